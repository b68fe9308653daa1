import type { MailMessage } from "./message";

/** What became of one attempt to send an email. */
export type Outcome =
  | { kind: "sent"; response: string }
  /** There is no mail server: the message is kept where an administrator can read it. */
  | { kind: "kept" }
  /** Not now: to be tried again later. */
  | { kind: "deferred"; response: string }
  /** Not ever. `isAddressGone`: there is no such mailbox. */
  | { kind: "refused"; response: string; isAddressGone: boolean }
  /** The mail server itself cannot be used: it is nobody's fault whose email it was. */
  | { kind: "unreachable"; response: string };

/** An outcome (`message` is null where none could be written), or that there was nothing to send. */
export type Result =
  | { id: number; attempts: number; readyAt: Date; message: MailMessage | null; outcome: Outcome }
  | { id: number; nothing: string };
