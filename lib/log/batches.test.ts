import { expect, test, vi } from "vitest";
import { Batches } from "./batches";

function written() {
  const writes: string[] = [];
  const flush = vi.fn<() => void>();
  return { writes, flush, batches: new Batches({ write: (text) => void writes.push(text), flush }, 4096) };
}

test("lines are written together, whole, and at most 4 KB at once", async () => {
  const { writes, batches } = written();
  const lines = Array.from({ length: 100 }, (_, n) => `${n} ${"x".repeat(100)}\n`);
  for (const line of lines) batches.write(line);
  writes.push(batches.take());
  expect(writes.join("")).toBe(lines.join(""));
  expect(writes.length).toBeLessThan(5);
  for (const write of writes) {
    expect(Buffer.byteLength(write)).toBeLessThanOrEqual(4096);
    expect(write.endsWith("\n")).toBe(true);
  }
});

test("a line that no other follows is written soon", async () => {
  const { writes, flush, batches } = written();
  batches.write("one\n");
  expect(writes).toEqual([]);
  await vi.waitFor(() => expect(writes).toEqual(["one\n"]));
  expect(flush).toHaveBeenCalled();
});

test("what must not be lost is written as the turn of the event loop ends, after all before it", async () => {
  const { writes, flush, batches } = written();
  batches.write("one of many\n");
  batches.writeSoon("an error\n");
  batches.writeSoon("another\n");
  expect(writes).toEqual([]);
  await new Promise((resolve) => setImmediate(resolve));
  expect(writes).toEqual(["one of many\nan error\nanother\n"]);
  expect(flush).toHaveBeenCalledTimes(1);
});

test("what is left at the end is taken once", () => {
  const { writes, batches } = written();
  batches.write("last\n");
  expect([batches.take(), batches.take()]).toEqual(["last\n", ""]);
  expect(writes).toEqual([]);
});
