// What was typed to what may be meant by it: the same said otherwise, and what comes near.
import { meantBy } from "./search-keys.js";
import { filed, fold, kinship, STRANGE, wordsOf } from "./search-words.js";

/** @typedef {import("./search-index.js").Index} Index */

const MOST = 4;
const LEAST_JOINED = 4;
// What stands around the words of a question, and in every story.
const ASKING = new Set(("ai anh bài bạn biết cho chuyện có cô cần của đâu đọc đó được gì giúp hãy hỏi hay kể là làm "
  + "mà mình muốn nào này những nói ơi ở sao tôi tìm thế thì tin trong từ và về vì viết với xem xin câu những như à ạ "
  + "nhé không các một ra lên cả nữa đi đã để sẽ hơn").split(" "));

/** @param {string} word */
const isNumber = (word) => /^\p{Nd}+$/u.test(word);

/** All ways of choosing one of each, the first ones first. @param {string[][][]} choices @returns {string[][]} */
function chosen(choices) {
  const most = Math.min(MOST, Math.max(...choices.map((one) => one.length)));
  return Array.from({ length: most }, (_, at) => choices.flatMap((one) => one[Math.min(at, one.length - 1)]));
}

/** The likeliest ways in which a word is several that are known, without spaces between them.
 * @param {string} word @param {Index} index @returns {string[][]} */
function parted(word, { known, count }) {
  const bare = fold(word);
  if (bare.length < LEAST_JOINED) return [];
  /** @type {{ words: string[], cost: number }[][]} */
  const best = [[{ words: [], cost: 0 }]];
  for (let end = 1; end <= bare.length; end++) {
    best[end] = [];
    for (let start = Math.max(0, end - 8); start < end; start++) {
      const often = known.get(filed(bare.slice(start, end)));
      if (!often) continue;
      // Each word costs by how seldom it is, and one more for being there.
      const cost = Math.log2(count + 1) - often + 3;
      for (const one of best[start]) best[end].push({ words: [...one.words, word.slice(start, end)], cost: one.cost + cost });
    }
    best[end].sort((one, other) => one.cost - other.cost);
    best[end].length = Math.min(best[end].length, MOST);
  }
  return best[bare.length].map(({ words }) => words).filter((words) => words.length > 1);
}

/** What a part of the typed text without spaces may be, where it is no word. @param {string} part @param {Index} index */
function meant(part, index) {
  const isKnown = (/** @type {string} */ word) => index.known.has(filed(word));
  const words = wordsOf(part);
  if (words.every((word) => isNumber(word) || isKnown(word)) && !/^[a-z]+\d+[a-z\d]*$/i.test(part)) return [words];
  const keys = meantBy(part.toLowerCase(), isKnown);
  const [joined] = words.length === 1 ? [parted(words[0], index)]
    : [chosen(words.map((word) => (isNumber(word) || isKnown(word) ? [[word]] : [...parted(word, index), [word]])))];
  const ways = [...(keys ? [[keys]] : []), ...joined];
  return ways.length ? ways : [words];
}

/** Keys left in words, and words without spaces between them. @param {string} typed @param {Index} index */
function apart(typed, index) {
  const parts = typed.normalize("NFC").split(/\s+/).filter((part) => wordsOf(part).length);
  return parts.length ? chosen(parts.map((part) => meant(part, index))) : [];
}

/** Days and large numbers written otherwise. @param {string} typed @returns {string[]} */
function rewritten(typed) {
  const text = typed.normalize("NFC").toLowerCase();
  const numbers = text.replace(/\d{1,3}(?:[.,]\d{3})+(?!\d)/g, (number) => number.replace(/[.,]/g, ""));
  const groups = text.replace(/(?<![\d.,/])\d{4,}(?![\d/])/g, (number) => number.replace(/\B(?=(?:\d{3})+$)/g, " "));
  const slashes = text.replace(/(?<!\p{N})(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?(?!\p{N})/gu,
    (_, day, month, year) => `${day} tháng ${month}${year ? ` năm ${year}` : ""}`);
  const spoken = (/** @type {boolean} */ keeps) => text.replace(
    /(ngày\s+|ngay\s+)?(\d{1,2})\s+(?:tháng|thang)\s+(\d{1,2})(?:\s+(?:năm|nam)\s+(\d{4}))?/g,
    (_, word, day, month, year) => `${keeps ? word ?? "" : ""}${day}/${month}${year ? `/${year}` : ""}`);
  return [numbers, groups, slashes, spoken(true), spoken(false)].filter((one) => one !== text);
}

/** Abbreviations for what they stand for, and the other way round. @param {string[]} words @param {Index} index */
function shortened(words, { root }) {
  const text = words.join(" ");
  /** @type {string[]} */
  const found = [];
  for (const [short, long] of Object.entries(root.short)) {
    const [key, whole] = [short, long].map((one) => wordsOf(one));
    for (const [from, to] of [[key, whole], [whole, key]]) {
      for (let at = 0; at + from.length <= words.length; at++) {
        if (from.some((word, step) => kinship(words[at + step], word) === STRANGE)) continue;
        found.push([...words.slice(0, at), ...to, ...words.slice(at + from.length)].join(" "));
        break;
      }
    }
  }
  return found.filter((one) => one !== text).slice(0, MOST).map((one) => one.split(" "));
}

/** The same in another form: with abbreviations, which are looked for in any case; and what is looked for where nothing
 * is as typed.
 * @param {string} typed @param {Index} index @returns {{ always: string[][], else: string[][] }} */
export function readingsOf(typed, index) {
  const words = wordsOf(typed);
  const others = [...rewritten(typed).map(wordsOf), ...apart(typed, index)];
  const seen = new Set([words.join(" ")]);
  const fresh = (/** @type {string[]} */ one) => one.length > 0 && !seen.has(one.join(" ")) && Boolean(seen.add(one.join(" ")));
  const always = shortened(words, index).filter(fresh);
  return { always, else: others.filter(fresh).flatMap((one) => [one, ...shortened(one, index).filter(fresh)]) };
}

/** Without the words of a question at both ends. @param {string[]} words */
export function asked(words) {
  const isAsking = (/** @type {string} */ word) => [...ASKING].some((one) => word === one || word === fold(one));
  const first = words.findIndex((word) => !isAsking(word));
  const last = words.findLastIndex((word) => !isAsking(word));
  return first < 0 ? [] : words.slice(first, last + 1);
}

/** With its end before its beginning, cut wherever it can be. @param {string[]} words */
export const turned = (words) => words.slice(1).map((_, at) => [...words.slice(at + 1), ...words.slice(0, at + 1)]);

/** Whether a word is another one but for one letter: a wrong one, one too many, one too few, two changed about.
 * @param {string} one @param {string} other */
function isSlip(one, other) {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || short === long) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.slice(at) === long.slice(at + 1)) return true;
  if (short.length !== long.length) return false;
  return short.slice(at + 1) === long.slice(at + 1)
    || (short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2));
}

/** The known words that a word may have been meant to be, the commonest first. @param {string} word @param {Index} index */
export const slipsOf = (word, { known }) => [...known.keys()].filter((one) => isSlip(fold(word), one))
  .sort((one, other) => (known.get(other) ?? 0) - (known.get(one) ?? 0) || (one < other ? -1 : 1));
