import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { heldCommentFactory } from "@/lib/testing/factories/comment";
import { speakerFactory } from "@/lib/testing/factories/speaker";
import { talkFactory } from "@/lib/testing/factories/talk";
import { talksChild } from "./testing/as-child";
import { linesOf } from "./testing/in-process";

// Each command is a process or two.
vi.setConfig({ testTimeout: 120_000 });

const facts = ["--title", "T", "--venue", "V", "--date", "2026-01-31"];

test("npx talks works in any folder: files are named from there, the database is the installation's", async () => {
  const { username } = await speakerFactory();
  const cwd = mkdtempSync(join(tmpdir(), "talks-bin-"));
  writeFileSync(join(cwd, "talk.md"), "From *here*");
  const words = ["talks", "add", "--speaker", username, ...facts, "--description-file", "talk.md"];
  const { out, err, code } = await talksChild(words, { cwd });
  expect([code, err]).toEqual([0, "The talk was added successfully.\n"]);
  const { description } = await db.talk.findUniqueOrThrow({ where: { id: Number(out) } });
  expect(description).toBe("From *here*");
});

test("a description can come from stdin, and so can the comments to decide on", async () => {
  const { id: talkId } = await talkFactory();
  const edited = await talksChild(["talks", "edit", String(talkId), "--description-file", "-"], {
    input: "Typed\n",
  });
  expect(edited.code).toBe(0);
  expect((await db.talk.findUniqueOrThrow({ where: { id: talkId } })).description).toBe("Typed");
  const ids = [await heldCommentFactory({ talkId }), await heldCommentFactory({ talkId })].map(
    ({ id }) => id,
  );
  const { out, code } = await talksChild(["comments", "spam", "-", "--json"], {
    input: `${ids.join("\n")}\n`,
  });
  expect(code).toBe(0);
  expect(linesOf(out).map((line) => JSON.parse(line).id)).toEqual(ids);
  const wrong = await talksChild(["comments", "spam", "-"], { input: "one\n" });
  expect([wrong.code, wrong.err]).toEqual([1, "Error: this is no comment's id: one\n"]);
});

test("misuse ends with 2, also from afar", async () => {
  const { out, code } = await talksChild(["frobnicate"], { cwd: tmpdir() });
  expect([out, code]).toEqual(["", 2]);
});

test("settings that cannot be read are a failure without a stack, and help is given all the same", async () => {
  const env = { PORT: "many" };
  const { out, err, code } = await talksChild(["users", "list"], { env });
  expect([out, code]).toEqual(["", 1]);
  expect(err).toMatch(/^Error: The environment is not valid: PORT .+\n$/);
  expect((await talksChild(["export", "--help"], { env })).code).toBe(0);
});

test("whoever reads the data may stop early: nothing is said, but it is not done", async () => {
  const { id: speakerId, username } = await speakerFactory();
  // More than fits between two processes.
  for (let n = 0; n < 40; n++) await talkFactory({ speakerId });
  await db.talk.updateMany({ where: { speakerId }, data: { description: "x".repeat(20_000) } });
  const words = ["bin/talks.mjs", "talks", "list", "--json", "--speaker", username];
  const child = spawn(process.execPath, words);
  child.stdout.once("data", () => child.stdout.destroy());
  const [err, [code]] = await Promise.all([text(child.stderr), once(child, "close")]);
  expect([err, code]).toEqual(["", 1]);
});

test("a signal reaches what is running", async () => {
  const child = spawn(process.execPath, ["bin/talks.mjs", "mail", "flush", "--watch"], {
    env: { ...process.env, MAIL_URL: "smtp://127.0.0.1:1" },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  child.stderr.on("data", (said: Buffer) => {
    if (String(said).includes("Watching")) child.kill("SIGTERM");
  });
  const [code] = await once(child, "close");
  expect(code).toBe(0);
});
