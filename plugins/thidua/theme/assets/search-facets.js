// What results are narrowed by: within one facet any of the ticked values will do, and every facet must agree.

/** @typedef {import("./search-index.js").Facet} Facet */
/** @typedef {Map<string, Set<string>>} Chosen The ticked values of each facet. */
/** @typedef {{ id: string, name: string, count: number, isChosen: boolean }} Tick One value, as a box shows it. */
/** @typedef {{ key: string, name: string, values: Tick[] }} Tally */

/** The places that have one of the chosen values; undefined where nothing of the facet is chosen.
 * @param {Facet} facet @param {Chosen} chosen */
function allowed(facet, chosen) {
  const names = chosen.get(facet.key);
  if (!names?.size) return undefined;
  return new Set(facet.values.filter((value) => names.has(value.name)).flatMap((value) => value.places));
}

/** The places that agree with what is chosen, in their order.
 * @param {number[]} places @param {Facet[]} facets @param {Chosen} chosen */
export function narrowed(places, facets, chosen) {
  const sets = facets.map((facet) => allowed(facet, chosen)).filter((set) => set !== undefined);
  return places.filter((place) => sets.every((set) => set.has(place)));
}

/** How many would be shown for each value; a value without any is left out, unless it is chosen.
 * @param {number[]} places @param {Facet[]} facets @param {Chosen} chosen @returns {Tally[]} */
export function tallied(places, facets, chosen) {
  return facets.map((facet) => {
    const others = new Set(narrowed(places, facets.filter((one) => one !== facet), chosen));
    const values = facet.values.map((value, at) => ({
      name: value.name,
      count: value.places.filter((place) => others.has(place)).length,
      id: `${facet.key}-${at}`,
      isChosen: chosen.get(facet.key)?.has(value.name) ?? false,
    }));
    return { key: facet.key, name: facet.name, values: values.filter((value) => value.count || value.isChosen) };
  }).filter((tally) => tally.values.length);
}
