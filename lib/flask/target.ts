/** What is here already, and what of it came from the Flask application. */
import "server-only";
import { db, type Tx } from "@/lib/db/client";

export type Account = {
  id: number;
  email: string;
  emailKey: string;
  username: string;
  name: string;
  location: string;
  bio: string;
};

export type KnownTalk = { id: number; speakerId: number; isDeleted: boolean };
export type KnownComment = { id: number; status: string; createdAt: Date };

export type Target = {
  accounts: Account[];
  /** By their names, numbers and numbers over there. Null: it was brought over, and is gone. */
  speakers: Map<string, number | null>;
  talks: Map<string, KnownTalk | null>;
  comments: Map<string, KnownComment | null>;
  /** Another value means that somebody else was at work meanwhile. */
  version: string;
};

/** Reads what an import has to know of this database. */
export async function loadTarget(): Promise<Target> {
  const version = await versionOf(db);
  return {
    version,
    accounts: await db.speaker.findMany({ select: accountColumns, orderBy: { id: "asc" } }),
    speakers: await speakersByOld(),
    talks: await talksByOld(),
    comments: await commentsByOld(),
  };
}

/** Changes when an account is opened, and when anything is brought over. */
export async function versionOf(tx: Tx): Promise<string> {
  // A comment may come under a number that is remembered already: then only where it leads to is new.
  const { _max: newest } = await tx.alias.aggregate({ _max: { id: true, commentId: true } });
  const account = await tx.speaker.findFirst({ orderBy: { id: "desc" }, select: { id: true } });
  return [newest.id, newest.commentId, account?.id].join(" ");
}

const accountColumns = {
  id: true,
  email: true,
  emailKey: true,
  username: true,
  name: true,
  location: true,
  bio: true,
} as const;

async function speakersByOld() {
  const found = await db.alias.findMany({
    where: { kind: "speaker" },
    select: { old: true, speakerId: true },
  });
  return new Map(found.map(({ old, speakerId }) => [old, speakerId]));
}

async function talksByOld() {
  const found = await db.alias.findMany({ where: { kind: "talk" }, select: talkAlias });
  return new Map(found.map(({ old, talk }) => [old, talk && known(talk)]));
}

const talkAlias = {
  old: true,
  talk: { select: { id: true, speakerId: true, deletedAt: true } },
} as const;

const known = ({ deletedAt, ...talk }: { id: number; speakerId: number; deletedAt: Date | null }) => ({
  ...talk,
  isDeleted: deletedAt !== null,
});

async function commentsByOld() {
  const found = await db.alias.findMany({
    where: { kind: "comment" },
    select: { old: true, comment: { select: { id: true, status: true, createdAt: true } } },
  });
  return new Map(found.map(({ old, comment }) => [old, comment]));
}
