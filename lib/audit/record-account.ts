import "server-only";
import type { Tx } from "@/lib/db/client";
import type { Door } from "@/lib/db/generated/sqlite/enums";
import type { AuditAction, AuditDetails } from "./actions";
import { type Actor, recordAudit } from "./record";

type AccountAction = Extract<AuditAction, `${"account" | "profile" | "settings" | "session"}.${string}`>;

export type AccountDeed = { action: AccountAction; by: Actor | null; details?: AuditDetails; door?: Door };

/** Writes down what was done to an account, within the transaction that does it. */
export const recordAccount = (tx: Tx, { id, username }: Actor, { by, ...deed }: AccountDeed) =>
  recordAudit(tx, by, { ...deed, subject: { kind: "account", id, name: username } });

/** An account as the audit log names it, where a command knows no more than its id. */
export const actorById = (tx: Tx, id: number): Promise<Actor> =>
  tx.speaker.findUniqueOrThrow({ select: { id: true, username: true }, where: { id } });
