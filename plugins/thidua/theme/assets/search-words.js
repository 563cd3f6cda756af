// Text to the words that the search compares, as search/words.py makes them for the index; one table of cases holds
// both. Nothing here touches the page or the network.

/** @typedef {{ word: string, start: number, end: number }} Place A word, and where in its text it stands. */

// Letters and digits part, so that m², m2 and m 2 are the same.
const WORD = /[\p{L}\p{Nl}\p{No}]+|\p{Nd}+/gu;
const MARK = /\p{M}/gu;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
const OPEN = /(?:^|[^q])(?:o[ae]|uy)$/;
// Alone after these, i and y are two spellings of one word.
const LONE = /^(?:[hklmst]|qu)y$/;
const PADDED = /^0\p{Nd}$/u;

/** A lower-case word with its tone where the house sets it: “hòa”, whatever way it was typed.
 * @param {string} word */
export function houseTones(word) {
  const parts = word.normalize("NFD");
  const tone = parts.match(TONE);
  const bare = parts.replace(TONE, "");
  if (!tone || !OPEN.test(bare)) return word;
  return (bare.slice(0, -1) + tone[0] + bare.slice(-1)).normalize("NFC");
}

/** A text with đ for the letter that only looks like it. @param {string} text */
const composed = (text) => text.normalize("NFC").replace(/ð/g, "đ").replace(/Ð/g, "Đ");

/** A word as it is compared, before its tone is set. @param {string} found */
const lower = (found) => (PADDED.test(found) ? found[1] : found.toLowerCase().normalize("NFC"));

/** The words of a text and where they stand. `text` must be composed for the places to be those in it.
 * @param {string} text @returns {Place[]} */
export function placesOf(text) {
  const whole = composed(text);
  const letters = [...whole];
  if (whole.normalize("NFKC") === whole) return found(whole, (at) => at);
  /** @type {number[]} */
  const from = [];
  let at = 0;
  const plain = letters.map((letter) => {
    const made = letter.normalize("NFKC");
    for (let step = 0; step < made.length; step++) from.push(at);
    at += letter.length;
    return made;
  }).join("");
  from.push(at);
  return found(plain, (place) => from[place]);
}

/** @param {string} text @param {(at: number) => number} from @returns {Place[]} */
const found = (text, from) => [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
  word: houseTones(lower(word)), start: from(index), end: from(index + word.length - 1) + 1,
}));

/** The words of a text. @param {string} text */
export const wordsOf = (text) => placesOf(text).map(({ word }) => word);

/** The last word of a text as it was typed: where it is only half there, its tone may yet come to stand elsewhere.
 * @param {string} text */
export const lastOf = (text) => lower(composed(text).normalize("NFKC").match(WORD)?.at(-1) ?? "");

/** @template T @param {(word: string) => T} make @returns {(word: string) => T} */
function remembered(make) {
  /** @type {Map<string, T>} */
  const known = new Map();
  return (word) => {
    let made = known.get(word);
    if (made === undefined) known.set(word, made = make(word));
    return made;
  };
}

/** A word without accents. @param {string} word */
export const fold = remembered((word) => word.replace(/đ/g, "d").normalize("NFD").replace(MARK, ""));

/** The form by which a word is filed: “sỹ” under “si”. */
export const filed = remembered((word) => {
  const bare = fold(word);
  return LONE.test(bare) ? `${bare.slice(0, -1)}i` : bare;
});

/** The marks of each letter, đ with its own. */
const marksOf = remembered((word) => Array.from(word, (letter) =>
  new Set(letter === "đ" ? "đ" : letter.normalize("NFD").slice(1))));

export const SAME = 0;
export const RESPELLED = 1;
export const BARE = 2;
export const BARRED = 4;
export const PARTLY = 6;
export const OTHER = 8;
export const STRANGE = 255;

/** How near a word of a text is to one that was typed: the same; typed without any mark; with d for đ; without some of
 * its marks; with other marks; or no such word at all. Odd where i and y differ.
 * @param {string} typed @param {string} word */
export function kinship(typed, word) {
  if (typed === word) return SAME;
  if (filed(typed) !== filed(word)) return STRANGE;
  const respelled = Number(fold(typed) !== fold(word));
  const [wanted, found] = [marksOf(typed), marksOf(word)];
  if (wanted.every((marks, at) => [...marks].every((mark) => found[at]?.has(mark)))) {
    const missing = found.flatMap((marks, at) => [...marks].filter((mark) => !wanted[at]?.has(mark)));
    if (!missing.length) return SAME + respelled;
    if (wanted.every((marks) => !marks.size)) return BARE + respelled;
    return (missing.every((mark) => mark === "đ") ? BARRED : PARTLY) + respelled;
  }
  return OTHER + respelled;
}

/** The same for a word that is only begun. `raw` is what was typed before its tone was set.
 * @param {string} raw @param {string} word */
export function begun(raw, word) {
  const beginning = word.slice(0, raw.length);
  return fold(beginning) === fold(raw) ? kinship(raw, beginning) : STRANGE;
}
