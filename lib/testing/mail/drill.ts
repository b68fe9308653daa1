/**
 * Email to many people about one comment, by two flushers at once that are killed now and then, through a mail server
 * that fails one message in ten. Time passes as fast as there is nothing to do.
 */
import { addMinutes } from "date-fns";
import { db } from "@/lib/db/client";
import { approve, audienceFactory } from "./audience";
import { Flusher } from "./flusher";
import { type LineProcess, startLineProcess } from "./line-process";
import { type Verdict, verdictOn } from "./verdict";

export type Drill = { recipients: number; kills: number; connections: number };

const flusherCount = 2;

/** Runs to the end: nothing waits any more. */
export async function runDrill(
  drill: Drill,
  tell: (line: string) => void = () => undefined,
): Promise<Verdict> {
  const audience = await audienceFactory(drill.recipients);
  await approve(audience);
  const server = startLineProcess("lib/testing/processes/mail-server.ts", ["10"]);
  const url = await server.hears("listening");
  const flushers = Array.from({ length: flusherCount }, () => new Flusher(url, drill.connections));
  const hasKilled = killAsItGoes(server, flushers, drill, tell);
  try {
    for (let now = await nextMoment(); now; now = await nextMoment()) {
      await Promise.all(flushers.map((flusher) => flusher.flush(now)));
      tell(`at ${now.toISOString()}: ${await countWaiting()} wait still`);
    }
    const report: Record<string, string[]> = JSON.parse(await server.ask("report", "report"));
    return await verdictOn({ ...drill, kills: hasKilled(), people: audience.people }, report);
  } finally {
    await Promise.all([server.end(), ...flushers.map((flusher) => flusher.end())]);
  }
}

/** Kills a flusher at so many random moments of the way; gives how many it were. */
function killAsItGoes(
  server: LineProcess,
  flushers: Flusher[],
  { recipients, kills }: Drill,
  tell: (line: string) => void,
) {
  const moments = Array.from({ length: kills }, () => (0.05 + Math.random() * 0.8) * recipients);
  moments.sort((a, b) => a - b);
  let killed = 0;
  server.onLine("accepted", (count) => {
    const [victim] = flushers.filter(({ isSending }) => isSending).sort(() => Math.random() - 0.5);
    if (!victim || Number(count) < (moments[killed] ?? Number.POSITIVE_INFINITY)) return;
    killed += 1;
    victim.kill();
    tell(`killed a flusher after ${count} messages`);
  });
  return () => killed;
}

/** When there is something to do next: an email is due, or what a flusher left behind is given up. */
async function nextMoment(): Promise<Date | null> {
  const next = await db.email.findMany({
    where: { status: { in: ["waiting", "sending"] } },
    select: { dueAt: true, leaseUntil: true },
  });
  if (next.length === 0) return null;
  const moments = next.map(({ dueAt, leaseUntil }) => (leaseUntil ?? dueAt).getTime());
  // Not each for itself: what is due within a minute or two goes together.
  return addMinutes(Math.min(...moments), 2);
}

const countWaiting = () => db.email.count({ where: { status: { in: ["waiting", "sending"] } } });
