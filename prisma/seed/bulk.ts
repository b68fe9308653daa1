/** Generates a database of any size, quickly and reproducibly: for measuring, not for reading. */
import { db } from "@/lib/db/client";
import { addressRow, heldRows, publishedRows, speakerRow, type TalkRef, talkRow } from "./bulk-rows";
import { renderTexts } from "./bulk-texts";
import { insertRows, type Row } from "./insert-rows";
import { pick, shares } from "./spread";

/** How much of everything; `held` of the comments wait, one in a hundred where it is not said. */
export type BulkSize = { talks: number; comments: number; speakers: number; held?: number };

/** Hears how many more talks and comments are there. */
type Report = (added: number) => void;

const rowsAtOnce = 5000;
const distinctTexts = 300;
const addresses = 500;

/** Adds speakers, talks and comments, of which some are held. Numbers and counts are right. */
export async function seedBulk(size: BulkSize, report: Report) {
  const { talks, comments, speakers, held = Math.floor(comments / 100) } = size;
  const texts = await renderTexts(distinctTexts);
  const talkCounts = shares(talks, speakers);
  const speakerIds = await insertSpeakers(talkCounts);
  const owners = speakerIds.flatMap((id, n) => Array<number>(talkCounts[n] ?? 0).fill(id));
  const commentCounts = shares(comments - held, talks);
  const talkRows = owners.map((id, n) => talkRow(n, id, commentCounts[n] ?? 0, pick(texts, n)));
  const refs = await insertTalks(talkRows, report);
  const addressIds = await insertAddresses();
  await insertComments(publishedRows(refs, texts, addressIds), report);
  await insertComments(heldRows(held, refs, texts, addressIds), report);
}

async function insertSpeakers(talkCounts: number[]): Promise<number[]> {
  const from = (await db.speaker.count()) + 1;
  const rows = talkCounts.map((count, n) => speakerRow(n, from, count));
  return idsOf(await insertRows<{ id: number }>("Speaker", rows, ["id"]));
}

async function insertTalks(rows: Row[], report: Report): Promise<TalkRef[]> {
  const refs: TalkRef[] = [];
  for (const some of inChunks(rows)) {
    refs.push(...(await insertRows<TalkRef>("Talk", some, ["id", "speakerId", "date", "commentCount"])));
    report(some.length);
  }
  return refs;
}

async function insertAddresses(): Promise<number[]> {
  const rows = Array.from({ length: addresses }, (_, n) => addressRow(n));
  const wanted = rows.map((row) => String(row.addressKey));
  const known = await db.emailAddress.findMany({ where: { addressKey: { in: wanted } } });
  const taken = new Set(known.map(({ addressKey }) => addressKey));
  const missing = rows.filter((row) => !taken.has(String(row.addressKey)));
  const added = await insertRows<{ id: number }>("EmailAddress", missing, ["id"]);
  return idsOf([...known, ...added]);
}

async function insertComments(rows: Iterable<Row>, report: Report) {
  for (const some of inChunks(rows)) {
    await insertRows("Comment", some);
    report(some.length);
  }
}

const idsOf = (rows: { id: number }[]) => rows.map(({ id }) => Number(id)).sort((a, b) => a - b);

function* inChunks<T>(rows: Iterable<T>): Generator<T[]> {
  let chunk: T[] = [];
  for (const row of rows) {
    chunk.push(row);
    if (chunk.length < rowsAtOnce) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
