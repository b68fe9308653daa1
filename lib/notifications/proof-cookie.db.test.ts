import { encode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { ensureAddress, newToken } from "@/lib/outbox/addresses";
import { addProof, addressesIn } from "./proof-cookie";

let people = 0;

async function newAddress(facts: { confirmedAt?: Date | null } = {}) {
  const id = await db.$transaction((tx) => ensureAddress(tx, `proven-${++people}@example.com`));
  return db.emailAddress.update({ where: { id }, data: { confirmedAt: new Date(), ...facts } });
}

test("an address that was confirmed here is proven; its token cannot be read from the cookie", async () => {
  const { address, token } = await newAddress();
  const proof = await addProof(undefined, token);
  expect(await addressesIn(proof)).toEqual([address]);
  expect(proof).not.toContain(token);
});

test("a new token revokes the proof, and so does an address that is not confirmed any more", async () => {
  const [moved, doubted] = [await newAddress(), await newAddress()];
  const proof = await addProof(await addProof(undefined, moved.token), doubted.token);
  await db.emailAddress.update({ where: { id: moved.id }, data: { token: newToken() } });
  await db.emailAddress.update({ where: { id: doubted.id }, data: { confirmedAt: null } });
  expect(await addressesIn(proof)).toEqual([]);
});

test("the last five are remembered, each once", async () => {
  const six = await Promise.all(Array.from({ length: 6 }, () => newAddress()));
  let proof: string | undefined;
  for (const { token } of [...six, ...six.slice(4), ...six.slice(4)]) proof = await addProof(proof, token);
  const lastFive = six.slice(1).map(({ address }) => address);
  expect((await addressesIn(proof)).sort()).toEqual(lastFive.sort());
});

test("nothing, nonsense and what somebody else sealed prove nothing", async () => {
  const { token } = await newAddress();
  const forged = await encode({ token: { tokens: [token] }, secret: "somebody else's secret", salt: "x" });
  for (const proof of [undefined, "", "nonsense", forged]) expect(await addressesIn(proof)).toEqual([]);
});
