// The field in the masthead, which shows the first results below itself; the page of results; the page that is not there.
import { address, open } from "./search-engine.js";
import { countOf } from "./search-text.js";
import { byArrows, element, failure, result, settled, teller } from "./search-view.js";

const FIRST = 6;
const GUESSES = 3;
const DELAY = 120;

/** The first pieces for some words: sure ones, or where there are none, those that come near.
 * @param {string} typed @param {number} most */
async function first(typed, most) {
  const engine = await open();
  const found = await engine.find(typed);
  const isSure = found.sure.places.length > 0;
  const { places, queries } = isSure ? found.sure : await found.loose();
  const shown = await Promise.all(places.slice(0, most).map((place) => engine.show(place)));
  return { isSure, queries, shown, count: places.length };
}

/** @param {HTMLFormElement} form */
function masthead(form) {
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
  // What is hidden is not read out when it changes, so the count is told outside the panel, too.
  const told = element("p", { class: "hidden", role: "status" });
  const tell = teller(told);
  const said = element("p", { class: "search__said", "aria-hidden": "true" });
  const list = element("ul", { class: "search__list" });
  const all = element("a", { class: "found__all" }, "Xem tất cả, lọc theo đơn vị, lĩnh vực…");
  const panel = element("div", { class: "search__panel", hidden: true }, said, list, all);
  form.append(told, panel);
  const close = () => { panel.hidden = true; };
  let asked = "";

  const show = async () => {
    const typed = field.value.trim();
    asked = typed;
    if (typed.length < 2) { close(); tell(""); return; }
    try {
      const { isSure, queries, shown, count } = await first(typed, FIRST);
      if (asked !== typed || !form.contains(document.activeElement)) return;
      said.textContent = countOf(count, typed, !isSure);
      tell(said.textContent);
      list.replaceChildren(...shown.map((one) => result(one, queries, { words: 18 })));
      all.setAttribute("href", `${address("tim-kiem/")}?${new URLSearchParams({ q: typed })}`);
      all.hidden = !shown.length;
    } catch {
      list.replaceChildren();
      all.hidden = true;
      list.append(element("li", {}, failure()));
      said.textContent = "";
      tell("");
    }
    panel.hidden = false;
  };

  field.addEventListener("input", settled(show, DELAY));
  field.addEventListener("focus", (event) => {
    if (!form.contains(/** @type {Node | null} */ (event.relatedTarget))) show();
  });
  byArrows(form, field, () => {
    if (panel.hidden) return false;
    field.focus();
    close();
    return true;
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(/** @type {Node | null} */ (event.relatedTarget))) close();
  });
  // A press on the panel itself, between its links, must not take the focus and close it.
  panel.addEventListener("mousedown", (event) => event.preventDefault());
  // It may have been entered, and typed into, before this script was here.
  if (form.contains(document.activeElement)) show();
}

/** What may have been meant by an address that is not there: its words are those of a title.
 * @param {HTMLElement} place */
async function guess(place) {
  const slug = decodeURIComponent(location.pathname).split("/").filter(Boolean).at(-1) ?? "";
  const words = slug.replace(/\.\w+$/, "").split(/[^\p{L}\p{N}]+/u).filter((word) => !/^\d*$/.test(word));
  if (!words.length) return;
  const { queries, shown } = await first(words.join(" "), GUESSES);
  if (!shown.length) return;
  place.append(element("h2", {}, "Có phải bạn tìm"),
    element("ul", { class: "results" }, ...shown.map((one) => result(one, queries, { words: 0 }))));
  place.hidden = false;
}

const bar = document.querySelector("form[data-search]");
if (bar) masthead(/** @type {HTMLFormElement} */ (bar));
const page = document.querySelector("[data-results]");
if (page) import("./search-page.js").then((module) => module.results(/** @type {HTMLElement} */ (page)));
const lost = document.querySelector("[data-guess]");
// Where nothing can be guessed, the page stays as it is.
if (lost) guess(/** @type {HTMLElement} */ (lost)).catch(() => {});
