import fc from "fast-check";
import { expect, test } from "vitest";
import { cutPage, INVALID_CURSOR, type KeyPlace, keyCursor, keyOrder, keysWithin, type Page } from "./paging";

const placeOf = (cursor?: string) => keyCursor().parse(cursor);

test("no cursor is the start; a cursor says after or before which key", () => {
  expect(placeOf()).toEqual({ kind: "start" });
  expect(placeOf("after~12")).toEqual({ kind: "after", key: 12 });
  expect(placeOf("before~2147483647")).toEqual({ kind: "before", key: 2_147_483_647 });
});

test.each([
  "",
  "12",
  "after~0",
  "after~-1",
  "after~01",
  "after~2147483648",
  "beside~1",
  "after~1 ",
  "after~1~2",
])("%j is no cursor", (text) => {
  const { error } = keyCursor().safeParse(text);
  expect(error?.issues.map(({ message }) => message)).toContain(INVALID_CURSOR);
});

test("a page before a key is read towards the start of the list", () => {
  expect([keysWithin({ kind: "start" }), keyOrder({ kind: "start" })]).toEqual([{ gt: 0 }, "asc"]);
  expect([keysWithin({ kind: "after", key: 3 }), keyOrder({ kind: "after", key: 3 })]).toEqual([
    { gt: 3 },
    "asc",
  ]);
  expect([keysWithin({ kind: "before", key: 3 }), keyOrder({ kind: "before", key: 3 })]).toEqual([
    { lt: 3 },
    "desc",
  ]);
});

test("from an empty page one goes back to where one came from, and an empty list leads nowhere", () => {
  const empty = (place: KeyPlace) => cutPage([], place, 5, Number);
  expect(empty({ kind: "start" })).toEqual({ rows: [], next: null, prev: null });
  expect(empty({ kind: "after", key: 9 })).toEqual({ rows: [], next: null, prev: "before~10" });
  expect(empty({ kind: "before", key: 9 })).toEqual({ rows: [], next: "after~8", prev: null });
  expect(empty({ kind: "before", key: 1 })).toEqual({ rows: [], next: null, prev: null });
});

test("what lies before a key has that key after it, also where it is the start of the list", () => {
  expect(cutPage([2, 1], { kind: "before", key: 3 }, 5, Number)).toEqual({
    rows: [1, 2],
    next: "after~2",
    prev: null,
  });
});

const lists = fc.uniqueArray(fc.integer({ min: 1, max: 100 })).map((keys) => keys.sort((a, b) => a - b));

test("following the links, one meets everything once, in order, and the same again on the way back", () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 10 }), (list, limit) => {
      const there = walk(list, limit, { kind: "start" }, "next");
      expect(there.flat()).toEqual(list);
      const first = there.at(-1)?.[0];
      if (first === undefined) return;
      const back = walk(list, limit, { kind: "before", key: first }, "prev");
      expect(back.reverse().flat()).toEqual(there.slice(0, -1).flat());
    }),
  );
});

function walk(list: number[], limit: number, start: KeyPlace, way: "next" | "prev"): number[][] {
  const pages: number[][] = [];
  for (let place: KeyPlace | null = start; place !== null; ) {
    const page: Page<number> = cutPage(read(list, place, limit + 1), place, limit, Number);
    pages.push(page.rows);
    place = page[way] === null ? null : placeOf(page[way]);
  }
  return pages;
}

// As the database reads.
function read(list: number[], place: KeyPlace, take: number): number[] {
  const range = keysWithin(place);
  const found = list.filter((key) => ("gt" in range ? key > range.gt : key < range.lt));
  return (keyOrder(place) === "asc" ? found : found.reverse()).slice(0, take);
}
