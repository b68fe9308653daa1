import { subDays, subSeconds } from "date-fns";
import { expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { Conflict, InvalidField } from "@/lib/errors";
import { log } from "@/lib/log/log";
import { ANSWER_LOST, fingerprintOf, type KeptAnswer, once } from "./answers";
import { GIVEN_UP, spendKey } from "./spend";

let keys = 0;
const attemptOf = (facts: { owner?: string; key?: string; body?: string } = {}) => {
  keys += 1;
  const { owner = "speaker:1", key = `key-${keys}`, body = "{}" } = facts;
  return { owner, key, fingerprint: fingerprintOf("POST", "/x", body) };
};
const answer: KeptAnswer = { status: 201, headers: { ETag: '"x"' }, body: '{"token":"talks_secret"}' };
const place = ({ owner, key }: { owner: string; key: string }) => ({ owner_key: { owner, key } });

/** Work that counts how often it is done. */
function counted(result = answer) {
  const work = async () => {
    work.times += 1;
    return result;
  };
  work.times = 0;
  return work;
}

test("the same request is carried out once, and gives the first answer again", async () => {
  const [attempt, work] = [attemptOf(), counted()];
  expect(await once(attempt, work)).toEqual({ answer, isReplay: false });
  expect(await once(attempt, work)).toEqual({ answer, isReplay: true });
  expect(work.times).toBe(1);
});

test("an answer without a body is given again, too", async () => {
  const attempt = attemptOf();
  const empty = { status: 204, headers: {}, body: null };
  await once(attempt, counted(empty));
  expect(await once(attempt, counted())).toEqual({ answer: empty, isReplay: true });
});

test("what is kept cannot be read in the database", async () => {
  const attempt = attemptOf();
  await once(attempt, counted());
  const row = await db.idempotentAnswer.findUniqueOrThrow({ where: place(attempt) });
  expect(JSON.stringify(row)).not.toContain("talks_secret");
});

test("a key is its owner's: somebody else's request under the same one is carried out", async () => {
  const work = counted();
  await once(attemptOf({ key: "shared" }), work);
  await once(attemptOf({ key: "shared", owner: "speaker:2" }), work);
  expect(work.times).toBe(2);
});

test("a key that was used for something else is refused, and nothing is done", async () => {
  const work = counted();
  await once(attemptOf({ key: "used" }), counted());
  await expect(once(attemptOf({ key: "used", body: '{"other":1}' }), work)).rejects.toThrow(InvalidField);
  expect(work.times).toBe(0);
});

test("of five at the same time one is carried out, and the others wait or hear the same", async () => {
  const [attempt, work] = [attemptOf(), counted()];
  const outcomes = await Promise.allSettled([1, 2, 3, 4, 5].map(() => once(attempt, work)));
  expect(work.times).toBe(1);
  for (const outcome of outcomes) {
    if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(Conflict);
    else expect(outcome.value.answer).toEqual(answer);
  }
});

test("what failed is not kept: the next request begins anew", async () => {
  const [attempt, work] = [attemptOf(), counted()];
  const failing = () => Promise.reject(new Conflict("Too late."));
  await expect(once(attempt, failing)).rejects.toThrow("Too late.");
  expect(await once(attempt, work)).toMatchObject({ isReplay: false });
});

test("a request whose server died is carried out by whoever repeats it a minute later", async () => {
  const [attempt, work] = [attemptOf(), counted()];
  const begun = (seconds: number) => ({ ...attempt, createdAt: subSeconds(new Date(), seconds) });
  await db.idempotentAnswer.create({ data: begun(30) });
  await expect(once(attempt, work)).rejects.toThrow(Conflict);
  await db.idempotentAnswer.update({ where: place(attempt), data: begun(61) });
  expect(await once(attempt, work)).toMatchObject({ isReplay: false });
  expect(work.times).toBe(1);
});

test("after a day a key is forgotten", async () => {
  const [attempt, work] = [attemptOf(), counted()];
  await once(attempt, work);
  await db.idempotentAnswer.update({
    where: place(attempt),
    data: { createdAt: subSeconds(subDays(new Date(), 1), 1) },
  });
  await once(attempt, work);
  expect(work.times).toBe(2);
});

const unkeepable: KeptAnswer = {
  ...answer,
  get body(): string {
    throw new Error("this cannot be written down");
  },
};

test("what was done is answered, also where its answer could not be kept; and it is not done again", async () => {
  const [attempt, work] = [attemptOf(), counted(unkeepable)];
  const complaint = vi.spyOn(log, "error").mockReturnValue();
  expect((await once(attempt, work)).isReplay).toBe(false);
  expect(complaint).toHaveBeenCalledOnce();
  complaint.mockRestore();
  await expect(once(attempt, work)).rejects.toThrow(Conflict);
  expect(work.times).toBe(1);
});

test("what broke is not done again at once: nobody knows how far it came", async () => {
  const attempt = attemptOf();
  await expect(once(attempt, () => Promise.reject(new Error("lost connection")))).rejects.toThrow("lost");
  await expect(once(attempt, counted())).rejects.toThrow(Conflict);
});

/** Work that spends the key in a transaction, and is broken off right after it. */
function lostAfterwards() {
  const work = async (): Promise<KeptAnswer> => {
    work.times += 1;
    await db.$transaction(spendKey);
    throw new Error("lost connection");
  };
  work.times = 0;
  return work;
}

const longAgo = (attempt: ReturnType<typeof attemptOf>) =>
  db.idempotentAnswer.update({
    where: place(attempt),
    data: { createdAt: subSeconds(new Date(), 61) },
  });

test("what was carried out by a server that died then is not carried out again, however much later", async () => {
  const [attempt, work] = [attemptOf(), lostAfterwards()];
  await expect(once(attempt, work)).rejects.toThrow("lost");
  await longAgo(attempt);
  await expect(once(attempt, work)).rejects.toThrow(ANSWER_LOST);
  expect(work.times).toBe(1);
});

test("who was taken for dead, and goes on, changes nothing", async () => {
  const attempt = attemptOf();
  const slow = async () => {
    await longAgo(attempt);
    await once(attempt, counted());
    await db.$transaction(spendKey);
    return answer;
  };
  await expect(once(attempt, slow)).rejects.toThrow(GIVEN_UP);
});

test("a key is spent by the first transaction that asks for it, and no second one minds", async () => {
  const twice = async () => {
    await db.$transaction(spendKey);
    await db.$transaction(spendKey);
    return answer;
  };
  expect(await once(attemptOf(), twice)).toEqual({ answer, isReplay: false });
});
