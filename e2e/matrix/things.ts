/** What a row of the matrix is about, made anew for whoever may change it. All of it is the owner's. */
import { db } from "@/lib/db/client";
import { createModerationLinks } from "@/lib/notifications/moderation-links";
import { ensureAddress, newToken } from "@/lib/outbox/addresses";
import { talkPath } from "@/lib/talks/path";
import { heldCommentFactory, publishedCommentFactory } from "@/lib/testing/factories/comment";
import { emailFactory } from "@/lib/testing/factories/email";
import { secondFactorFactory } from "@/lib/testing/factories/second-factor";
import { sessionFactory } from "@/lib/testing/factories/session";
import { subscriptionFactory } from "@/lib/testing/factories/subscription";
import { talkFactory } from "@/lib/testing/factories/talk";
import { tokenFactory } from "@/lib/testing/factories/token";

/** Whatever is needed to address it, and to fill in a form about it. */
export type Thing = Record<string, string | number>;

type Owner = { id: number; email: string };

export const things = {
  nothing: async (): Promise<Thing> => ({}),

  talk: async ({ id: speakerId }: Owner): Promise<Thing> => {
    const talk = await talkFactory({ speakerId, title: "Everything in its row" });
    return { id: talk.id, version: talk.version, path: talkPath(talk) };
  },

  comment: async (owner: Owner): Promise<Thing> => {
    const talk = await things.talk(owner);
    const { id } = await heldCommentFactory({ talkId: Number(talk.id) });
    return { id, talkId: Number(talk.id) };
  },

  /** More than one page of talks, by the cursors of two of them; and of comments. */
  talks: async ({ id: speakerId }: Owner): Promise<Thing> => {
    const of = async (date: string) => `${date}~${(await talkFactory({ speakerId, date })).id}`;
    return { oldest: await of("2001-01-01"), middle: await of("2001-01-02"), newest: await of("2001-01-03") };
  },

  comments: async (owner: Owner): Promise<Thing> => {
    const talk = await things.talk(owner);
    for (let n = 0; n < 2; n++) await publishedCommentFactory({ talkId: Number(talk.id) });
    return talk;
  },

  decisionLink: async (owner: Owner): Promise<Thing> => {
    const { id: commentId } = await things.comment(owner);
    const pair = { commentId: Number(commentId), speakerId: owner.id };
    const links = await createModerationLinks([pair], new Date());
    return { token: links.get(pair.commentId) ?? "" };
  },

  apiToken: async ({ id: speakerId }: Owner): Promise<Thing> => ({
    id: (await tokenFactory({ speakerId })).id,
  }),

  /** The owner is logged in somewhere else as well. */
  session: async ({ id: speakerId }: Owner): Promise<Thing> => ({
    id: (await sessionFactory({ speakerId })).id,
  }),

  /** The owner's second factor, and a code that is good for it once. */
  secondFactor: async ({ id: speakerId }: Owner): Promise<Thing> => {
    const { recoveryCodes } = await secondFactorFactory({ speakerId });
    return { code: recoveryCodes[0] ?? "" };
  },

  email: async (): Promise<Thing> => ({ id: (await emailFactory()).id }),

  failedEmail: async (): Promise<Thing> => {
    const { id } = await emailFactory();
    await db.email.update({ where: { id }, data: { status: "failed", openKey: null } });
    return { id };
  },

  refusedAddress: async (): Promise<Thing> => {
    const { id: emailId, emailAddressId: id } = await emailFactory();
    await db.emailAddress.update({ where: { id }, data: { suppressedAt: new Date() } });
    return { id, emailId };
  },

  /** A reader who was asked whether they want to hear of a talk. */
  unconfirmed: async (owner: Owner): Promise<Thing> => {
    const { id: talkId } = await things.talk(owner);
    const row = await subscriptionFactory({ talkId: Number(talkId), confirmedAt: null });
    return { id: row.id, token: row.emailAddress.token };
  },

  /** Email about a talk that a reader gets. */
  subscription: async (owner: Owner): Promise<Thing> => {
    const { id: talkId } = await things.talk(owner);
    return { token: (await subscriptionFactory({ talkId: Number(talkId) })).token };
  },

  /** Email about a talk that the owner has stopped. */
  stopped: async (owner: Owner): Promise<Thing> => {
    const { id: talkId } = await things.talk(owner);
    const { id: addressId } = { id: await ensureAddress(db, owner.email) };
    const data = { talkId: Number(talkId), emailAddressId: addressId, token: newToken() };
    const at = new Date();
    return { id: (await db.subscription.create({ data: { ...data, confirmedAt: at, endedAt: at } })).id };
  },

  /** An address that the owner has asked for, and not confirmed. */
  newAddress: async ({ id }: Owner): Promise<Thing> => {
    const token = newToken();
    const pendingEmail = `${token}@example.com`.toLowerCase();
    const data = { pendingEmail, emailToken: token, emailAskedAt: new Date() };
    await db.speaker.update({ where: { id }, data });
    return { token };
  },
};

export type ThingKind = keyof typeof things;
