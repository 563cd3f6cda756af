// Asks the index, best answers first: the phrase with its accents, the phrase without, then its words.
import { barred, merged, phrase, queryOf } from "./search-text.js";

/** @typedef {{ url: string, title: string, kicker: string, by: string, date: string, text: string,
 * more: string }} Shown `more` is what stands around its text and belongs to it. */
/** @typedef {{ name: string, places: number[] }} Value One value of a facet, and the pieces that have it. */
/** @typedef {{ key: string, name: string, values: Value[] }} Facet */
/** @typedef {{ names: string[], texts: string[], facets: Facet[] }} Pieces What the index calls them, and the files
 * that show them; newest first. */
/** @typedef {{ search: (term: string | null, options?: object) => Promise<{ results: { id: string }[] }> }} Index */
/** @typedef {import("./search-text.js").Query} Query */
/** @typedef {{ query: Query, sure: number[], loose: () => Promise<number[]> }} Found
 * Pieces by their places: those that are meant, and, when they are asked for, those that come near. */

const ROOT = new URL("../", import.meta.url);
const FOLDER = new URL("pagefind/", ROOT);

/** @param {string} path */
async function load(path) {
  // The names of texts tell what is in them; only the list of pieces may have changed since it was last seen.
  const answer = await fetch(new URL(path, FOLDER), path.startsWith("text/") ? {} : { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

export class Engine {
  /** @param {Index | undefined} index @param {Pieces} pieces */
  constructor(index, pieces) {
    this.index = index;
    this.pieces = pieces;
    this.places = new Map(pieces.names.map((name, place) => [name, place]));
    /** @type {Map<string, Promise<number[]>>} */
    this.asked = new Map();
    /** @type {Map<number, Promise<Shown>>} */
    this.shown = new Map();
  }

  /** The pieces that the index finds, best first. @param {string} term @returns {Promise<number[]>} */
  ask(term) {
    let answer = this.asked.get(term);
    if (!answer) {
      answer = (async () => {
        const { results } = this.index ? await this.index.search(term) : { results: [] };
        return results.map((one) => this.places.get(one.id) ?? -1).filter((place) => place >= 0);
      })();
      // An index that did not load stays as it is; the next who asks opens another.
      answer.catch(() => { opened = undefined; });
      this.asked.set(term, answer);
    }
    return answer;
  }

  /** The pieces that have a phrase, which the index gives in no order, as it ranks its words: those first that have them
   * in their title. @param {string[]} words */
  async phrase(words) {
    const [found, order] = await Promise.all([this.ask(phrase(words)), this.ask(words.join(" "))]);
    const rank = new Map(order.map((place, at) => [place, at]));
    const rankOf = (/** @type {number} */ place) => rank.get(place) ?? order.length;
    return [...found].sort((one, other) => rankOf(one) - rankOf(other));
  }

  /** What answers the words that were typed. @param {string} typed @returns {Promise<Found>} */
  async find(typed) {
    const query = queryOf(typed);
    if (!query.folded.length) return { query, sure: this.pieces.texts.map((_, place) => place), loose: async () => [] };
    const sure = await this.sure(query);
    return { query, sure, loose: async () => (await this.loose(query)).filter((place) => !sure.includes(place)) };
  }

  /** The whole phrase: as typed, with đ for d, and only where neither is there without accents.
   * @param {Query} query */
  async sure(query) {
    const { folded, exact, accented } = query;
    if (!accented) return this.phrase(folded);
    const typed = await this.phrase(exact);
    if (typed.length) return typed;
    for (const barred of await this.barred(query)) {
      const meant = await this.phrase(barred);
      if (meant.length) return meant;
    }
    const meant = new Set(await this.ask(exact.filter((word, at) => word !== folded[at]).join(" ")));
    const found = await this.phrase(folded);
    return merged([found.filter((place) => meant.has(place)), found]);
  }

  /** What was meant by someone who types d for đ: where no word is as typed, then everywhere.
   * @param {Query} query */
  async barred(query) {
    const { exact } = query;
    const all = barred(query);
    const known = await Promise.all(exact.map((word, at) => (word === all[at] ? [at] : this.ask(phrase([word])))));
    const some = exact.map((word, at) => (known[at].length ? word : all[at]));
    return [some, all].filter((words) => words.join() !== exact.join());
  }

  /** What comes near: the phrase without accents, a last word half typed, and all words wherever they stand.
   * @param {Query} query */
  async loose(query) {
    const { folded, exact, accented } = query;
    const all = await this.ask(folded.join(" "));
    const has = new Set(all);
    const lists = [await this.phrase(folded)];
    if (folded.length > 1) {
      if (accented) lists.push(await this.ask(phrase(exact.slice(0, -1))));
      lists.push(await this.ask(phrase(folded.slice(0, -1))));
    }
    if (accented) lists.push(await this.ask(exact.join(" ")));
    return merged([lists[0], ...lists.slice(1).map((list) => list.filter((place) => has.has(place))), all]);
  }

  /** What a result list prints of a piece. @param {number} place @returns {Promise<Shown>} */
  show(place) {
    let shown = this.shown.get(place);
    if (!shown) {
      shown = load(`text/${this.pieces.texts[place]}.json`);
      shown.catch(() => this.shown.delete(place));
      this.shown.set(place, shown);
    }
    return shown;
  }
}

/** The address of a page of the site. @param {string} path */
export const address = (path) => new URL(path, ROOT).href;

/** @type {Promise<Engine> | undefined} */
let opened;

/** The engine, loaded when it is first asked for; after a failure the next call tries again. */
export function open() {
  opened ??= (async () => {
    const pieces = await load("pieces.json");
    if (!pieces.texts.length) return new Engine(undefined, pieces);
    const pagefind = await import(new URL("pagefind.js", FOLDER).href);
    // Without a worker a reader loads 12 kB less, and what is asked needs milliseconds.
    return new Engine(pagefind.createInstance({ basePath: FOLDER.href, noWorker: true }), pieces);
  })().catch((error) => { opened = undefined; throw error; });
  return opened;
}
