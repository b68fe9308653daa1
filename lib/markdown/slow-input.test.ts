import { monitorEventLoopDelay } from "node:perf_hooks";
import { expect, test, vi } from "vitest";
import { Busy } from "@/lib/errors";
import { exceedsLimits } from "./limits";
import { renderMarkdown } from "./render";

const ANSWERED_MS = 2_500; // one second, the start of a fresh thread, and a busy machine
const BLOCKED_MS = 300;

const emphasised = '<p dir="auto"><em>a</em></p>';

const html = (source: string) => renderMarkdown(source, { idPrefix: "comment-1-" });
const fill = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
const rows = (length: number, row: (index: number) => string) =>
  Array.from({ length: 1_000 }, (_, index) => row(index))
    .join("")
    .slice(0, length);

const slow: [name: string, source: (length: number) => string][] = [
  ["emphasis that never closes", (length) => fill("*a_ ", length)],
  ["emphasis in emphasis", (length) => fill("*a **a ", length / 2) + fill(" a** a*", length / 2)],
  ["deep quotes", (length) => fill(">", length)],
  ["deep spaced quotes", (length) => fill("> ", length)],
  ["deep bullets", (length) => fill("- ", length)],
  ["deep numbers", (length) => fill("1. ", length)],
  ["nested lists", (length) => rows(length, (index) => `${" ".repeat(index * 2)}- a\n`)],
  [
    "definitions",
    (length) =>
      rows(length, (index) => `[a${index}]: b\n`)
        .repeat(2)
        .slice(0, length),
  ],
  ["a table of one row", (length) => `${fill("|a", length / 2)}\n${fill("|-", length / 2)}`],
  ["footnote calls", (length) => `${fill("[^a]", length - 10)}\n\n[^a]: x`],
  ["nested brackets", (length) => fill("[", length / 2) + fill("]", length / 2)],
  ["underlined headings", (length) => fill("a\n-\n", length)],
  ["a quote per paragraph", (length) => fill("> a\n\n", length)],
  ["lazy lines of a deep quote", (length) => "> ".repeat(20) + fill("a\n", length)],
  ["quotes 19 deep", (length) => fill(`${">".repeat(19)}a\n\n`, length)],
  ["links that never close", (length) => fill("[a](", length)],
];

const cases = slow.flatMap(([name, source]) =>
  [10_000, 20_000].map((length): [string, number, string] => [name, length, source(length)]),
);

test.each(cases)(
  "%s, %i characters: answered, and the server goes on meanwhile",
  async (_, length, source) => {
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    const begun = performance.now();
    const out = await html(source);
    const took = performance.now() - begun;
    delay.disable();
    expect(took).toBeLessThan(ANSWERED_MS);
    expect(delay.max / 1e6).toBeLessThan(BLOCKED_MS);
    expect(out.length).toBeLessThanOrEqual(Math.max(10_000, length * 10));
  },
);

test("a text that only the clock can stop is shown as it was typed, and those waiting behind it are rendered", async () => {
  const endless = fill("a\n-\n", 40_000);
  expect(exceedsLimits(endless)).toBe(false);
  const [first, second, third] = await Promise.all([html(endless), html(endless), html("*still here*")]);
  expect(first).toMatch(/^<p dir="auto">a<br>-<br>a<br>/);
  expect(second).toBe(first);
  expect(third).toBe('<p dir="auto"><em>still here</em></p>');
});

test("when too many wait, the rest are refused at once, and none is shown as it was typed", async () => {
  const all = await Promise.allSettled(Array.from({ length: 100 }, () => html("*a*")));
  const shown = all.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  expect(shown.length).toBeGreaterThanOrEqual(50);
  expect(new Set(shown)).toEqual(new Set([emphasised]));
  expect(all.at(-1)).toMatchObject({ status: "rejected", reason: expect.any(Busy) });
});

test("previews that fill their share of the line leave places for what will be kept", async () => {
  const previews = Promise.allSettled(
    Array.from({ length: 100 }, () => renderMarkdown("*a*", { idPrefix: "preview-", isPreview: true })),
  );
  expect(await html("*a*")).toBe(emphasised);
  expect((await previews).at(-1)).toMatchObject({ status: "rejected", reason: expect.any(Busy) });
});

test("a text whose turn does not come in ten seconds is refused, not shown as it was typed", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const waiting = html("*a*");
  vi.advanceTimersByTime(10_000);
  vi.useRealTimers();
  await expect(waiting).rejects.toThrow(Busy);
});
