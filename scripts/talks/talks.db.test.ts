import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { checkCredentials } from "@/lib/auth/check-credentials";
import { findViewer } from "@/lib/auth/find-viewer";
import { db } from "@/lib/db/client";
import { secondFactorFactory } from "@/lib/testing/factories/second-factor";
import { sessionFactory } from "@/lib/testing/factories/session";
import { speakerFactory } from "@/lib/testing/factories/speaker";
import { talks as inProcess } from "./testing/in-process";

const password = "a long enough password";
const program = ["node_modules/tsx/dist/cli.mjs", "--conditions=react-server", "scripts/talks.ts"];

async function talks(words: string, input = "") {
  const child = spawn(process.execPath, [...program, ...words.split(" ").filter(Boolean)], {
    env: process.env,
  });
  child.stdin.end(input);
  const exited = new Promise<number | null>((resolve) => {
    child.on("close", resolve);
  });
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
  return { out, err, code };
}

test("adduser opens an account that can log in, and says so on stderr", async () => {
  const words = "adduser --admin --name Ann Ann@Example.com ann --password-stdin";
  expect(await talks(words, `${password}\n`)).toEqual({
    out: "",
    err: "User ann was registered successfully.\n",
    code: 0,
  });
  const row = await db.speaker.findUniqueOrThrow({ where: { username: "ann" } });
  expect(row).toMatchObject({ email: "Ann@Example.com", name: "Ann", isAdmin: true });
  expect(await checkCredentials({ email: "ann@example.com", password })).toMatchObject({ id: row.id });
});

test("adduser asks twice", async () => {
  const { err, code } = await talks("adduser bob@example.com bob", `${password}\n${password}\n`);
  expect(err).toContain("Password: \nRepeat for confirmation: \n");
  expect(code).toBe(0);
  expect(await checkCredentials({ email: "bob@example.com", password })).not.toBeNull();
});

test.each([
  ["adduser cy@example.com cy", `${password}\nanother password\n`, "Error: passwords do not match.\n"],
  [
    "adduser cy@example.com cy --password-stdin",
    "short",
    "Error: Password must have 10 to 200 characters.\n",
  ],
  ["adduser cy@example cy --password-stdin", password, "Error: Invalid email address.\n"],
  [
    "adduser taken@example.com cy --password-stdin",
    password,
    "Error: This email address is already in use.\n",
  ],
])("%s fails for a reason, and opens no account (%#)", async (words, input, reason) => {
  if (!(await db.speaker.findUnique({ where: { username: "taken" } }))) {
    await speakerFactory({ username: "taken", email: "taken@example.com" });
  }
  const { out, err, code } = await talks(words, input);
  expect([out, code]).toEqual(["", 1]);
  expect(err.endsWith(reason)).toBe(true);
  expect(await db.speaker.count({ where: { OR: [{ username: "cy" }, { email: "cy@example.com" }] } })).toBe(
    0,
  );
});

test("passwd gives a new password and ends the account's sessions", async () => {
  const dee = await speakerFactory({ password: "the password of before" });
  const { claims } = await sessionFactory({ speakerId: dee.id });
  const { code } = await talks(`passwd ${dee.email.toUpperCase()} --password-stdin`, password);
  expect(code).toBe(0);
  expect(await findViewer(claims)).toBeNull();
  expect(await checkCredentials({ email: dee.email, password })).toMatchObject({ id: dee.id });
});

test("second-factor off lets the password alone open an account again, and ends its sessions", async () => {
  const { id, username, email } = await speakerFactory({ password });
  await secondFactorFactory({ speakerId: id });
  const { claims } = await sessionFactory({ speakerId: id, withSecondFactor: true });
  expect(await inProcess("second-factor", "off", email)).toEqual({
    ...{ code: 0, out: "", err: `The second factor of ${username} is off.\n` },
  });
  expect(await findViewer(claims)).toBeNull();
  const after = await sessionFactory({ speakerId: id });
  expect(await findViewer(after.claims)).not.toBeNull();
  expect(await inProcess("second-factor", "off", username)).toEqual({
    ...{ code: 1, out: "", err: "Error: There is no such second factor.\n" },
  });
});

test("users disable ends an account's sessions, users enable lets it log in again", async () => {
  const eve = await speakerFactory({ password });
  const { claims } = await sessionFactory({ speakerId: eve.id });
  expect((await inProcess("users", "disable", eve.username)).code).toBe(0);
  expect(await findViewer(claims)).toBeNull();
  expect(await checkCredentials({ email: eve.email, password })).toBeNull();
  expect((await inProcess("users", "enable", eve.username)).code).toBe(0);
  expect(await checkCredentials({ email: eve.email, password })).not.toBeNull();
});

test("users promote and demote change who administrates, users list tells on stdout", async () => {
  const { id, username, email } = await speakerFactory();
  const lineOf = async () =>
    (await inProcess("users", "list")).out.split("\n").find((line) => line.startsWith(`${id}\t`));
  await inProcess("users", "promote", username);
  expect(await lineOf()).toBe([id, username, email, "admin", "enabled"].join("\t"));
  await inProcess("users", "demote", email);
  expect(await lineOf()).toBe([id, username, email, "speaker", "enabled"].join("\t"));
});

test("an account that is not there cannot be changed", async () => {
  const { out, err, code } = await inProcess("users", "disable", "nobody");
  expect({ out, err, code }).toEqual({ out: "", err: "Error: There is no such account.\n", code: 1 });
});

test("migrate says when there is nothing to do", async () => {
  expect(await inProcess("migrate")).toEqual({ out: "", err: "The database is up to date.\n", code: 0 });
});
