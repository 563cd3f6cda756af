(d=>{d.dataset.js="";try{let t=localStorage.getItem("thidua-theme");if(t)d.dataset.theme=t}catch{}})(document.documentElement)
