// What may have been meant where nothing is as typed: without the words around a question, turned about, with one word
// too many, with one letter wrong; and all words wherever they stand.
import { asked, readingsOf, slipsOf, turned } from "./search-readings.js";
import { filed, kinship, STRANGE, wordsOf } from "./search-words.js";

/** @typedef {import("./search-engine.js").Engine} Engine */
/** @typedef {import("./search-engine.js").List} List */
/** @typedef {import("./search-index.js").Index} Index */

const MOST_WORDS = 8;
const MOST_SLIPS = 4;
const MOST_BLOCKS = 4;
const MOST_WAYS = 8;

/** @param {string} word @param {Index} index */
const isKnown = (word, index) => /^\p{Nd}+$/u.test(word) || index.known.has(filed(word));

/** With one word left out, whichever. @param {string[]} words */
const without = (words) => (words.length > 2 ? words.map((_, at) => words.toSpliced(at, 1)) : []);

/** @param {string[]} words */
const whole = (words) => ({ words, half: "" });

/** Which neighbours stand together somewhere. @param {Index} index @param {string[]} words */
const joined = (index, words) => Promise.all(words.slice(1).map(async (word, at) =>
  (await index.pairs.find(`${filed(words[at])} ${filed(word)}`)).some(({ key }) =>
    Math.max(kinship(words[at], key[0]), kinship(word, key[1])) < STRANGE)));

/** Those of the slips of a word that stand beside its neighbour, found with few blocks, which are the same every time.
 * @param {Index} index @param {string[]} words @param {number} at @returns {Promise<string[]>} */
async function beside(index, words, at) {
  const slips = slipsOf(words[at], index);
  if (words.length === 1) return slips.slice(0, MOST_SLIPS);
  const keyOf = (/** @type {string} */ one) => (at ? `${filed(words[at - 1])} ${one}` : `${one} ${filed(words[1])}`);
  /** @type {Map<string, string[]>} */
  const blocks = new Map();
  for (const one of slips) {
    const [block] = await index.pairs.blocksOf(keyOf(one));
    if (blocks.has(block) || blocks.size < MOST_BLOCKS) blocks.set(block, [...blocks.get(block) ?? [], one]);
  }
  const found = await Promise.all([...blocks.values()].flat().map(async (one) => {
    const lists = await index.pairs.find(keyOf(one));
    return { one, often: lists.reduce((sum, { pieces }) => sum + pieces.length, 0) };
  }));
  return found.filter(({ often }) => often).sort((one, other) => other.often - one.often).map(({ one }) => one);
}

/** The phrases that differ by one letter in one word, where it has no neighbour as it is.
 * @param {Index} index @param {string[]} words @returns {Promise<string[][]>} */
async function mended(index, words) {
  const pairs = await joined(index, words);
  const isStray = (/** @type {number} */ at) => !pairs[at - 1] && !pairs[at];
  let strays = words.map((_, at) => at).filter((at) => !isKnown(words[at], index));
  if (!strays.length) strays = words.map((_, at) => at).filter(isStray);
  if (!strays.length) strays = words.map((_, at) => at).filter((at) => pairs[at - 1] === false || pairs[at] === false);
  const ways = await Promise.all(strays.slice(0, 3).map(async (at) =>
    (await beside(index, words, at)).map((one) => words.with(at, one))));
  return ways.flat();
}

/** @param {Engine} engine @param {string[][]} ways @param {number} most @returns {Promise<List | undefined>} */
async function first(engine, ways, most = 1) {
  /** @type {List} */
  const found = { places: [], queries: [] };
  for (const words of ways) {
    const { places, queries } = await engine.anyOf([whole(words)]);
    found.places.push(...places);
    found.queries.push(...queries);
    if (found.queries.length === most) break;
  }
  return found.places.length ? { ...found, places: [...new Set(found.places)] } : undefined;
}

/** What may have been meant; the first way that leads anywhere. @param {Engine} engine @param {string} typed
 * @returns {Promise<List>} */
export async function nearest(engine, typed) {
  const { index } = engine;
  const typedWords = wordsOf(typed);
  const bare = asked(typedWords);
  const question = bare.length && bare.length < typedWords.length ? [bare, ...readingsOf(bare.join(" "), index).else] : [];
  const words = bare.length ? bare : typedWords;
  return await first(engine, question)
    ?? await first(engine, turned(typedWords))
    ?? await first(engine, turned(words))
    ?? await altered(engine, typedWords)
    ?? await altered(engine, words)
    ?? { places: [], queries: [whole(typedWords)] };
}

/** With one letter or one word otherwise. A word that nobody knows is mistyped; one that is known may be one too many.
 * @param {Engine} engine @param {string[]} words */
async function altered(engine, words) {
  const ways = await mended(engine.index, words);
  if (words.every((word) => isKnown(word, engine.index))) return first(engine, [...without(words), ...ways], MOST_WAYS);
  return await first(engine, ways, MOST_SLIPS) ?? first(engine, without(words), MOST_WAYS);
}

/** The pieces that have all words that are known, those first that have most of them side by side.
 * @param {Index} index @param {string[]} words @returns {Promise<number[]>} */
export async function scattered(index, words) {
  const known = [...new Set(words.slice(0, MOST_WORDS))];
  const has = new Uint8Array(index.count);
  const worth = new Float64Array(index.count);
  let asked = 0;
  for (const lists of await Promise.all(known.map((word) => index.words.find(filed(word))))) {
    if (!lists.length) continue;
    asked += 1;
    for (const piece of new Set(lists.flatMap(({ pieces }) => pieces))) has[piece] += 1;
  }
  const steps = words.slice(1, MOST_WORDS).map((word, at) => index.pairs.find(`${filed(words[at])} ${filed(word)}`));
  for (const lists of await Promise.all(steps)) {
    const pieces = new Set(lists.flatMap((one) => one.pieces));
    // What stands together seldom tells more.
    for (const piece of pieces) worth[piece] += Math.log2(1 + index.count / pieces.size);
  }
  const found = Array.from(has.keys()).filter((piece) => (asked ? has[piece] === asked : false) || worth[piece] > 0);
  const all = found.filter((piece) => has[piece] === asked);
  return (all.length ? all : found).sort((one, other) => worth[other] - worth[one] || other - one);
}
