import { encode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { InvalidField } from "@/lib/errors";
import { secondFactorFactory } from "@/lib/testing/factories/second-factor";
import { speakerFactory } from "@/lib/testing/factories/speaker";
import { codeAt } from "@/lib/testing/totp-code";
import { factorColumns, takeCode, WRONG_CODE } from "./take-code";
import { openTotpSecret } from "./totp-seal";

const noon = new Date("2026-05-04T12:00:00Z");
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);
const refusal = new InvalidField("code", WRONG_CODE);

async function speakerWithFactor() {
  const { id: speakerId } = await speakerFactory();
  return { speakerId, ...(await secondFactorFactory({ speakerId, now: noon })) };
}

const rowOf = (speakerId: number) => db.secondFactor.findFirstOrThrow({ where: { speakerId } });
const find = (speakerId: number) =>
  db.secondFactor.findFirstOrThrow({ select: factorColumns, where: { speakerId } });

/** Takes a code, as whoever has just found the factor. */
async function take(speakerId: number, code: string, now = noon) {
  const factor = await find(speakerId);
  await db.$transaction((tx) => takeCode(tx, factor, code, now));
}

test("the code of this moment counts, however it is spaced, and the use is noted", async () => {
  const { speakerId, secret } = await speakerWithFactor();
  const code = codeAt(secret, later(60));
  await take(speakerId, ` ${code.slice(0, 3)} ${code.slice(3)}`, later(60));
  expect(await rowOf(speakerId)).toMatchObject({
    ...{ uses: 1, lastUsedAt: later(60), lastStep: later(60).getTime() / 30_000 },
  });
});

test("a code counts once, and none that is older counts after it", async () => {
  const { speakerId, secret } = await speakerWithFactor();
  await take(speakerId, codeAt(secret, noon));
  for (const code of [codeAt(secret, noon), codeAt(secret, later(-30))])
    await expect(take(speakerId, code)).rejects.toThrow(refusal);
  await take(speakerId, codeAt(secret, later(30)), later(5));
});

test.each(["", "000000x", "nonsense", "\0", "aaaa-bbbb-cccc-dddd"])("%j opens nothing", async (code) => {
  const { speakerId } = await speakerWithFactor();
  await expect(take(speakerId, code)).rejects.toThrow(refusal);
  expect(await rowOf(speakerId)).toMatchObject({ uses: 0 });
});

test("nobody's code opens another account", async () => {
  const [ann, bob] = [await speakerWithFactor(), await speakerWithFactor()];
  await expect(take(ann.speakerId, codeAt(bob.secret, noon))).rejects.toThrow(refusal);
  await expect(take(ann.speakerId, String(bob.recoveryCodes[0]))).rejects.toThrow(refusal);
});

test("of two who type the same code at once, one gets in", async () => {
  const { speakerId, secret } = await speakerWithFactor();
  const code = codeAt(secret, noon);
  const both = await Promise.allSettled([take(speakerId, code), take(speakerId, code)]);
  expect(both.filter(({ status }) => status === "rejected")).toMatchObject([{ reason: refusal }]);
  expect(await rowOf(speakerId)).toMatchObject({ uses: 1 });
});

test("whoever found the factor before another use of it is too late, also with a code that never counted", async () => {
  const { speakerId, secret, recoveryCodes } = await speakerWithFactor();
  const found = await find(speakerId);
  await take(speakerId, codeAt(secret, noon));
  for (const code of [codeAt(secret, later(30)), String(recoveryCodes[0])]) {
    const late = db.$transaction((tx) => takeCode(tx, found, code, later(5)));
    await expect(late).rejects.toThrow(refusal);
  }
  expect(await db.recoveryCode.count({ where: { speakerId, usedAt: null } })).toBe(10);
});

test("each of ten recovery codes counts once, in whatever case, and only their hashes are kept", async () => {
  const { speakerId, recoveryCodes } = await speakerWithFactor();
  expect(new Set(recoveryCodes).size).toBe(10);
  for (const code of recoveryCodes) {
    expect(code).toMatch(/^([a-z2-7]{4}-){3}[a-z2-7]{4}$/);
    await take(speakerId, code.toUpperCase().replaceAll("-", " "));
    await expect(take(speakerId, code)).rejects.toThrow(refusal);
  }
  expect(await rowOf(speakerId)).toMatchObject({ uses: 10 });
  const kept = JSON.stringify(await db.recoveryCode.findMany({ where: { speakerId } }));
  for (const code of recoveryCodes) expect(kept).not.toContain(code.replaceAll("-", ""));
});

test("of two who type the same recovery code at once, one gets in", async () => {
  const { speakerId, recoveryCodes } = await speakerWithFactor();
  const code = String(recoveryCodes[3]);
  const both = await Promise.allSettled([take(speakerId, code), take(speakerId, code)]);
  expect(both.filter(({ status }) => status === "rejected")).toMatchObject([{ reason: refusal }]);
  expect(await db.recoveryCode.count({ where: { speakerId, usedAt: null } })).toBe(9);
});

test("the secret is kept sealed, for its own account alone, and sealed anew as it is used", async () => {
  const [ann, bob] = [await speakerWithFactor(), await speakerWithFactor()];
  const before = (await rowOf(ann.speakerId)).sealed;
  expect(before).not.toContain(ann.secret);
  expect(await openTotpSecret(ann.speakerId, before)).toBe(ann.secret);
  expect(await openTotpSecret(bob.speakerId, before)).toBeNull();
  await take(ann.speakerId, codeAt(ann.secret, noon));
  const after = (await rowOf(ann.speakerId)).sealed;
  expect(after).not.toBe(before);
  expect(await openTotpSecret(ann.speakerId, after)).toBe(ann.secret);
});

test("what another installation has sealed opens nothing; recovery codes count all the same", async () => {
  const { speakerId, secret, recoveryCodes } = await speakerWithFactor();
  const foreign = { token: { speakerId, secret }, secret: "somebody else's secret", salt: "second factor" };
  await db.secondFactor.updateMany({ where: { speakerId }, data: { sealed: await encode(foreign) } });
  await expect(take(speakerId, codeAt(secret, noon))).rejects.toThrow(refusal);
  await take(speakerId, String(recoveryCodes[0]));
});
