import "server-only";
import type { AuditAction, AuditDetails } from "@/lib/audit/actions";
import { type Actor, recordAudit } from "@/lib/audit/record";
import type { Tx } from "@/lib/db/client";
import type { Door } from "@/lib/db/generated/sqlite/enums";

type AccountAction = Extract<AuditAction, `${"account" | "profile" | "settings" | "session"}.${string}`>;

export type AccountDeed = { action: AccountAction; by: Actor | null; details?: AuditDetails; door?: Door };

/** Writes down what was done to an account, within the transaction that does it. */
export const recordAccount = (tx: Tx, { id, username }: Actor, { by, ...deed }: AccountDeed) =>
  recordAudit(tx, by, { ...deed, subject: { kind: "account", id, name: username } });
