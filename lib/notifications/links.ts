/** The links in emails: always to our own public address, never to what a request said. */

import { securityPath } from "@/lib/auth/paths";
import { commentPath } from "@/lib/comments/pages";
import { ownQueuePath } from "@/lib/comments/queue-path";
import { appUrl } from "@/lib/env";
import { mailSettingsPath } from "@/lib/speakers/path";
import { talkPath } from "@/lib/talks/path";
import type { DecisionWord } from "./schema";

type TalkRef = { id: number; title: string };

/** A talk's page. */
export const talkUrl = (talk: TalkRef) => appUrl + talkPath(talk);

/** A published comment, on its page. */
export const commentUrl = (talk: TalkRef, number: number) => appUrl + commentPath(talk, number);

/** Stops the email about a talk, or all email, as the token says. */
export const unsubscribeUrl = (token: string) => `${appUrl}/unsubscribe/${token}`;

/** Confirms the address that has this token. */
export const confirmUrl = (token: string) => `${appUrl}/confirm/${token}`;

/** Makes the address that has this token its account's. */
export const confirmEmailUrl = (token: string) => `${appUrl}/confirm-email/${token}`;

/** Asks the moderator of a comment to make this decision. */
export const decideUrl = (token: string, decision: DecisionWord) => `${appUrl}/decide/${token}/${decision}`;

/** The comments that wait for whoever reads it. */
export const moderationUrl = appUrl + ownQueuePath;

/** Where the reader changes their password and second factor. */
export const securityUrl = appUrl + securityPath;

/** What the reader wants to hear of. */
export const settingsUrl = appUrl + mailSettingsPath;
