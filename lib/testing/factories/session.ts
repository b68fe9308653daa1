/** Sessions for tests, without a login. */
import { randomUUID } from "node:crypto";
import { claimsOf } from "@/lib/auth/session-claims";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/sqlite/client";
import { speakerFactory } from "./speaker";

type SessionFacts = Partial<Omit<Prisma.SessionUncheckedCreateInput, "sid" | "speaker">>;

/** A session of a new speaker unless `speakerId` says whose, begun and used now, with the claims of its cookie. */
export async function sessionFactory({ speakerId, ...facts }: SessionFacts = {}) {
  const now = new Date();
  const owner = speakerId ?? (await speakerFactory()).id;
  const sid = randomUUID();
  const data = { keep: false, authAt: now, seenAt: now, ...facts, sid, speakerId: owner };
  const row = await db.session.create({ data });
  return { ...row, claims: claimsOf(row) };
}
