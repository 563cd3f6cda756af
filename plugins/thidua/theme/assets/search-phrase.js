// Words to the pieces that have them one after the other.
import { begun, filed, fold, kinship, placesOf, STRANGE } from "./search-words.js";

/** @typedef {import("./search-index.js").Index} Index */
/** @typedef {import("./search-index.js").Listed} Listed */
/** @typedef {{ title: string, text: string, more: string }} Told */
/** @typedef {{ words: string[], half: string }} Phrase Words in their order; `half` is the last one as it was typed, where
 * it may be only begun, and else empty. */
/** @typedef {{ piece: number, kin: number, title: number }} Match How near the words are, and what share of the title
 * they are: 2 for half and more, 1 for less, 0 where they are not in it. */

// So many texts are looked into; they are fetched anyway, for they are what is shown first.
export const LOOKED = 10;

/** @param {Phrase} phrase @param {number} at @param {string} word how near it is to the so many-th */
export const kinOf = ({ words, half }, at, word) => {
  const kin = kinship(words[at], word);
  return half && at === words.length - 1 ? Math.min(kin, begun(half, word), begun(words[at], word)) : kin;
};

/** @param {Phrase} phrase @param {Listed} listed @param {number} at the word at which it begins */
const kinOfListed = (phrase, { key }, at) => Math.max(...key.map((word, step) => kinOf(phrase, at + step, word)));

/** The lists of each step of a phrase, each with how near it is. @param {Index} index @param {Phrase} phrase
 * @returns {Promise<{ listed: Listed, kin: number }[][]>} */
async function stepsOf(index, phrase) {
  const { words, half } = phrase;
  const size = Math.max(1, words.length - 1);
  return Promise.all(Array.from({ length: size }, async (_, at) => {
    const isLast = at === size - 1 && half !== "";
    const beginning = isLast ? fold(half) : filed(words[words.length - 1]);
    const found = words.length === 1 ? await index.words.find(beginning, isLast)
      : await index.pairs.find(`${filed(words[at])} ${at === size - 1 ? beginning : filed(words[at + 1])}`, isLast);
    return found.map((listed) => ({ listed, kin: kinOfListed(phrase, listed, at) })).filter(({ kin }) => kin < STRANGE);
  }));
}

/** The pieces that have every step, how near, and with what title.
 * @param {number} count @param {{ listed: Listed, kin: number }[][]} steps @param {number} size in words */
function shared(count, steps, size) {
  const kins = new Uint8Array(count);
  const titles = new Uint8Array(count).fill(255);
  for (const step of steps) {
    const here = new Uint8Array(count).fill(STRANGE);
    const told = new Uint8Array(count);
    for (const { listed, kin } of step) {
      for (const piece of listed.pieces) here[piece] = Math.min(here[piece], kin);
      listed.titles.forEach((length, piece) => { told[piece] = length; });
    }
    for (let piece = 0; piece < count; piece++) {
      kins[piece] = Math.max(kins[piece], here[piece]);
      titles[piece] = Math.min(titles[piece], told[piece]);
    }
  }
  /** @type {Match[]} */
  const found = [];
  for (let piece = 0; piece < count; piece++) {
    const length = titles[piece];
    const title = length && (size * 2 >= length ? 2 : 1);
    if (kins[piece] < STRANGE) found.push({ piece, kin: kins[piece], title });
  }
  return found;
}

/** Those of the matches in which each step stands right behind the one before it.
 * @param {Index} index @param {{ listed: Listed, kin: number }[][]} steps @param {Match[]} matches */
async function chained(index, steps, matches) {
  const turn = index.root.places;
  const wanted = new Set(matches.map(({ piece }) => piece));
  /** @type {Map<number, Uint8Array>} */
  let ends = new Map();
  for (const [at, step] of steps.entries()) {
    const next = new Map();
    const places = await Promise.all(step.map(({ listed }) => index.places(listed)));
    for (const [which, { listed, kin }] of step.entries()) {
      for (const [number, piece] of listed.pieces.entries()) {
        const before = ends.get(piece);
        if (!wanted.has(piece) || (at && !before)) continue;
        const here = next.get(piece) ?? next.set(piece, new Uint8Array(turn).fill(STRANGE)).get(piece);
        for (const place of places[which][number]) {
          here[place] = Math.min(here[place], Math.max(kin, before ? before[(place + turn - 1) % turn] : 0));
        }
      }
    }
    ends = next;
  }
  return matches.flatMap((match) => {
    const kin = Math.min(...ends.get(match.piece) ?? [STRANGE]);
    return kin < STRANGE ? [{ ...match, kin }] : [];
  });
}

/** How near a text comes to having the phrase in one of its paragraphs, and whether it does so in its title.
 * @param {Told} told @param {Phrase} phrase */
function kinIn(told, phrase) {
  const size = phrase.words.length;
  const kins = [told.title, ...told.text.split("\n"), ...told.more.split("\n")].map((line) => {
    const words = placesOf(line).map(({ word }) => word);
    let best = STRANGE;
    for (let start = 0; start + size <= words.length; start++) {
      let kin = 0;
      for (let step = 0; step < size && kin < best; step++) kin = Math.max(kin, kinOf(phrase, step, words[start + step]));
      best = Math.min(best, kin);
    }
    return best;
  });
  return { kin: Math.min(...kins), isInTitle: kins[0] < STRANGE };
}

/** Those of the matches whose text has the phrase. @param {(piece: number) => Promise<Told>} show
 * @param {Phrase} phrase @param {Match[]} matches @returns {Promise<Match[]>} */
async function lookedAt(show, phrase, matches) {
  const found = await Promise.all(matches.map(async (match) => {
    const { kin, isInTitle } = kinIn(await show(match.piece), phrase);
    return { ...match, kin, title: isInTitle ? match.title : 0 };
  }));
  return found.filter(({ kin }) => kin < STRANGE);
}

/** The order in which matches are shown: i and y as typed, in the title, the newest first.
 * @param {Match} one @param {Match} other */
export const byWorth = (one, other) =>
  (one.kin & 1) - (other.kin & 1) || other.title - one.title || other.piece - one.piece;

/** The pieces that have a phrase. Pairs that all stand in a piece need not follow each other there: what is left over is
 * looked into where it is little, and else told by where they stand.
 * @param {Index} index @param {(piece: number) => Promise<Told>} show @param {Phrase} phrase @returns {Promise<Match[]>} */
export async function matchesOf(index, show, phrase) {
  if (!phrase.words.length) return [];
  const steps = await stepsOf(index, phrase);
  const matches = shared(index.count, steps, phrase.words.length);
  if (steps.length < 2 || !matches.length) return matches;
  if (matches.length <= LOOKED) return lookedAt(show, phrase, matches);
  return chained(index, steps, matches);
}

/** The same, in their order, with those that are shown first looked into.
 * @param {(piece: number) => Promise<Told>} show @param {Phrase} phrase @param {Match[]} matches @returns {Promise<Match[]>} */
export async function sifted(show, phrase, matches) {
  const left = [...matches].sort(byWorth);
  if (phrase.words.length < 3) return left;
  for (let sure = 0; sure < Math.min(LOOKED, left.length);) {
    const looked = left.slice(sure, LOOKED);
    const kept = await lookedAt(show, phrase, looked);
    left.splice(sure, looked.length, ...kept.sort(byWorth));
    sure += kept.length;
    if (kept.length === looked.length) break;
  }
  return left;
}
