// Asks the index, best answers first: the phrase as typed, the same said otherwise, then what comes near.
import { openIndex, ROOT } from "./search-index.js";
import { byWorth, matchesOf, sifted } from "./search-phrase.js";
import { nearest, scattered } from "./search-near.js";
import { readingsOf } from "./search-readings.js";
import { fold, lastOf, OTHER, wordsOf } from "./search-words.js";

/** @typedef {{ url: string, title: string, kicker: string, by: string, date: string, text: string,
 * more: string }} Shown `more` is what stands around its text and belongs to it. */
/** @typedef {import("./search-index.js").Index} Index */
/** @typedef {import("./search-phrase.js").Match} Match */
/** @typedef {import("./search-phrase.js").Phrase} Phrase */
/** @typedef {{ places: number[], queries: Phrase[] }} List Pieces by their numbers, best first, and what they have. */
/** @typedef {{ sure: List, loose: () => Promise<List> }} Found
 * Those that are meant, and, when they are asked for, those that come near. */

/** A phrase that is as it should be. @param {string[]} words @returns {Phrase} */
const whole = (words) => ({ words, half: "" });

export class Engine {
  /** @param {Index} index */
  constructor(index) {
    this.index = index;
    /** @type {Map<number, Promise<Shown>>} */
    this.shown = new Map();
    /** @type {ReturnType<Index["facets"]> | undefined} */
    this.narrowing = undefined;
  }

  /** What pieces are narrowed by. */
  facets() {
    this.narrowing ??= this.index.facets();
    this.narrowing.catch(() => { this.narrowing = undefined; opened = undefined; });
    return this.narrowing;
  }

  /** All pieces, the newest first. */
  get all() {
    return Array.from({ length: this.index.count }, (_, at) => this.index.count - 1 - at);
  }

  /** @param {Phrase} phrase */
  matches(phrase) {
    return matchesOf(this.index, (piece) => this.show(piece), phrase);
  }

  /** What has the words as they were typed: without any accents whatever has them, with accents what is nearest.
   * @param {Phrase} phrase @param {Match[]} matches @returns {Promise<Match[]>} */
  async meant(phrase, matches) {
    const isBare = phrase.words.every((word) => word === fold(word));
    const nearest = Math.min(...matches.map(({ kin }) => kin >> 1));
    const best = matches.filter(({ kin }) => kin < OTHER && (isBare || kin >> 1 === nearest));
    return sifted((piece) => this.show(piece), phrase, best);
  }

  /** The pieces that have one of some phrases, each once. @param {Phrase[]} phrases @returns {Promise<List>} */
  async anyOf(phrases) {
    const lists = await Promise.all(phrases.map(async (phrase) => this.meant(phrase, await this.matches(phrase))));
    return {
      places: [...new Set(lists.flat().map(({ piece }) => piece))],
      queries: phrases.filter((_, at) => lists[at].length),
    };
  }

  /** What answers the words that were typed. @param {string} typed @returns {Promise<Found>} */
  async find(typed) {
    const words = wordsOf(typed);
    const query = whole(words);
    if (!words.length) return { sure: { places: this.all, queries: [] }, loose: async () => ({ places: [], queries: [] }) };
    const readings = readingsOf(typed, this.index);
    let sure = await this.anyOf([query, ...readings.always.map(whole)]);
    for (const reading of readings.else) {
      if (sure.places.length) break;
      sure = await this.anyOf([whole(reading)]);
    }
    if (!sure.queries.length) sure.queries = [query];
    return { sure, loose: () => this.loose(typed, sure) };
  }

  /** What comes near: a last word half typed, other accents; where there is nothing of the kind, what may have been
   * meant; and all words wherever they stand. @param {string} typed @param {List} sure @returns {Promise<List>} */
  async loose(typed, sure) {
    const words = wordsOf(typed);
    const known = new Set(sure.places);
    const half = { words, half: lastOf(typed) };
    const matches = words.length > 1 || await this.mayAsk(half.half) ? await this.matches(half) : [];
    const begun = (await sifted((piece) => this.show(piece), half, matches)).sort((one, other) =>
      (one.kin >> 1) - (other.kin >> 1) || byWorth(one, other));
    const near = { places: begun.map(({ piece }) => piece), queries: begun.length ? [half] : [] };
    if (!sure.places.length && !begun.some(({ kin }) => kin < OTHER)) {
      const { places, queries } = await nearest(this, typed);
      near.places.push(...places);
      near.queries.push(...queries);
    }
    if (sure.places.length || !near.places.length) near.places.push(...await scattered(this.index, words));
    const isNew = (/** @type {number} */ place) => !known.has(place);
    return { places: [...new Set(near.places)].filter(isNew), queries: near.queries.length ? near.queries : [whole(words)] };
  }

  /** Whether what begins so is little enough to be asked for. @param {string} half */
  async mayAsk(half) {
    return half.length > 1 && (await this.index.words.blocksOf(fold(half), true)).length <= MOST_BLOCKS;
  }

  /** What a result list prints of a piece. @param {number} place @returns {Promise<Shown>} */
  show(place) {
    let shown = this.shown.get(place);
    if (!shown) {
      shown = this.index.text(place);
      shown.catch(() => { this.shown.delete(place); opened = undefined; });
      this.shown.set(place, shown);
    }
    return shown;
  }
}

const MOST_BLOCKS = 6;

/** The address of a page of the site. @param {string} path */
export const address = (path) => new URL(path, ROOT).href;

/** @type {Promise<Engine> | undefined} */
let opened;

/** The engine, loaded when it is first asked for; after a failure the next call tries again. */
export function open() {
  opened ??= openIndex().then((index) => new Engine(index)).catch((error) => { opened = undefined; throw error; });
  return opened;
}
