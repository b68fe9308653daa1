import { expect, test } from "vitest";
import { speakerFactory } from "@/lib/testing/factories/speaker";
import { db } from "./client";
import { uniqueField } from "./errors";

const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

test("names the field whose value is taken", async () => {
  const ann = await speakerFactory();
  const twin = { email: "twin@example.com", emailKey: "twin@example.com", username: "twin" };
  const sameEmail = await errorOf(db.speaker.create({ data: { ...twin, emailKey: ann.emailKey } }));
  const sameName = await errorOf(db.speaker.create({ data: { ...twin, username: ann.username } }));
  expect(uniqueField(sameEmail)).toBe("emailKey");
  expect(uniqueField(sameName)).toBe("username");
});

test("names the fields that are unique together", async () => {
  const alias = { kind: "talk", old: "7" } as const;
  await db.alias.create({ data: alias });
  expect(uniqueField(await errorOf(db.alias.create({ data: alias })))).toBe("kind_old");
});

test("is silent about every other error", async () => {
  const noSuchSpeaker = await errorOf(
    db.speaker.update({ where: { id: 2_000_000_000 }, data: { name: "x" } }),
  );
  for (const error of [noSuchSpeaker, new Error("x"), null, "P2002"]) expect(uniqueField(error)).toBeNull();
});
