/** Numbers of the original application, for tests. */
import { db } from "@/lib/db/client";

/** The comment was the one with this number over there. */
export const commentAliasFactory = (old: string, commentId: number) =>
  db.alias.create({ data: { kind: "comment", old, commentId } });

/** The talk was the one with this number over there. */
export const talkAliasFactory = (old: string, talkId: number) =>
  db.alias.create({ data: { kind: "talk", old, talkId } });
