import { addMinutes } from "date-fns";
import { afterEach, expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { claimEmails } from "@/lib/outbox/claim";
import { composeEmails } from "./compose";
import { reportServerError } from "./report-server-error";

vi.hoisted(() => {
  process.env.MAIL_ERROR_RECIPIENT = "operator@example.com";
});

afterEach(() => vi.useRealTimers());

const place = "POST /talks/7-x";

/** The same error each time it is thrown, apart from what it says. */
const fail = (message: string) => new RangeError(message);
const another = () => new TypeError("elsewhere");

const errorEmails = async () =>
  db.email.findMany({ where: { kind: "error" }, include: { emailAddress: true }, orderBy: { id: "asc" } });

/** Claims what is due now, as a flusher does, and gives what it says. */
async function takeDue(now = new Date()): Promise<string[]> {
  const claimed = await claimEmails({ owner: "test", milliseconds: 60_000 }, 100, now);
  const compositions = await composeEmails(claimed.map(({ id }) => id));
  await db.email.updateMany({ where: { status: "sending" }, data: { status: "sent" } });
  return [...compositions.values()].map((composition) =>
    "message" in composition ? composition.message.text : JSON.stringify(composition),
  );
}

test("an error is reported at once, then at most every 15 minutes, with how often it happened", async () => {
  const begun = new Date();
  vi.useFakeTimers({ toFake: ["Date"], now: begun });
  const reports: string[][] = [];
  for (const n of [1, 2, 3, 4]) {
    await reportServerError(fail(`for visitor ${n}`), place);
    reports.push(await takeDue(addMinutes(begun, n === 1 ? 0 : 14)));
  }
  expect(reports).toEqual([[expect.stringContaining("RangeError: for visitor 1")], [], [], []]);
  expect(reports[0]?.[0]).toContain(place);
  const later = await takeDue(addMinutes(begun, 16));
  expect(later).toHaveLength(1);
  expect(later[0]).toContain("4 times, 3 of them new since the last report.");
  expect((await errorEmails()).map(({ emailAddress }) => emailAddress.address)).toEqual([
    "operator@example.com",
    "operator@example.com",
  ]);
});

test("errors that come at the same moment make one email; another error makes its own", async () => {
  const before = (await errorEmails()).length;
  const errors = Array.from({ length: 8 }, () => fail("at once"));
  await Promise.all(errors.map((error) => reportServerError(error, place)));
  await reportServerError(another(), place);
  expect(await errorEmails()).toHaveLength(before + 2);
  const { count } = await db.serverError.findFirstOrThrow({ where: { message: "RangeError: at once" } });
  expect(count).toBe(8);
});

test("what PostgreSQL refuses in a text does not stop a report", async () => {
  await reportServerError(new Error("U+0000 \0 and a lone \ud800"), "GET /\0");
  expect(await db.serverError.count({ where: { message: { startsWith: "Error: U+0000" } } })).toBe(1);
});

test("what no log may say is neither stored nor mailed", async () => {
  const invalid = Object.assign(new Error("create({ body: 'SECRETWORDS' })\n\nArgument `date` is missing."), {
    name: "PrismaClientValidationError",
  });
  for (const error of [new Error("No route to vera@example.com"), invalid, "vera@example.com is full"])
    await reportServerError(error, place);
  const told = (await takeDue()).join("\n") + JSON.stringify(await db.serverError.findMany());
  expect(told).toContain("Error: No route to [email]");
  expect(told).toContain("PrismaClientValidationError: Argument `date` is missing.");
  expect(told).not.toMatch(/vera|SECRETWORDS/);
});
