import { expect, test, vi } from "vitest";
import { Conflict, Gone, PreconditionFailed } from "@/lib/errors";
import { etagOf } from "./etag";
import { guarded } from "./guarded";

const now = { resource: { title: "Now" }, seen: 7 };
const asking = (condition?: string) =>
  new Request("http://localhost/", { headers: condition ? { "if-match": condition } : {} });
const current = async () => now;
const etag = etagOf(JSON.stringify(now.resource));

test("without If-Match a change is made, whatever is there", async () => {
  const change = vi.fn(async () => "done");
  expect(await guarded(asking(), current, change)()).toBe("done");
  expect(change).toHaveBeenCalledWith(null);
});

test("with it, a change hears what was seen as it was compared", async () => {
  const change = vi.fn(async () => "done");
  expect(await guarded(asking(etag), current, change)()).toBe("done");
  expect(change).toHaveBeenCalledWith(7);
});

test("where it names something else, nothing is changed", async () => {
  const change = vi.fn(async () => "done");
  await expect(guarded(asking('"before"'), current, change)()).rejects.toThrow(PreconditionFailed);
  expect(change).not.toHaveBeenCalled();
});

const tooLate = async () => {
  throw new Conflict("Somebody else was faster.");
};

test("somebody who was faster between the comparison and the change is told of as if they had been before", async () => {
  const found = [now, { resource: { title: "After" }, seen: 8 }];
  const changing = async () => found.shift() ?? now;
  await expect(guarded(asking(etag), changing, tooLate)()).rejects.toThrow(PreconditionFailed);
  await expect(guarded(asking(), current, tooLate)()).rejects.toThrow(Conflict);
});

test("what cannot be done to what was seen either stays a conflict", async () => {
  await expect(guarded(asking(etag), current, tooLate)()).rejects.toThrow(Conflict);
});

test("another refusal stays what it is", async () => {
  const gone = async () => {
    throw new Gone("talk");
  };
  await expect(guarded(asking("*"), current, gone)()).rejects.toThrow(Gone);
});
