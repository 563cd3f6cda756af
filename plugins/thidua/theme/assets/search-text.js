// A text and what was looked for in it, to what is shown: its title, an excerpt, what is marked in them, and how many
// were found. Nothing here touches the page or the network.
import { kinOf } from "./search-phrase.js";
import { fold, OTHER, placesOf, STRANGE } from "./search-words.js";

/** @typedef {import("./search-phrase.js").Phrase} Phrase */
/** @typedef {import("./search-words.js").Place} Place */
/** @typedef {{ text: string, hit: boolean }} Piece A part of an excerpt; `hit` is what was searched for. */
/** @typedef {{ text: string, places: Place[], hits: boolean[], way: number }} Read A text, its words, which of them are
 * hits, and how strictly they answer. */

const BEFORE = 8;
// As many ways as there are kinds of kinship; single words come after all of them.
const SINGLE = STRANGE >> 1;
const NONE = STRANGE;

/** How strict a kinship is, 0 being the strictest; who types without accents means whatever has them.
 * @param {Phrase} phrase @param {number} kin */
const wayOf = ({ words }, kin) => (kin < OTHER && words.every((word) => word === fold(word)) ? 0 : kin >> 1);

/** Which words of a text answer, and by which way of reading it, the strictest being 0: a whole phrase, then single words.
 * @param {Place[]} places @param {Phrase[]} phrases @returns {{ hits: boolean[], way: number }} */
function hitsIn(places, phrases) {
  const hits = places.map(() => false);
  let best = NONE;
  const hit = (/** @type {number} */ way, /** @type {number} */ at, /** @type {number} */ size) => {
    if (way > best) return;
    if (way < best) hits.fill(false);
    best = way;
    hits.fill(true, at, at + size);
  };
  for (const phrase of phrases) {
    const size = phrase.words.length;
    const kins = places.map(({ word }) => phrase.words.map((_, step) => kinOf(phrase, step, word)));
    kins.forEach((one, at) => {
      const kin = Math.max(...phrase.words.map((_, step) => kins[at + step]?.[step] ?? STRANGE));
      if (kin < STRANGE) hit(wayOf(phrase, kin), at, size);
      const single = Math.min(...one);
      if (single < STRANGE) hit(SINGLE + wayOf(phrase, single), at, 1);
    });
  }
  return { hits, way: best };
}

/** A title, and the part of a text that answers the query best, cut into what is marked and what is not. Where only one
 * of the lines around the text answers, it follows the text's beginning. Only the strictest reading that anything
 * answers is marked: where “đơn” stands, nobody meant “đốn”.
 * @param {string} title @param {string} text @param {string[]} lines @param {Phrase[]} phrases
 * @param {number} length in words, or 0 @returns {{ title: Piece[], excerpt: Piece[] }} */
export function markedOf(title, text, lines, phrases, length) {
  const read = [title, text, ...lines].map((text) => {
    const whole = text.normalize("NFC");
    const places = placesOf(whole);
    return { text: whole, places, ...hitsIn(places, phrases) };
  });
  const best = Math.min(...read.map(({ way }) => way));
  for (const one of read) if (one.way > best) one.hits.fill(false);
  const [head, body, ...around] = read;
  const whole = head.places.length ? cut(head, 0, head.places.length - 1, true) : [{ text: title, hit: false }];
  if (!length) return { title: whole, excerpt: [] };
  const answer = [head, body].some(({ way }) => way === best) ? undefined : around.find(({ way }) => way === best);
  if (!answer?.places.length) return { title: whole, excerpt: windowOf(body, length) };
  const behind = windowOf(answer, length / 2);
  const excerpt = windowOf(body, length / 2);
  return { title: whole, excerpt: excerpt.length ? [...excerpt, { text: " · ", hit: false }, ...behind] : behind };
}

/** @param {Read} read @param {number} length @returns {Piece[]} */
function windowOf(read, length) {
  if (!read.places.length) return [];
  const first = Math.max(0, densest(read.hits, length) - BEFORE);
  const last = Math.min(read.places.length, first + length) - 1;
  const pieces = cut(read, first, last);
  if (first > 0) pieces.unshift({ text: "… ", hit: false });
  if (last < read.places.length - 1) pieces.push({ text: " …", hit: false });
  return pieces;
}

/** Where the window with the most hits begins: at a hit, or at the beginning.
 * @param {boolean[]} hits @param {number} length */
function densest(hits, length) {
  let best = 0;
  let most = 0;
  const width = length - BEFORE;
  let inside = hits.slice(0, width).filter(Boolean).length;
  for (let at = 0; at < hits.length; at++) {
    if (hits[at] && inside > most) [most, best] = [inside, at];
    inside += Number(hits[at + width] ?? false) - Number(hits[at]);
  }
  return best;
}

/** @param {Read} read @param {number} first @param {number} last
 * @param {boolean} [whole] with what stands before the first and after the last word @returns {Piece[]} */
function cut({ text, places, hits }, first, last, whole = false) {
  /** @type {Piece[]} */
  const pieces = [];
  const add = (/** @type {string} */ part, /** @type {boolean} */ hit) => {
    const before = pieces.at(-1);
    if (before?.hit === hit) before.text += part;
    else if (part) pieces.push({ text: part, hit });
  };
  if (whole) add(text.slice(0, places[0].start), false);
  for (let at = first; at <= last; at++) {
    const { start, end } = places[at];
    // What stands between two hits of one phrase is marked with them.
    if (at > first) add(onOneLine(text.slice(places[at - 1].end, start)), hits[at] && hits[at - 1]);
    add(text.slice(start, end), hits[at]);
  }
  const rest = text.slice(places[last].end);
  // A stop or a closing quotation mark belongs to the word before it.
  add(whole ? rest : rest.match(/^[^\s\p{L}\p{N}]{1,2}/u)?.[0] ?? "", false);
  return pieces;
}

/** What stands between two words, where the end of a paragraph is told by a stop.
 * @param {string} between */
const onOneLine = (between) => between.replace(/(^|[^.?!…”"])\n/, "$1 · ").replace(/\s+/g, " ");

/** A day as people read it. @param {string} iso */
export const dayOf = (iso) => iso.split("-").reverse().join("/");

/** How many were found, in words. @param {number} count @param {string} typed @param {boolean} [near] */
export function countOf(count, typed, near = false) {
  // Who looks for a phrase may have put it in quotes; ours stand around it already.
  const bare = typed.replace(/["“”]/g, "").trim();
  const asked = bare ? ` cho “${bare}”` : "";
  if (!count) return `Không có kết quả nào${asked}`;
  return near ? `Không có bài nào đúng nguyên cụm “${bare}”; ${count} bài gần đúng` : `${count} kết quả${asked}`;
}
