type Region = { region: string; zones: { name: string; place: string }[] };

/** Time zones under the first part of their names, in their given order; those that have one part only under "". */
export function byRegion(names: string[]): Region[] {
  const regions = new Map<string, Region["zones"]>();
  for (const name of names) {
    const [region, place] = partsOf(name);
    const zones = regions.get(region) ?? [];
    regions.set(region, [...zones, { name, place: place.replaceAll("_", " ") }]);
  }
  return [...regions].map(([region, zones]) => ({ region, zones }));
}

function partsOf(name: string): [string, string] {
  const cut = name.indexOf("/");
  return cut === -1 ? ["", name] : [name.slice(0, cut), name.slice(cut + 1)];
}
