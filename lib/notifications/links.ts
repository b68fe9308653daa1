/** The links in emails: always to our own public address, never to what a request said. */

import { pageOfNumber } from "@/lib/comments/pages";
import { appUrl } from "@/lib/env";
import { commentsPath, talkPath } from "@/lib/talks/path";

type TalkRef = { id: number; title: string };

export const talkUrl = (talk: TalkRef) => appUrl + talkPath(talk);

/** A published comment, on its page. */
export const commentUrl = (talk: TalkRef, number: number) =>
  `${appUrl}${commentsPath(talk, pageOfNumber(number))}#comment-${number}`;

export const unsubscribeUrl = (token: string) => `${appUrl}/unsubscribe/${token}`;
export const confirmUrl = (token: string) => `${appUrl}/confirm/${token}`;
export const decideUrl = (token: string, decision: "approve" | "reject" | "spam") =>
  `${appUrl}/decide/${token}/${decision}`;

export const moderationUrl = `${appUrl}/dashboard/moderation`;
export const settingsUrl = `${appUrl}/dashboard/notifications`;
