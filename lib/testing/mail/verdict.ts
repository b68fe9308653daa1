import { db } from "@/lib/db/client";

type Facts = { people: string[]; kills: number; connections: number };

/** What came of a drill. `faults` is empty where all is well. */
export type Verdict = {
  recipients: number;
  kills: number;
  messages: number;
  duplicates: number;
  faults: string[];
};

/** Judges what arrived (Message-IDs by recipient), and what the outbox says of it. */
export async function verdictOn(facts: Facts, arrived: Record<string, string[]>): Promise<Verdict> {
  const { people, kills, connections } = facts;
  const messages = Object.values(arrived).flat().length;
  const duplicates = messages - Object.keys(arrived).length;
  const missed = people.filter((address) => !arrived[address]);
  const mixed = Object.values(arrived).filter((ids) => new Set(ids).size > 1);
  const unsent = await db.email.count({ where: { status: { not: "sent" } } });
  const expected = [
    { fault: `${missed.length} recipients were missed`, isSo: missed.length > 0 },
    { fault: `${duplicates} duplicates`, isSo: duplicates > kills * connections },
    { fault: `${mixed.length} duplicates under another Message-ID`, isSo: mixed.length > 0 },
    { fault: `${unsent} emails are not noted as sent`, isSo: unsent > 0 },
  ];
  const faults = expected.flatMap(({ fault, isSo }) => (isSo ? [fault] : []));
  return { recipients: people.length, kills, messages, duplicates, faults };
}
