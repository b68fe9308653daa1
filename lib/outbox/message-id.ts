import { appUrl } from "@/lib/env";

const host = new URL(appUrl).hostname;

/** An email's Message-ID (RFC 5322, 3.6.4): the same for each attempt, so that mailboxes can tell a repetition. */
export const messageIdOf = ({ id, createdAt }: { id: number; createdAt: Date }) =>
  `<email-${id}.${createdAt.getTime().toString(36)}@${host}>`;

/** The Message-ID that what belongs to one thread refers to. */
export const threadIdOf = (thread: string) => `<${thread}@${host}>`;
