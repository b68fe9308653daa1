/** What arrives, over real SMTP, when the password or the second factor of an account changes, or its address is to. */
import { addMinutes } from "date-fns";
import { expect, test, vi } from "vitest";
import type { Viewer } from "@/lib/auth/viewer-type";
import { db } from "@/lib/db/client";
import { appUrl } from "@/lib/env";
import { NotFound, Unauthenticated } from "@/lib/errors";
import { withRequestFacts } from "@/lib/request/facts";
import { removeSecondFactor, setPassword } from "@/lib/speakers/account-commands";
import { changeEmail } from "@/lib/speakers/change-email";
import { confirmNewEmail } from "@/lib/speakers/new-email";
import {
  beginEnrolment,
  turnOffSecondFactor,
  turnOnSecondFactor,
} from "@/lib/speakers/second-factor-commands";
import { changePassword } from "@/lib/speakers/security-commands";
import { tellOwner } from "@/lib/speakers/tell-owner";
import { secondFactorFactory } from "@/lib/testing/factories/second-factor";
import { sessionFactory } from "@/lib/testing/factories/session";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { deliverForReal } from "@/lib/testing/mail/delivery";
import { codeAt } from "@/lib/testing/totp-code";

vi.hoisted(() => {
  process.env.MAIL_URL = "smtp://mail.example.com";
});

const password = "the password of before";
const newPassword = "the password of after";
const firefox = new Headers({
  "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
});
const delivery = deliverForReal();

async function textsTo(address: string) {
  await delivery.flush(() => addMinutes(new Date(), 10));
  const mails = await delivery.mailTo(address);
  return mails.map(({ subject, text }) => `${subject}\n\n${text}`);
}

const newSid = async ({ id }: Viewer) => (await sessionFactory({ speakerId: id })).sid;
const codeOf = async ({ id }: Viewer) => codeAt((await secondFactorFactory({ speakerId: id })).secret);

/** Changes of one's own account, from a session. */
type Change = (viewer: Viewer, sid: string) => Promise<unknown>;

const change: Change = (viewer, sid) =>
  changePassword(viewer, sid, { currentPassword: password, newPassword });
const turnOn: Change = async (viewer, sid) => {
  const enrolment = await beginEnrolment(viewer, password);
  return turnOnSecondFactor(viewer, sid, enrolment, codeAt(enrolment.secret));
};
const turnOff: Change = async (viewer, sid) =>
  turnOffSecondFactor(viewer, sid, { password, code: await codeOf(viewer) });

const askForAnother: Change = (viewer) =>
  changeEmail(viewer, { email: `${viewer.username}@elsewhere.example`, password });

test("another address is asked for: the one of now hears of it, and what can be done", async () => {
  const ann = await speakerFactory({ password });
  await withRequestFacts(firefox, async () => askForAnother(viewerOf(ann), await newSid(viewerOf(ann))));
  const [text, ...more] = await textsTo(ann.email);
  expect(more).toEqual([]);
  expect(text?.startsWith("Your account is to get another email address\n")).toBe(true);
  expect(text).toContain("\nBrowser: Firefox on Linux\n");
  expect(text).toContain("This address counts until the other one is confirmed.");
  expect(text).not.toContain("elsewhere.example");
});

test("whoever hears of it and changes the password keeps the address", async () => {
  const ann = await speakerFactory({ password });
  await askForAnother(viewerOf(ann), await newSid(viewerOf(ann)));
  const columns = { pendingEmail: true, emailToken: true };
  const asked = await db.speaker.findUniqueOrThrow({ where: { id: ann.id }, select: columns });
  await change(viewerOf(ann), await newSid(viewerOf(ann)));
  await expect(confirmNewEmail(String(asked.emailToken), new Date())).rejects.toThrow(NotFound);
});

const own: [string, Change][] = [
  ["Your password was changed", change],
  ["Your second factor was turned on", turnOn],
  ["Your second factor was turned off", turnOff],
];

test.each(own)("%s: its owner hears of it at once, and in which browser it was", async (said, run) => {
  const ann = await speakerFactory({ password });
  await withRequestFacts(firefox, async () => run(viewerOf(ann), await newSid(viewerOf(ann))));
  const [text, ...more] = await textsTo(ann.email);
  expect(more).toEqual([]);
  expect(text?.startsWith(`${said}\n`)).toBe(true);
  expect(text).toContain(`This is about the account ${ann.username} at Talks.`);
  expect(text).toContain("\nBrowser: Firefox on Linux\n");
  expect(text).toMatch(/When: \d+ \w+ \d{4} at \d\d:\d\d UTC/);
  expect(text).toContain(`\n${appUrl}/dashboard/security\n`);
});

test.each<[string, (id: number, by: Viewer | null) => Promise<unknown>]>([
  ["Your password was changed", (id, by) => setPassword(id, newPassword, by)],
  ["Your second factor was turned off", removeSecondFactor],
])("%s by an administrator, or by the operator: so says the email", async (said, run) => {
  const root = viewerOf(await speakerFactory({ isAdmin: true }));
  const ways = [
    (id: number) => withRequestFacts(firefox, () => run(id, root)),
    (id: number) => run(id, null),
  ];
  for (const change of ways) {
    const ann = await speakerFactory();
    await codeOf(viewerOf(ann));
    await change(ann.id);
    const [text] = await textsTo(ann.email);
    expect(text?.startsWith(`${said}\n`)).toBe(true);
    expect(text).toContain("\nBy: an administrator\n");
    expect(text).not.toContain("Firefox");
  }
});

test.each(own)(
  "%s: no setting keeps it back, and a disabled account hears of it as well",
  async (_said, run) => {
    const ann = await speakerFactory({
      password,
      heldMail: "off",
      publishedMail: "off",
      followedMail: "off",
    });
    await run(viewerOf(ann), await newSid(viewerOf(ann)));
    const addressKey = ann.emailKey;
    await db.emailAddress.update({ where: { addressKey }, data: { optedOutAt: new Date() } });
    await db.speaker.update({ where: { id: ann.id }, data: { disabledAt: new Date() } });
    expect(await textsTo(ann.email)).toHaveLength(1);
  },
);

test("it goes to the address of then, whatever became of the account's address meanwhile", async () => {
  const ann = await speakerFactory({ password });
  await change(viewerOf(ann), await newSid(viewerOf(ann)));
  const thief = "thief@example.org";
  await db.speaker.update({ where: { id: ann.id }, data: { email: thief, emailKey: thief } });
  expect(await textsTo(ann.email)).toHaveLength(1);
  expect(await textsTo(thief)).toEqual([]);
});

test("of two changes at once, each has an email of its own", async () => {
  const ann = await speakerFactory({ password });
  await turnOn(viewerOf(ann), await newSid(viewerOf(ann)));
  await removeSecondFactor(ann.id);
  const subjects = (await textsTo(ann.email)).map((text) => text.split("\n")[0]);
  expect(subjects).toEqual(["Your second factor was turned on", "Your second factor was turned off"]);
});

test.each(own)("%s: what is refused tells nobody", async (_said, run) => {
  const ann = await speakerFactory({ password });
  await expect(run(viewerOf(ann), "a session that is over")).rejects.toThrow(Unauthenticated);
  expect(await textsTo(ann.email)).toEqual([]);
});

test("what is undone tells nobody, and leaves no address behind", async () => {
  const ann = await speakerFactory();
  const undone = db.$transaction(async (tx) => {
    await tellOwner(tx, ann.id, "newPassword", ann);
    expect(await tx.email.count({ where: { speakerId: ann.id } })).toBe(1);
    throw new Error("The disk is full.");
  });
  await expect(undone).rejects.toThrow("The disk is full.");
  expect(await textsTo(ann.email)).toEqual([]);
  expect(await db.email.count({ where: { speakerId: ann.id } })).toBe(0);
  expect(await db.emailAddress.count({ where: { addressKey: ann.emailKey } })).toBe(0);
});
