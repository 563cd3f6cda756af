// Results of a search to elements of the page; every text goes in as text.
import { address } from "./search-engine.js";
import { dayOf, markedOf } from "./search-text.js";

/** @typedef {import("./search-engine.js").Shown} Shown */
/** @typedef {import("./search-text.js").Piece} Piece */
/** @typedef {import("./search-phrase.js").Phrase} Phrase */

/** An element with its attributes and what is in it; an attribute that is false is left out, one that is true is empty.
 * @param {string} name @param {Record<string, string | boolean>} attributes @param {(Node | string)[]} inside
 * @returns {HTMLElement} */
export function element(name, attributes = {}, ...inside) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...inside);
  return made;
}

/** @param {Piece[]} pieces */
const marked = (pieces) => pieces.map((piece) => (piece.hit ? element("mark", {}, piece.text) : piece.text));

/** One result: its title as a link, what it is, where the words stand in it, from whom and when.
 * @param {Shown} shown @param {Phrase[]} queries what it has of them is marked @param {{ words: number, heading?: string }} form
 * how many words of the text are shown, and the level of the title where it is a heading */
export function result(shown, queries, { words, heading }) {
  const { title, excerpt } = markedOf(shown.title, shown.text, shown.more.split("\n"), queries, words);
  const link = element("a", { href: address(shown.url) }, ...marked(title));
  const made = element("li", { class: "found" }, element("span", { class: "kicker" }, shown.kicker),
    heading ? element(heading, { class: "found__title" }, link) : link);
  if (excerpt.length) made.append(element("p", { class: "found__text" }, ...marked(excerpt)));
  const about = element("p", { class: "note" }, shown.by);
  if (shown.by && shown.date) about.append(" · ");
  if (shown.date) about.append(element("time", { datetime: shown.date }, dayOf(shown.date)));
  if (shown.by || shown.date) made.append(about);
  return made;
}

/** What is said where the search itself cannot be loaded. */
export const failure = () => element("p", { class: "note" }, "Chưa tải được phần tìm kiếm. Mời bạn thử lại, hoặc xem ",
  element("a", { href: address("ky/") }, "các bài theo thời gian"), ".");

/** Moves between links with the arrow keys: down and up the list, from the field into it and back.
 * @param {HTMLElement} root @param {HTMLInputElement} field
 * @param {(isField: boolean) => boolean} leave what Escape does in the field or in the list, and whether it did */
export function byArrows(root, field, leave) {
  root.addEventListener("keydown", (event) => {
    const stops = [field, ...root.querySelectorAll(".found a, a.found__all")];
    const at = stops.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    if (at < 0) return;
    const next = stops[at + ({ ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0)];
    const isDone = event.key === "Escape" ? leave(at === 0) : next && next !== stops[at];
    if (!isDone) return;
    event.preventDefault();
    if (event.key !== "Escape") /** @type {HTMLElement} */ (next).focus();
  });
}

// So long after the last key a word is taken for whole.
const WHOLE = 1200;

/** Tells what was found to who does not see it, once a reader has stopped typing: a phrase that is half typed has no
 * answer yet. @param {HTMLElement} region of role `status` @returns {(words: string) => void} */
export function teller(region) {
  let waiting = 0;
  return (words) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { region.textContent = words; }, WHOLE);
  };
}

/** Calls late, and only once, for what comes in quick succession.
 * @param {() => void} what @param {number} delay in milliseconds */
export function settled(what, delay) {
  let waiting = 0;
  return () => { clearTimeout(waiting); waiting = setTimeout(what, delay); };
}
