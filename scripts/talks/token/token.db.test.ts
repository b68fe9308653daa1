import { addDays } from "date-fns";
import { expect, test } from "vitest";
import { findTokenViewer } from "@/lib/auth/token-viewer";
import { db } from "@/lib/db/client";
import { speakerFactory } from "@/lib/testing/factories/speaker";
import { linesOf, talks, talksJson } from "../testing/in-process";

test("create writes a token that works to stdout, alone", async () => {
  const { id, email, username } = await speakerFactory();
  const { code, out, err } = await talks(
    "token",
    "create",
    email,
    "--name",
    "A job",
    "--scope",
    "read",
    "write",
  );
  expect([code, linesOf(out).length]).toEqual([0, 1]);
  expect(err).toMatch(new RegExp(`^Token \\d+ acts for ${username} until .+Z\\. Keep it`));
  const found = await findTokenViewer(out.trim());
  expect(found).toMatchObject({ viewer: { id }, scopes: ["read", "write"] });
  const { name, expiresAt } = await db.token.findFirstOrThrow({ where: { speakerId: id } });
  expect(name).toBe("A job");
  expect(Math.abs(Number(expiresAt) - Number(addDays(new Date(), 90)))).toBeLessThan(60_000);
});

test("a token lives for so many days, or for ever", async () => {
  const { username } = await speakerFactory();
  const make = (days: string) =>
    talksJson("token", "create", username, "--name", "x", "--scope", "read", "--expires", days);
  const [soon] = await make("2");
  expect(Math.abs(Date.parse(soon.expiresAt) - Number(addDays(new Date(), 2)))).toBeLessThan(60_000);
  expect(await make("never")).toMatchObject([{ name: "x", scopes: ["read"], expiresAt: null }]);
});

test("only administrators have tokens with the scope admin, and an account has to be there", async () => {
  const { username } = await speakerFactory();
  const words = ["--name", "x", "--scope", "admin"];
  expect(await talks("token", "create", username, ...words)).toMatchObject({
    ...{ code: 1, out: "", err: "Error: Only administrators can make a token with this scope.\n" },
  });
  for (const words of [
    ["create", "nobody", "--name", "x", "--scope", "read"],
    ["list", "nobody"],
  ]) {
    expect(await talks("token", ...words)).toEqual({
      code: 1,
      out: "",
      err: "Error: There is no such account.\n",
    });
  }
});

test("list tells what is known of a speaker's tokens, and never a secret; revoke ends one", async () => {
  const { username } = await speakerFactory();
  const [made] = await talksJson(
    "token",
    "create",
    username,
    "--name",
    "Jo\tb",
    "--scope",
    "read",
    "moderate",
  );
  const line = async () => (await talks("token", "list", username)).out.trim().split("\t");
  const { id, secret, createdAt, expiresAt } = made;
  const known = [String(id), "Jo b", "read moderate", secret.slice(-4), createdAt, expiresAt, "never"];
  expect(await line()).toEqual([...known, "live"]);
  expect(await talks("token", "revoke", String(id))).toEqual({
    ...{ code: 0, out: "", err: `Token ${id} works no more.\n` },
  });
  expect(await findTokenViewer(secret)).toBeNull();
  expect(await line()).toEqual([...known, "revoked"]);
  expect(await talksJson("token", "list", username)).toMatchObject([
    { id, scopes: ["read", "moderate"], lastUsedAt: null, revokedAt: expect.any(String) },
  ]);
});

test("a token that is not there cannot be revoked", async () => {
  const { code, out, err } = await talks("token", "revoke", "2147483647");
  expect({ code, out, err }).toEqual({ code: 1, out: "", err: "Error: There is no such token.\n" });
});
