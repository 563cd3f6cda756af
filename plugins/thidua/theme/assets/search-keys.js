// Keys of Telex and VNI that were left in a word, to the word that was meant.
import { fold, houseTones } from "./search-words.js";

const TONES = { s: "\u0301", f: "\u0300", r: "\u0309", x: "\u0303", j: "\u0323", z: "" };
/** @type {Record<string, string>} */
const VNI = { 1: "s", 2: "f", 3: "r", 4: "x", 5: "j", 6: "^", 7: "w", 8: "w", 9: "d", 0: "z" };
const VOWELS = "aeiouyăâêôơư";

/** The vowel that carries the tone: one with a mark of its own, else the second before a consonant, else the first.
 * @param {string} word */
function carrier(word) {
  const start = word.match(/^(?:qu|gi(?=[aeiouyăâêôơư]))/)?.[0].length ?? 0;
  const at = [...word].map((letter, place) => (VOWELS.includes(letter) && place >= start ? place : -1)).filter((place) => place >= 0);
  const own = at.filter((place) => "ăâêôơư".includes(word[place])).at(-1);
  if (own !== undefined) return own;
  return at.length > 1 && (at.length > 2 || at[at.length - 1] < word.length - 1) ? at[1] : at[0];
}

/** The horn or the breve, on the vowel that may have it. @param {string} word */
function horned(word) {
  if (/u[oơ]/.test(word)) return word.replace(/u[oơ]/, "ươ");
  const place = word.search(/[aou](?![aou])/);
  const found = place < 0 ? word.search(/[aou]/) : place;
  return found < 0 ? undefined
    : word.slice(0, found) + { a: "ă", o: "ơ", u: "ư" }[word[found]] + word.slice(found + 1);
}

/** The circumflex. @param {string} word @param {string} [vowel] the only one that may have it */
function roofed(word, vowel) {
  const found = [...word].findLastIndex((letter) => (vowel ? letter === vowel : "aeo".includes(letter)));
  return found < 0 ? undefined : word.slice(0, found) + { a: "â", e: "ê", o: "ô" }[word[found]] + word.slice(found + 1);
}

/** Puts a word together key by key. @param {string} keys @returns {string | undefined} */
function played(keys) {
  let [word, tone, used] = ["", "", false];
  for (const key of keys) {
    const has = [...word].some((letter) => VOWELS.includes(letter));
    /** @type {string | undefined} */
    let made;
    if (key === "w") made = horned(word) ?? `${word}ư`;
    else if (key === "^") made = roofed(word);
    else if (key === "d" && word.startsWith("d")) made = `đ${word.slice(1)}`;
    else if ("aeo".includes(key)) made = roofed(word, key);
    if (made !== undefined) [word, used] = [made, true];
    else if (has && key in TONES) [tone, used] = [TONES[/** @type {keyof typeof TONES} */ (key)], true];
    else word += key;
  }
  if (!used) return undefined;
  // A horn before the second of two vowels came is one for both.
  const whole = word.replace(/ưo(?=.)/, "ươ");
  const at = carrier(whole);
  if (at === undefined) return undefined;
  return houseTones((whole.slice(0, at + 1) + tone + whole.slice(at + 1)).normalize("NFC"));
}

/** The word that was meant by keys, where it is one that is known.
 * @param {string} keys of one word, as typed, in lower case @param {(word: string) => boolean} isKnown */
export function meantBy(keys, isKnown) {
  if (fold(keys) !== keys || !/^[a-z][a-z0-9]+$/.test(keys)) return undefined;
  const isVni = /\d/.test(keys);
  const word = played(isVni ? keys.replace(/\d/g, (digit) => VNI[digit]) : keys);
  return word && isKnown(word) ? word : undefined;
}
