// The few things of the column that need a script: light or dark, sharing, printing, and folds in older browsers.
(() => {
  "use strict";
  const root = document.documentElement;
  const each = (selector, what) => document.querySelectorAll(selector).forEach(what);

  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  each("[data-switch]", (button) => button.addEventListener("click", () => {
    const isDark = root.dataset.theme ? root.dataset.theme === "dark" : prefersDark.matches;
    root.dataset.theme = isDark ? "light" : "dark";
    try { localStorage.setItem("thidua-theme", root.dataset.theme); } catch { /* it holds for this page */ }
  }));

  const address = document.querySelector("link[rel=canonical]")?.href ?? location.href;
  each("[data-print]", (button) => button.addEventListener("click", () => print()));
  each("[data-copy]", (button) => {
    if (!navigator.clipboard) { button.remove(); return; }
    button.addEventListener("click", async () => {
      try { await navigator.clipboard.writeText(address); } catch { return; }
      document.querySelector("[data-said]").textContent = "Đã chép liên kết.";
    });
  });
  each("[data-share]", (button) => {
    if (!navigator.share) { button.remove(); return; }
    button.addEventListener("click", () => navigator.share({ title: document.title, url: address }).catch(() => {}));
  });
  each("[data-address]:empty", (place) => { place.textContent = address; });

  // Search is loaded where it is wanted: by a page that is about it, a field that is entered, the key “/”.
  const find = () => import(new URL(document.body.dataset.searchModule, document.baseURI));
  // Where it cannot be had, the page of results shows what it holds without it.
  const plain = () => each("[data-results]", (place) => { place.dataset.ready = ""; });
  if (document.querySelector("[data-results], [data-guess]")) find().catch(plain);
  document.addEventListener("focusin", (event) => { if (event.target.closest("[role=search]")) find(); });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    event.preventDefault();
    document.querySelector("[role=search] input, [role=search] button")?.focus();
  });
  if (document.activeElement.closest("[role=search]")) find();

  // Where the stylesheet cannot open a fold by itself, it is opened here.
  if (!CSS.supports("selector(::details-content)")) {
    const wide = matchMedia("(min-width: 1000px)");
    const open = () => { if (wide.matches) each("details.fold--wide", (fold) => { fold.open = true; }); };
    open();
    wide.addEventListener("change", open);
    addEventListener("beforeprint", () => each("details.fold", (fold) => { fold.open = true; }));
  }
})();
