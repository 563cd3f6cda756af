// The index as it lies on the server: a root that is asked anew, and blocks of lists that never change.

/** @typedef {{ firsts: string, names: string }} Shelf Where the blocks of one kind begin, and what they are called. */
/** @typedef {{ pieces: number, edition: string, facets: string, places: number, short: Record<string, string>,
 * known: string, words: Shelf, pairs: Shelf }} Root */
/** @typedef {{ key: string[], filed: string, pieces: number[], titles: Map<number, number>, block: string, at: number }}
 * Listed One word or pair, the pieces that have it, the length of the title of those that have it there, and the
 * block in which it is so many-th. */
/** @typedef {{ name: string, places: number[] }} Value One value of a facet, and the pieces that have it. */
/** @typedef {{ key: string, name: string, values: Value[] }} Facet */
import { filed } from "./search-words.js";

export const ROOT = new URL("../", import.meta.url);
const FOLDER = new URL("search/", ROOT);
const NAME = 7;

/** @param {string} path @param {RequestInit} [how] */
async function load(path, how) {
  const answer = await fetch(new URL(path, FOLDER), how);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

/** @param {string} path */
const bytes = async (path) => new Uint8Array(await (await load(path)).arrayBuffer());

/** Reads numbers of seven bits a byte, one after the other. */
class Reader {
  /** @param {Uint8Array} data @param {number} at */
  constructor(data, at) {
    this.data = data;
    this.at = at;
  }

  number() {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = this.data[this.at++];
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  }

  /** @param {number} count */
  gaps(count) {
    let last = -1;
    return Array.from({ length: count }, () => last += this.number());
  }

  /** @param {number} size */
  bits(size) {
    const found = [];
    for (let at = 0; at < size; at++) {
      for (let byte = this.data[this.at + at], bit = 0; byte; byte >>= 1, bit++) if (byte & 1) found.push(at * 8 + bit);
    }
    this.at += size;
    return found;
  }

  titles() {
    let last = -1;
    return new Map(Array.from({ length: this.number() }, () => [last += this.number(), this.data[this.at++]]));
  }
}

/** @param {Uint8Array} data @param {string} block @param {number} count @returns {Listed[]} */
function listsOf(data, block, count) {
  const end = data.indexOf(0);
  const keys = new TextDecoder().decode(data.subarray(0, end)).split("\n");
  const reader = new Reader(data, end + 1);
  return keys.map((text, at) => {
    const head = reader.number();
    const pieces = head & 2 ? reader.bits(Math.ceil(count / 8)) : reader.gaps(head >> 2);
    const titles = head & 1 ? reader.titles() : new Map();
    const key = text.split(" ");
    return { key, filed: key.map(filed).join(" "), pieces, titles, block, at };
  });
}

/** A shelf that can be asked. @param {Shelf} shelf */
const opened = ({ firsts, names }) => ({
  firsts: firsts.split("\n"), names: names.match(new RegExp(`.{${NAME}}`, "g")) ?? [],
});

/** The last of what stands in order that is not behind a form; the first where all are. @param {string[]} firsts
 * @param {string} form */
function placeOf(firsts, form) {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firsts[middle] <= form) low = middle + 1; else high = middle;
  }
  return Math.max(0, low - 1);
}

/** The blocks of words or of pairs. */
class Blocks {
  /** @param {string} folder @param {Shelf} shelf @param {number} count of all pieces */
  constructor(folder, shelf, count) {
    this.folder = folder;
    this.signs = opened(shelf);
    this.count = count;
    /** @type {Map<string, Promise<ReturnType<typeof opened>>>} */
    this.shelves = new Map();
    /** @type {Map<string, Promise<Listed[]>>} */
    this.loaded = new Map();
  }

  /** What a sign names. @param {number} at */
  shelf(at) {
    const name = this.signs.names[at];
    let shelf = this.shelves.get(name);
    if (!shelf) {
      shelf = load(`signs/${name}.json`).then((answer) => answer.json()).then(opened);
      shelf.catch(() => this.shelves.delete(name));
      this.shelves.set(name, shelf);
    }
    return shelf;
  }

  /** The names of the blocks in which a form may be, or with `half` what begins so.
   * @param {string} form @param {boolean} [half] @returns {Promise<string[]>} */
  async blocksOf(form, half) {
    if (!this.signs.names.length) return [];
    const last = half ? `${form}\uffff` : form;
    const [from, to] = [placeOf(this.signs.firsts, form), placeOf(this.signs.firsts, last)];
    const shelves = await Promise.all(Array.from({ length: to - from + 1 }, (_, step) => this.shelf(from + step)));
    return shelves.flatMap(({ firsts, names }, step) => names.slice(
      step ? 0 : placeOf(firsts, form), step === to - from ? placeOf(firsts, last) + 1 : names.length));
  }

  /** @param {string} name @returns {Promise<Listed[]>} */
  block(name) {
    let lists = this.loaded.get(name);
    if (!lists) {
      lists = bytes(`${this.folder}/${name}.bin`).then((data) => listsOf(data, name, this.count));
      lists.catch(() => this.loaded.delete(name));
      this.loaded.set(name, lists);
    }
    return lists;
  }

  /** All that is filed under a form, or with `half` under all that begin so.
   * @param {string} form @param {boolean} [half] @returns {Promise<Listed[]>} */
  async find(form, half) {
    const blocks = await Promise.all((await this.blocksOf(form, half)).map((name) => this.block(name)));
    return blocks.flat().filter((one) => (half ? one.filed.startsWith(form) : one.filed === form));
  }
}

export class Index {
  /** @param {Root} root */
  constructor(root) {
    this.root = root;
    this.count = root.pieces;
    this.words = new Blocks("words", root.words, root.pieces);
    this.pairs = new Blocks("pairs", root.pairs, root.pieces);
    /** What is known, and how often it stands. @type {Map<string, number>} */
    this.known = new Map(root.known.split(" ").map((one) => {
      const word = one.replace(/\d+$/, "");
      return [word, Number(one.slice(word.length))];
    }));
    /** @type {Map<string, Promise<Uint8Array>>} */
    this.placesLoaded = new Map();
  }

  /** Where a pair stands in each of its pieces: the remainders of its places.
   * @param {Listed} listed @returns {Promise<number[][]>} */
  async places({ block, at }) {
    let loaded = this.placesLoaded.get(block);
    if (!loaded) {
      loaded = bytes(`places/${block}.bin`);
      loaded.catch(() => this.placesLoaded.delete(block));
      this.placesLoaded.set(block, loaded);
    }
    const data = await loaded;
    const lists = /** @type {Listed[]} */ (await this.pairs.loaded.get(block));
    const { places } = this.root;
    let skipped = 0;
    for (let before = 0; before < at; before++) skipped += lists[before].pieces.length;
    let byte = 0;
    for (let seen = 0; byte < data.length; byte++) if (data[byte] >= places && seen++ === skipped) break;
    /** @type {number[][]} */
    const found = [];
    for (; byte < data.length; byte++) {
      if (data[byte] >= places) {
        if (found.length === lists[at].pieces.length) break;
        found.push([]);
      }
      found[found.length - 1].push(data[byte] % places);
    }
    return found;
  }

  /** What a result list prints of a piece. @param {number} piece */
  async text(piece) {
    return (await load(`text/${piece}.json?${this.root.edition}`)).json();
  }

  /** What pieces are narrowed by. @returns {Promise<Facet[]>} */
  async facets() {
    const data = await bytes(`facets/${this.root.facets}.bin`);
    const end = data.indexOf(10);
    let at = end + 1;
    return JSON.parse(new TextDecoder().decode(data.subarray(0, end))).map(
      (/** @type {{ key: string, name: string, values: string[], sets: number[][], width: number }} */ one) => {
        const values = one.values.map((name) => ({ name, places: /** @type {number[]} */ ([]) }));
        for (let piece = 0; piece < this.count; piece++) {
          let set = 0;
          for (let byte = 0; byte < one.width; byte++) set += data[at + byte * this.count + piece] << (8 * byte);
          for (const value of one.sets[set]) values[value].places.push(piece);
        }
        at += one.width * this.count;
        return { key: one.key, name: one.name, values: values.filter(({ places }) => places.length) };
      }).filter((/** @type {Facet} */ facet) => facet.values.length);
  }
}

/** The index as it is now. */
export const openIndex = async () => new Index(await (await load("root.json", { cache: "no-cache" })).json());
