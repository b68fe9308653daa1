import { expect, test } from "vitest";
import { PageStore, type Storable } from "./store";

type Page = Storable & { name: string };
const page = (name: string, ...tags: string[]): Page => ({ name, tags, bytes: 10 });
const newStore = (bytes = 1000) => new PageStore<Page>(bytes);

test("a page is kept until one of its tags is forgotten", () => {
  const store = newStore();
  store.set("/talks/7", page("seven", "talk:7", "speaker:1"), store.now());
  store.set("/talks/8", page("eight", "talk:8"), store.now());
  store.forget(["talk:9"]);
  expect(store.get("/talks/7")?.name).toBe("seven");
  store.forget(["speaker:1"]);
  expect(store.get("/talks/7")).toBeUndefined();
  expect(store.get("/talks/8")?.name).toBe("eight");
});

test("a page whose tag was forgotten while it rendered is not kept", () => {
  const store = newStore();
  const began = store.now();
  store.forget(["talk:7"]);
  store.set("/talks/7", page("stale", "talk:7"), began);
  expect(store.get("/talks/7")).toBeUndefined();
  store.set("/talks/7", page("fresh", "talk:7"), store.now());
  expect(store.get("/talks/7")?.name).toBe("fresh");
});

test("where too much was forgotten meanwhile to remember it, a page is not kept either", () => {
  const store = newStore();
  const began = store.now();
  store.forget(["talk:7"]);
  for (let talk = 0; talk < 50_000; talk++) store.forget([`other:${talk}`]);
  store.set("/talks/7", page("stale", "talk:7"), began);
  expect(store.get("/talks/7")).toBeUndefined();
});

test("the least recently used page makes room, and takes its tags along", () => {
  const store = newStore(25);
  for (const key of ["a", "b", "c"]) store.set(key, page(key, "all", key), store.now());
  expect(["a", "b", "c"].map((key) => store.get(key)?.name)).toEqual([undefined, "b", "c"]);
  store.forget(["a"]);
  expect(store.get("b")?.name).toBe("b");
});

test("a page that grows makes others go, and is still forgotten by its tags", () => {
  const store = newStore(25);
  const growing = page("growing", "talk:7");
  store.set("other", page("other"), store.now());
  store.set("growing", growing, store.now());
  growing.bytes = 20;
  store.resize("growing", growing);
  expect(store.get("other")).toBeUndefined();
  expect(store.get("growing")).toBe(growing);
  store.forget(["talk:7"]);
  store.resize("growing", growing);
  expect(store.get("growing")).toBeUndefined();
});

test("a page larger than the store is not kept, and its tags do no harm", () => {
  const store = newStore(5);
  store.set("a", page("a", "all"), store.now());
  store.forget(["all"]);
  expect(store.get("a")).toBeUndefined();
});
