import { expect, test } from "vitest";
import { PageStore } from "./store";

const small = { bytes: 10 };

test("a page is kept until one of its tags is forgotten", () => {
  const store = new PageStore<string>(1000);
  store.set("/talks/7", "page", { ...small, tags: ["talk:7", "speaker:1"], began: store.now() });
  store.set("/talks/8", "other", { ...small, tags: ["talk:8"], began: store.now() });
  store.forget(["talk:9"]);
  expect(store.get("/talks/7")).toBe("page");
  store.forget(["speaker:1"]);
  expect(store.get("/talks/7")).toBeUndefined();
  expect(store.get("/talks/8")).toBe("other");
});

test("a page whose tag was forgotten while it rendered is not kept", () => {
  const store = new PageStore<string>(1000);
  const began = store.now();
  store.forget(["talk:7"]);
  store.set("/talks/7", "stale", { ...small, tags: ["talk:7"], began });
  expect(store.get("/talks/7")).toBeUndefined();
  store.set("/talks/7", "fresh", { ...small, tags: ["talk:7"], began: store.now() });
  expect(store.get("/talks/7")).toBe("fresh");
});

test("the least recently used page makes room, and takes its tags along", () => {
  const store = new PageStore<string>(25);
  for (const key of ["a", "b", "c"])
    store.set(key, key, { ...small, tags: ["all", key], began: store.now() });
  expect([store.get("a"), store.get("b"), store.get("c")]).toEqual([undefined, "b", "c"]);
  store.forget(["a"]);
  expect(store.get("b")).toBe("b");
});

test("a page larger than the store is not kept, and its tags do no harm", () => {
  const store = new PageStore<string>(5);
  store.set("a", "page", { ...small, tags: ["all"], began: store.now() });
  store.forget(["all"]);
  expect(store.get("a")).toBeUndefined();
});
