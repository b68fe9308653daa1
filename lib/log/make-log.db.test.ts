import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { withRequestFacts } from "@/lib/request/facts";
import { makeLog } from "./make-log";

function logOf() {
  const lines: string[] = [];
  const log = makeLog("info", { write: (line) => void lines.push(line) });
  return { log, lines, told: () => lines.map((line) => JSON.parse(line)) };
}

test("a line is JSON: when, how grave, which process, and what", () => {
  const { log, told } = logOf();
  log.warn({ talkId: 7 }, "Something is odd.");
  expect(told()).toEqual([
    { level: "warn", time: expect.any(String), pid: process.pid, talkId: 7, msg: "Something is odd." },
  ]);
  expect(new Date(told()[0].time).toJSON()).toBe(told()[0].time);
});

test("what is logged for a request carries its id", () => {
  const { log, told } = logOf();
  withRequestFacts(new Headers(), () => log.info("for somebody"));
  log.info("for nobody");
  expect(told().map(({ requestId }) => requestId)).toEqual([
    expect.stringMatching(/^[0-9a-f-]{36}$/),
    undefined,
  ]);
});

test("fields with private names are left out", () => {
  const { log, lines } = logOf();
  const typed = { email: "vera@example.com", password: "canary", token: "canary", body: "canary" };
  log.info({ ...typed, comment: typed, headers: { cookie: "canary", authorization: "canary" } });
  expect(lines.join()).not.toMatch(/canary|vera/);
});

test("an error is told with type, code, digest, stack and causes, and nothing else that it carries", () => {
  const { log, lines, told } = logOf();
  const cause = Object.assign(new Error("Key (email)=(vera@example.com) already exists."), {
    code: "23505",
    detail: "canary",
    meta: { typed: "canary" },
  });
  const error = Object.assign(new TypeError("It failed for vera@example.com.", { cause }), {
    digest: "1234",
  });
  log.error(error);
  log.error({ err: error }, "Told to vera@example.com.");
  for (const { err } of told()) {
    expect(err).toMatchObject({ type: "TypeError", message: "It failed for [email].", digest: "1234" });
    expect(err.stack).toContain("make-log.db.test.ts");
    expect(err.cause).toMatchObject({ message: "Key (email)=([email]) already exists.", code: "23505" });
  }
  expect(lines.join()).not.toMatch(/canary|vera/);
});

test("what a query was refused with is told without its values", async () => {
  const { log, lines, told } = logOf();
  const refused = await db.talk
    .count({ where: { title: { equals: { typed: "canary" } as never } } })
    .catch((error: unknown) => error);
  log.error(refused);
  expect(told()[0].err).toMatchObject({
    type: "PrismaClientValidationError",
    message: expect.stringMatching(/^Argument .*\.$/),
    stack: expect.stringMatching(/^ +at /),
  });
  expect(lines.join()).not.toContain("canary");
});

test("an error that is none is told as what it is", () => {
  const { log, told } = logOf();
  log.error({ err: "thrown for vera@example.com" });
  expect(told()[0].err).toEqual({ type: "string", message: "thrown for [email]" });
});
