import { expect, test } from "vitest";
import { Busy } from "@/lib/errors";
import { lineFor } from "./line";

const size = { atOnce: 2, mostInLine: 50 };
const inTurn = lineFor("test", size);

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), opened };
}

test("two are worked on at once, the others wait", async () => {
  const { open, opened } = gate();
  const started: number[] = [];
  const all = [1, 2, 3].map((number) =>
    inTurn(async () => {
      started.push(number);
      await opened;
    }),
  );
  await Promise.resolve();
  expect(started).toEqual([1, 2]);
  open();
  await Promise.all(all);
  expect(started).toEqual([1, 2, 3]);
});

test("whoever finds fifty in line is sent away at once, and may come back", async () => {
  const { open, opened } = gate();
  const line = Array.from({ length: 50 }, () => inTurn(() => opened));
  await expect(inTurn(async () => "late")).rejects.toThrow(Busy);
  open();
  await Promise.all(line);
  expect(await inTurn(async () => "back")).toBe("back");
});

test("work that fails gives its place back", async () => {
  for (let time = 0; time < 60; time += 1) {
    await expect(inTurn(() => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
  }
  expect(await inTurn(async () => "free")).toBe("free");
});

test("whoever stands in one line does not hold up another", async () => {
  const { open, opened } = gate();
  const line = Array.from({ length: 50 }, () => inTurn(() => opened));
  expect(await lineFor("another", size)(async () => "not held up")).toBe("not held up");
  open();
  await Promise.all(line);
});

test("a line asked for twice is one line", async () => {
  const { open, opened } = gate();
  const line = Array.from({ length: 50 }, () => inTurn(() => opened));
  await expect(lineFor("test", size)(async () => "late")).rejects.toThrow(Busy);
  open();
  await Promise.all(line);
});
