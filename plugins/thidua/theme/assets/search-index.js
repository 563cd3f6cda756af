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

/** The blocks of words or of pairs. */
class Blocks {
  /** @param {string} folder @param {Shelf} shelf @param {number} count of all pieces */
  constructor(folder, shelf, count) {
    this.folder = folder;
    this.firsts = shelf.firsts.split("\n");
    this.names = shelf.names.match(new RegExp(`.{${NAME}}`, "g")) ?? [];
    this.count = count;
    /** @type {Map<string, Promise<Listed[]>>} */
    this.loaded = new Map();
  }

  /** The block in which a form would be. @param {string} form */
  blockOf(form) {
    let [low, high] = [0, this.names.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.firsts[middle] <= form) low = middle + 1; else high = middle;
    }
    return Math.max(0, low - 1);
  }

  /** From the first to the last block in which what begins so may be. @param {string} beginning */
  run(beginning) {
    return [this.blockOf(beginning), this.blockOf(`${beginning}\uffff`)];
  }

  /** @param {number} at @returns {Promise<Listed[]>} */
  block(at) {
    const name = this.names[at];
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
    if (!this.names.length) return [];
    const [first, last] = half ? this.run(form) : [this.blockOf(form), this.blockOf(form)];
    const blocks = await Promise.all(Array.from({ length: last - first + 1 }, (_, step) => this.block(first + step)));
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
