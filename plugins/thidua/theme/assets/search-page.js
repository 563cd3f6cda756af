// The page of results: what was found, narrowed by what is ticked, and its address, which can be kept and sent.
import { narrowed, tallied } from "./search-facets.js";
import { address, open } from "./search-engine.js";
import { countOf } from "./search-text.js";
import { byArrows, element, failure, result, settled, teller } from "./search-view.js";

/** @typedef {import("./search-engine.js").Engine} Engine */
/** @typedef {import("./search-engine.js").List} List */
/** @typedef {import("./search-engine.js").Found} Found */
/** @typedef {import("./search-index.js").Facet} Facet */
/** @typedef {import("./search-facets.js").Chosen} Chosen */

const MORE = 10;
const DELAY = 200;
const BY_DATE = "moi";
const FOLD = 8;

class Results {
  /** @param {HTMLElement} root @param {Engine} engine @param {Facet[]} facets */
  constructor(root, engine, facets) {
    this.root = root;
    this.engine = engine;
    this.facetsKnown = facets;
    this.form = /** @type {HTMLFormElement} */ (root.querySelector("form"));
    this.field = /** @type {HTMLInputElement} */ (this.form.elements.namedItem("q"));
    this.browse = /** @type {HTMLElement} */ (root.querySelector("[data-browse]"));
    this.place = /** @type {HTMLElement} */ (root.querySelector("[data-found]"));
    this.turn = 0;
    const asked = new URLSearchParams(location.search);
    /** @type {Chosen} */
    this.chosen = new Map(facets.map(({ key }) => [key, new Set(asked.getAll(key))]));
    this.field.value ||= (asked.get("q") ?? "").slice(0, this.field.maxLength);
    this.build(asked.get("xep") === BY_DATE);
  }

  /** @param {boolean} byDate */
  build(byDate) {
    this.said = element("p", { class: "results__said" });
    const told = element("p", { class: "hidden", role: "status" });
    this.tell = teller(told);
    this.sort = /** @type {HTMLSelectElement} */ (element("select", { id: "results-sort" },
      element("option", { value: "" }, "Đúng nhất"), element("option", { value: BY_DATE }, "Mới nhất")));
    this.sort.value = byDate ? BY_DATE : "";
    this.order = element("p", { class: "results__sort" },
      element("label", { for: "results-sort" }, "Xếp theo"), " ", this.sort);
    this.chips = element("ul", { class: "chips", "aria-label": "Đang lọc theo" });
    this.facets = element("div", { class: "fold__in" });
    this.main = element("div", { class: "list__main" });
    this.rail = element("aside", { class: "rail", "aria-label": "Lọc kết quả" },
      element("details", { class: "fold fold--wide" }, element("summary", {}, "Lọc kết quả"), this.facets));
    this.place.append(told, element("div", { class: "results__head" }, this.said, this.order), this.chips,
      element("div", { class: "list__columns" }, this.rail, this.main));
    this.listen();
  }

  listen() {
    const search = () => this.search();
    this.field.addEventListener("input", settled(search, DELAY));
    this.form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
    this.sort.addEventListener("change", search);
    this.facets.addEventListener("change", (event) => {
      const box = /** @type {HTMLInputElement} */ (event.target);
      this.choose(box.name, box.value, box.checked);
    });
    byArrows(this.root, this.field, (isField) => {
      if (!isField) { this.field.focus(); this.field.select(); }
      return !isField;
    });
  }

  /** @param {string} key @param {string} value @param {boolean} isChosen */
  choose(key, value, isChosen) {
    const values = this.chosen.get(key);
    if (isChosen) values?.add(value); else values?.delete(value);
    this.search();
  }

  /** The words and what they are narrowed by, as the address tells them. */
  asked() {
    const asked = new URLSearchParams();
    const typed = this.field.value.trim();
    if (typed) asked.set("q", typed);
    this.chosen.forEach((values, key) => values.forEach((value) => asked.append(key, value)));
    if (this.sort.value) asked.set("xep", this.sort.value);
    return String(asked);
  }

  /** Finds and shows what is asked for now; what was asked for before, and is not there yet, is dropped. */
  async search() {
    const turn = ++this.turn;
    const asked = this.asked();
    history.replaceState(null, "", asked ? `?${asked}` : location.pathname);
    this.place.setAttribute("aria-busy", "true");
    try {
      this.engine = await open();
      const [facets, found] = await Promise.all([this.engine.facets(), this.engine.find(this.field.value)]);
      this.facetsKnown = facets;
      const near = found.sure.places.length ? undefined : await found.loose();
      if (turn === this.turn) await this.show(found, near, turn);
    } catch {
      if (turn === this.turn) this.main.replaceChildren(failure(), this.browse);
    }
    // Shown when it is whole, so that nothing jumps.
    this.place.hidden = false;
    this.root.dataset.ready = "";
    if (turn === this.turn) this.place.setAttribute("aria-busy", "false");
  }

  /** @param {Found} found @param {List | undefined} near what comes near, where nothing is sure
   * @param {number} turn */
  async show(found, near, turn) {
    const facets = this.facetsKnown;
    const list = near ?? found.sure;
    const places = this.sorted(narrowed(list.places, facets, this.chosen));
    const typed = this.field.value.trim();
    const isIdle = !this.asked();
    this.said.textContent = isIdle ? "" : countOf(places.length, typed, Boolean(near));
    this.tell(this.said.textContent);
    this.order.hidden = isIdle || places.length < 2;
    this.showFacets(tallied(list.places, facets, this.chosen));
    this.showChips();
    if (isIdle) { this.main.replaceChildren(this.browse); return; }
    if (!places.length) { this.showNothing(); return; }
    const loose = near ? undefined : async () => {
      const { places: all, queries } = await found.loose();
      return { places: this.sorted(narrowed(all, facets, this.chosen)), queries };
    };
    const shown = await this.list({ places, queries: list.queries }, turn, loose);
    if (turn !== this.turn) return;
    this.browse.remove();
    this.main.replaceChildren(...shown);
  }

  /** @param {number[]} places */
  sorted(places) {
    return this.sort.value ? [...places].sort((one, other) => other - one) : places;
  }

  /** A list that grows by the button below it; at its end the button offers what comes near.
   * @param {List} found @param {number} turn
   * @param {(() => Promise<List>) | undefined} loose @returns {Promise<HTMLElement[]>} */
  async list({ places, queries }, turn, loose) {
    const list = element("ol", { class: "results" });
    const button = element("button", { class: "button", type: "button" });
    let shown = 0;
    const grow = async () => {
      const next = places.slice(shown, shown + MORE);
      const texts = await Promise.all(next.map((place) => this.engine.show(place)));
      const items = texts.map((text) => result(text, queries, { words: 40, heading: "h2" }));
      list.append(...items);
      if (shown) items[0].querySelector("a")?.focus();
      shown += next.length;
      const left = places.length - shown;
      button.textContent = left ? `Xem thêm (còn ${left} bài)` : "Xem các bài gần đúng";
      button.hidden = !left && !(loose && queries.length);
    };
    button.addEventListener("click", async () => {
      if (shown < places.length) { await grow(); return; }
      button.remove();
      const near = await /** @type {() => Promise<List>} */ (loose)();
      const count = near.places.length;
      const told = count ? `${count} bài gần đúng` : "Không còn bài nào gần đúng.";
      const heading = element("p", { class: "results__near", tabindex: "-1" }, told);
      const more = count ? await this.list(near, turn, undefined) : [];
      if (turn !== this.turn) return;
      this.main.append(heading, ...more);
      heading.focus();
    });
    await grow();
    return [list, button];
  }

  /** Kind words where nothing was found, and ways on. */
  showNothing() {
    const words = element("p", {}, "Chưa có bài nào như vậy. Mời bạn thử từ khác, ít từ hơn hoặc gõ không dấu; "
      + "cũng có thể chọn bài theo thời gian, theo đơn vị ở dưới.");
    const empty = element("div", { class: "empty" }, words);
    if ([...this.chosen.values()].some((values) => values.size)) {
      const button = element("button", { class: "button", type: "button" }, "Bỏ mọi điều kiện lọc");
      button.addEventListener("click", () => {
        this.chosen.forEach((values) => values.clear());
        this.field.focus();
        this.search();
      });
      empty.append(element("p", { class: "results__ways" }, button));
    }
    this.main.replaceChildren(empty, this.browse);
  }

  /** The boxes with their counts; the focus stays where it was.
   * @param {import("./search-facets.js").Tally[]} tallies */
  showFacets(tallies) {
    const focused = document.activeElement?.id;
    const open = new Set([...this.facets.querySelectorAll("details[open]")].map((fold) => fold.id));
    this.facets.replaceChildren(...tallies.map(({ key, name, values }) => {
      const boxes = values.map((one) => element("li", {},
        element("input", { type: "checkbox", id: one.id, name: key, value: one.name, checked: one.isChosen }),
        element("label", { for: one.id }, one.name, " ", element("span", { class: "count" }, `${one.count}`))));
      const some = boxes.slice(0, FOLD);
      const set = element("fieldset", { class: "facet" }, element("legend", {}, name), element("ul", {}, ...some));
      if (boxes.length > FOLD) {
        const id = `facet-${key}`;
        set.append(element("details", { id, open: open.has(id) },
          element("summary", {}, `Thêm ${boxes.length - FOLD}`), element("ul", {}, ...boxes.slice(FOLD))));
      }
      return set;
    }));
    this.rail.hidden = !tallies.length;
    if (focused && !document.getElementById(focused)?.matches(":focus")) document.getElementById(focused)?.focus();
  }

  /** A chip for each condition in force, which takes it away. */
  showChips() {
    const all = [...this.chosen].flatMap(([key, values]) => [...values].map((value) => ({ key, value })));
    this.chips.hidden = !all.length;
    this.chips.replaceChildren(...all.map(({ key, value }) => {
      const chip = element("button", { class: "chip", type: "button" }, value,
        element("span", { class: "hidden" }, ", bỏ lọc này"),
        element("span", { class: "chip__cross", "aria-hidden": "true" }, "×"));
      chip.addEventListener("click", () => { this.choose(key, value, false); this.field.focus(); });
      return element("li", {}, chip);
    }));
  }
}

/** @param {HTMLElement} root */
export async function results(root) {
  // The magnifier of a phone leads here with nothing typed yet.
  if (new URLSearchParams(location.search).get("q") === "") root.querySelector("input")?.focus();
  try {
    const engine = await open();
    await new Results(root, engine, await engine.facets()).search();
  } catch {
    const place = /** @type {HTMLElement} */ (root.querySelector("[data-found]"));
    place.replaceChildren(failure());
    place.hidden = false;
  }
  root.dataset.ready = "";
}
