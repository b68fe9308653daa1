import { hashPassword } from "@/lib/auth/passwords";
import { toViewer, type Viewer } from "@/lib/auth/viewer-type";
import { db } from "@/lib/db/client";
import type { Prisma, Speaker } from "@/lib/db/generated/sqlite/client";
import { emailKey } from "@/lib/text/schema";

/** What the factories' speakers log in with, where they can. */
export const factoryPassword = "correct horse battery staple";

type Overrides = Partial<Omit<Prisma.SpeakerUncheckedCreateInput, "emailKey">> & { password?: string };

let sequence = 0;
const hashes = new Map<string, Promise<string>>();

/** Writes an account that is like no other. Nobody can log in to it unless `password` (or `passwordHash`) is given. */
export function speakerFactory({ password, ...overrides }: Overrides = {}): Promise<Speaker> {
  sequence += 1;
  const username = overrides.username ?? `speaker-${sequence}`;
  const email = overrides.email ?? `${username}@example.com`;
  return create({ username, ...overrides, email, emailKey: emailKey(email) }, password);
}

async function create(data: Prisma.SpeakerUncheckedCreateInput, password?: string) {
  if (password === undefined) return db.speaker.create({ data });
  return db.speaker.create({ data: { ...data, passwordHash: await hashOnce(password) } });
}

// Hashing is slow on purpose; the same password may as well have the same hash in a test.
function hashOnce(password: string): Promise<string> {
  const known = hashes.get(password) ?? hashPassword(password);
  hashes.set(password, known);
  return known;
}

/** The speaker as whoever is logged in. */
export const viewerOf = (speaker: Speaker): Viewer => toViewer(speaker);
