/** What speakers do to their own second factor. */
import "server-only";
import { recordAccount } from "@/lib/audit/record-account";
import type { Account } from "@/lib/auth/check-credentials";
import { ACCOUNT_CHANGED } from "@/lib/auth/lock-account";
import type { Enrolment } from "@/lib/auth/second-factor/enrolment";
import { hasSecondFactor } from "@/lib/auth/second-factor/queries";
import { replaceRecoveryCodes } from "@/lib/auth/second-factor/recovery-codes";
import { addSecondFactor, deleteSecondFactor } from "@/lib/auth/second-factor/rows";
import type { Proof } from "@/lib/auth/second-factor/schema";
import { factorColumns, takeCode, WRONG_CODE } from "@/lib/auth/second-factor/take-code";
import { newTotpSecret, stepOf } from "@/lib/auth/second-factor/totp";
import { asTryOf } from "@/lib/auth/second-factor/tries";
import { endSessionsFrom, requireSession } from "@/lib/auth/session-commands";
import type { Viewer } from "@/lib/auth/viewer-type";
import { db, type Tx } from "@/lib/db/client";
import { Conflict, InvalidField, NotFound } from "@/lib/errors";
import { changeProvenOwner, findProvenOwner, type ProvenOwner } from "./proven-owner";
import { tellOwner } from "./tell-owner";

const ON_ALREADY = "Your second factor is on already.";

/** A new secret, for whoever knows the password. Throws InvalidField, or Conflict where there is a second factor. */
export async function beginEnrolment(viewer: Viewer, password: string): Promise<Enrolment> {
  const { id, sessionVersion } = await findProvenOwner(viewer, "password", password);
  if (await hasSecondFactor(id)) throw new Conflict(ON_ALREADY);
  return { speakerId: id, sessionVersion, secret: newTotpSecret() };
}

/** What the viewer's session goes on for, with the recovery codes, which nobody sees again. */
export type TurnedOn = Account & { codes: string[] };

/**
 * Turns the second factor on, with the first code of it, for whoever asks from the session `sid`, and ends the account's
 * sessions, which were opened without it. Tokens stay; an email tells of it. Throws InvalidField, TooMany, Conflict where the account was
 * changed since the enrolment began, or Unauthenticated where that session was ended in the meantime.
 */
export function turnOnSecondFactor(
  viewer: Viewer,
  sid: string,
  { sessionVersion, secret }: Enrolment,
  code: string,
): Promise<TurnedOn> {
  const { id } = viewer;
  const now = new Date();
  return asTryOf(id, async () => {
    const lastStep = stepOf(secret, code.replace(/\s/g, ""), now);
    if (lastStep === null) throw new InvalidField("code", WRONG_CODE);
    return db.$transaction(async (tx) => {
      await raiseVersion(tx, { id, sessionVersion });
      await endSessionsFrom(tx, id, sid);
      const codes = await addSecondFactor(tx, { speakerId: id, secret, lastStep }, now);
      await recordAccount(tx, viewer, { action: "account.second-factor-on", by: viewer });
      await tellOwner(tx, id, "secondFactorOn", viewer);
      return { id, sessionVersion: sessionVersion + 1, withSecondFactor: true, codes };
    });
  });
}

/**
 * Turns the second factor off, for whoever knows the password, has a code and asks from the session `sid`, and ends the
 * account's sessions. Tokens stay; an email tells of it. Gives what the viewer's session goes on for. Throws InvalidField, TooMany, NotFound,
 * Conflict, or Unauthenticated where that session was ended in the meantime.
 */
export const turnOffSecondFactor = (viewer: Viewer, sid: string, proof: Proof): Promise<Account> =>
  withProof(viewer, proof, async (tx, owner) => {
    const sessionVersion = owner.sessionVersion + 1;
    await deleteSecondFactor(tx, owner.id);
    await changeProvenOwner(tx, owner, { sessionVersion });
    await endSessionsFrom(tx, owner.id, sid);
    await recordAccount(tx, owner, { action: "account.second-factor-off", by: viewer });
    await tellOwner(tx, owner.id, "secondFactorOff", viewer);
    return { id: owner.id, sessionVersion, withSecondFactor: false };
  });

/**
 * Gives new recovery codes instead of those of before, for whoever could turn the second factor off. Sessions live on.
 * Throws as that does.
 */
export const renewRecoveryCodes = (viewer: Viewer, sid: string, proof: Proof): Promise<string[]> =>
  withProof(viewer, proof, async (tx, owner) => {
    await changeProvenOwner(tx, owner, { sessionVersion: owner.sessionVersion });
    await requireSession(tx, owner.id, sid);
    await recordAccount(tx, owner, { action: "account.recovery-codes", by: viewer });
    return replaceRecoveryCodes(tx, owner.id);
  });

async function raiseVersion(tx: Tx, { id, sessionVersion }: Account) {
  const { count } = await tx.speaker.updateMany({
    where: { id, sessionVersion, disabledAt: null },
    data: { sessionVersion: sessionVersion + 1 },
  });
  if (count === 0) throw new Conflict(ACCOUNT_CHANGED);
}

async function withProof<T>(
  viewer: Viewer,
  { password, code }: Proof,
  change: (tx: Tx, owner: ProvenOwner) => Promise<T>,
): Promise<T> {
  const owner = await findProvenOwner(viewer, "password", password);
  return asTryOf(owner.id, () =>
    db.$transaction(async (tx) => {
      const speakerId = owner.id;
      const factor = await tx.secondFactor.findFirst({ select: factorColumns, where: { speakerId } });
      if (!factor) throw new NotFound("second factor");
      await takeCode(tx, factor, code);
      return change(tx, owner);
    }),
  );
}
