import { apiUrl } from "./address";

type Neighbours = { next: string | null; prev: string | null };

/** A page of a list: its items, and the links to it and its neighbours, with the same query but for the cursor. */
export function toList<Item>(
  path: string,
  query: URLSearchParams,
  items: Item[],
  { next, prev }: Neighbours,
) {
  const given = Object.fromEntries(query);
  const at = (cursor: string) => apiUrl(path, { ...given, cursor });
  return { items, links: { self: apiUrl(path, given), next: next && at(next), prev: prev && at(prev) } };
}
