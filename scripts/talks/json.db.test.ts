import { beforeAll, expect, test } from "vitest";
import { emailFactory } from "@/lib/testing/factories/email";
import { speakerFactory } from "@/lib/testing/factories/speaker";
import { talks, talksJson } from "./testing/in-process";

beforeAll(() => speakerFactory({ username: "ann", name: "Ann" }));

test("users list gives an account a line", async () => {
  const [ann] = await talksJson("users", "list");
  expect(ann).toEqual({
    ...{ id: expect.any(Number), username: "ann", email: "ann@example.com", isAdmin: false },
    ...{ disabledAt: null, memberSince: expect.stringMatching(/Z$/) },
  });
});

test("what changes an account gives it as it is now", async () => {
  expect(await talksJson("users", "promote", "ann")).toMatchObject([{ username: "ann", isAdmin: true }]);
  expect(await talksJson("users", "demote", "ann")).toMatchObject([{ username: "ann", isAdmin: false }]);
  expect((await talks("users", "demote", "ann")).out).toBe("");
});

test("migrate gives what it applied", async () => {
  expect(await talksJson("migrate")).toEqual([{ applied: [] }]);
  expect((await talks("migrate")).out).toBe("");
});

test("seed gives how much it added, and says so on stderr", async () => {
  const words = ["seed", "--talks", "3", "--comments", "7"];
  expect(await talksJson(...words)).toEqual([
    { speakers: 1, talks: 3, comments: 7, seconds: expect.any(Number) },
  ]);
  const { out, err } = await talks(...words);
  expect([out, err]).toEqual([
    "",
    expect.stringMatching(/^Added 1 speakers, 3 talks and 7 comments in \d+ s\.\n$/),
  ]);
});

test("mail list gives an email a line, mail retry how many are due", async () => {
  const { id, emailAddress } = await emailFactory();
  expect(await talksJson("mail", "list")).toMatchObject([
    { id, to: emailAddress.address, status: "waiting" },
  ]);
  expect(await talksJson("mail", "retry", String(id))).toEqual([{ due: 1 }]);
  expect(await talksJson("mail", "retry", "--failed")).toEqual([{ due: 0 }]);
});

test("--json may stand before the command as well", async () => {
  expect((await talks("--json", "migrate")).out).toBe('{"applied":[]}\n');
});

test("what cannot be imported is a failure, told on stderr", async () => {
  const { code, out } = await talks("import", "not-there.zip", "--json");
  expect([code, out]).toEqual([1, ""]);
});
