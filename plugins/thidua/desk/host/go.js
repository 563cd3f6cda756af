"use strict";

// The editor takes clicks on links for its own.
document.querySelector(".desk-leave").addEventListener("click", (event) => {
  event.preventDefault();
  window.location.replace("thoat.html");
});
