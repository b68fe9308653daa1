/** Where there is no mail server: nobody could read a message, and an address changes at once. */
import { expect, test } from "vitest";
import { checkCredentials } from "@/lib/auth/check-credentials";
import { findViewer } from "@/lib/auth/find-viewer";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { sessionFactory } from "@/lib/testing/factories/session";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { disableSpeaker } from "./account-commands";
import { changeEmail } from "./change-email";

const password = "the password of before";
const rowOf = (id: number) => db.speaker.findUniqueOrThrow({ where: { id } });

test("a changed email is what one logs in with from then on, and sessions live on", async () => {
  const ann = await speakerFactory({ password });
  const email = `New.${ann.email}`;
  const { claims } = await sessionFactory({ speakerId: ann.id });
  expect(await changeEmail(viewerOf(ann), { email, password })).toBe("changed");
  expect(await findViewer(claims)).toEqual(viewerOf(ann));
  expect(await checkCredentials({ email: ann.email, password })).toBeNull();
  expect(await checkCredentials({ email: email.toLowerCase(), password })).toMatchObject({ id: ann.id });
  expect(await db.email.count({ where: { speakerId: ann.id } })).toBe(0);
});

test("an email stays where the password is wrong, or where somebody else has the address", async () => {
  const [ann, bob] = [await speakerFactory({ password }), await speakerFactory()];
  const change = (email: string, typed: string) => changeEmail(viewerOf(ann), { email, password: typed });
  await expect(change("free@example.com", "a guess")).rejects.toMatchObject({ field: "password" });
  await expect(change(bob.email.toUpperCase(), password)).rejects.toMatchObject({ field: "email" });
  expect(await rowOf(ann.id)).toEqual(ann);
});

test("whoever was disabled in the meantime is too late", async () => {
  const ann = await speakerFactory({ password });
  await disableSpeaker(ann.id);
  await expect(changeEmail(viewerOf(ann), { email: "x@example.com", password })).rejects.toThrow(NotFound);
});
