// From what a reader types, and from a text, to the words that the index holds (as search_words.py), and back to
// what is shown. Nothing here touches the page or the network.

/** @typedef {{ text: string, hit: boolean }} Piece A part of an excerpt; `hit` is what was searched for. */
/** @typedef {{ word: string, start: number, end: number }} Place A word, and where in its text it stands. */
/** @typedef {{ text: string, places: Place[], hits: boolean[] }} Read A text, its words, and which of them are hits. */
/** @typedef {{ words: string[], wanted: string[] }} Reading The words of a text and of a query in one of their forms. */
/** @typedef {{ folded: string[], exact: string[], accented: boolean }} Query What was typed, as the index knows it. */

const WORD = /[\p{L}\p{N}]+/gu;
const MARK = /\p{M}/gu;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
const OPEN = /(?:^|[^q])(?:o[ae]|uy)$/;
const LETTERS = new Map([
  ["\u0300", "β"], ["\u0301", "ε"], ["\u0303", "ζ"], ["\u0309", "η"], ["\u0323", "θ"],
  ["\u0302", "λ"], ["\u0306", "μ"], ["\u031b", "ξ"], ["đ", "ωδ"],
]);
const BEFORE = 8;

/** A lower-case word with its tone where the house sets it: “hòa”, whatever way it was typed.
 * @param {string} word */
export function houseTones(word) {
  const parts = word.normalize("NFD");
  const tone = parts.match(TONE);
  const bare = parts.replace(TONE, "");
  if (!tone || !OPEN.test(bare)) return word;
  return (bare.slice(0, -1) + tone[0] + bare.slice(-1)).normalize("NFC");
}

/** A text composed, with the letter that only looks like đ made one. The length stays, once it is composed.
 * @param {string} text */
export const composed = (text) => text.normalize("NFC").replace(/ð/g, "đ").replace(/Ð/g, "Đ");

/** The words of a composed text and where they stand.
 * @param {string} text @returns {Place[]} */
export function placesOf(text) {
  return [...text.matchAll(WORD)].map((match) => ({
    word: houseTones(match[0].toLowerCase().normalize("NFC")), start: match.index, end: match.index + match[0].length,
  }));
}

/** A word without accents. @param {string} word */
export const fold = (word) => word.replace(/đ/g, "d").normalize("NFD").replace(MARK, "");

/** A word with its marks behind it. @param {string} word */
export function exact(word) {
  const marks = Array.from(word.normalize("NFD"), (letter) => LETTERS.get(letter) ?? "ω").join("");
  return fold(word) + marks.replace(/ω+$/, "");
}

/** What was typed, as the index knows it. @param {string} typed @returns {Query} */
export function queryOf(typed) {
  const words = placesOf(composed(typed)).map((place) => place.word);
  const folded = words.map(fold);
  return { folded, exact: words.map(exact), accented: words.some((word, at) => word !== folded[at]) };
}

/** Words as a phrase for the index. @param {string[]} words */
export const phrase = (words) => `"${words.join(" ")}"`;

/** The exact words with đ wherever a word begins with d.
 * @param {Query} query */
export const barred = (query) => query.exact.map((word, at) => {
  const folded = query.folded[at];
  const marks = word.slice(folded.length);
  // The mark of the first letter stands before those of all others.
  return folded.startsWith("d") && !marks.startsWith("ωδ") ? `${folded}ωδ${marks.slice(1)}` : word;
});

/** The lists one after the other, each value once. @template T @param {T[][]} lists @returns {T[]} */
export const merged = (lists) => [...new Set(lists.flat())];

/** Which words of a text answer the query, and by which way of reading it, the strictest being 0: the whole phrase as
 * typed or without accents, then single words as typed or without accents; one past the last where none does.
 * @param {Place[]} places @param {Query} query @returns {{ hits: boolean[], way: number }} */
function hitsIn(places, query) {
  const typed = { words: places.map((place) => exact(place.word)), wanted: query.accented ? query.exact : [] };
  const bare = { words: places.map((place) => fold(place.word)), wanted: query.folded };
  const ways = [phraseHits(typed), phraseHits(bare), wordHits(typed), wordHits(bare)];
  const way = ways.findIndex((hits) => hits.includes(true));
  return way < 0 ? { hits: places.map(() => false), way: ways.length } : { hits: ways[way], way };
}

/** @param {Reading} reading */
function phraseHits({ words, wanted }) {
  const hits = words.map(() => false);
  const size = wanted.length;
  for (let at = 0; size && at + size <= words.length; at++) {
    if (wanted.every((word, step) => answers(words[at + step], word, step > 0 && step === size - 1))) {
      hits.fill(true, at, at + size);
    }
  }
  return hits;
}

/** @param {Reading} reading */
const wordHits = ({ words, wanted }) =>
  words.map((word) => wanted.some((one, step) => answers(word, one, step === wanted.length - 1)));

/** Whether a word is what was typed, or only begins so, where it may be `half` typed.
 * @param {string} word @param {string} wanted @param {boolean} half */
const answers = (word, wanted, half) => word === wanted || (half && wanted.length > 1 && word.startsWith(wanted));

/** A title, and the part of a text that answers the query best, cut into what is marked and what is not. Where only one
 * of the lines around the text answers, it follows the text's beginning. Only the strictest reading that anything
 * answers is marked: where “đơn” stands, nobody meant “đốn”.
 * @param {string} title @param {string} text @param {string[]} lines @param {Query} query
 * @param {number} length in words, or 0 @returns {{ title: Piece[], excerpt: Piece[] }} */
export function markedOf(title, text, lines, query, length) {
  const read = [title, text, ...lines].map((text) => {
    const places = placesOf(text);
    return { text, places, ...hitsIn(places, query) };
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
