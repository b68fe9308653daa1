import { z } from "zod";
import { type IdPlace, idPlaceOf } from "@/lib/newest-first";
import { rowId } from "@/lib/text/schema";

export const emailStatus = z.enum(["waiting", "sending", "sent", "kept", "failed", "cancelled"]);
export type EmailStatus = z.output<typeof emailStatus>;

/** The kinds of email that tell an account's owner of a change, whatever they chose to hear of. */
export const accountChange = z.enum(["newPassword", "secondFactorOn", "secondFactorOff", "newEmail"]);
export type AccountChange = z.output<typeof accountChange>;

export const isAccountChange = (kind: string): kind is AccountChange => accountChange.safeParse(kind).success;

/** Names one email. */
export const emailRef = z.object({ id: rowId() });

/** Names an address, and the email on whose page that was done. */
export const addressForm = z.object({ id: rowId(), emailId: rowId() });

/** A page of the list: of all emails, or of those in one state. */
export type EmailListing = { status: EmailStatus | null; place: IdPlace };

/** Reads the end of a list's path: a state, or none, then `before/<id>`, `after/<id>`, or nothing. Null: no such page. */
export function emailListingOf(segments: string[] = []): EmailListing | null {
  const status = emailStatus.safeParse(segments[0]).data ?? null;
  const place = idPlaceOf(status ? segments.slice(1) : segments);
  return place && { status, place };
}
