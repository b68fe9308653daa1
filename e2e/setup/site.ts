/** What the journeys know of the two servers: where they are, and what was in their databases when they started. */
import { z } from "zod";

const cookie = z.object({
  name: z.string(),
  value: z.string(),
  path: z.string(),
  httpOnly: z.boolean(),
  secure: z.boolean(),
});

const account = z.object({
  id: z.number(),
  username: z.string(),
  email: z.string(),
  name: z.string(),
  cookies: z.array(cookie),
  /** The key of its second factor, where it has one. */
  factorKey: z.string().optional(),
});

const talk = z.object({ id: z.number(), title: z.string(), path: z.string() });

export const contentSchema = z.object({
  password: z.string(),
  /** A speaker with talks; another speaker; an administrator; the one with 120 talks; one whose password changes; two whose addresses do; one with a long queue; one who scripts; one who writes all the time; the one that docs/api.md speaks of; three for the fuzzer; two who turn a second factor on and off, one who sets one up, and one who has one. */
  accounts: z.object({
    speaker: account,
    other: account,
    admin: account,
    prolific: account,
    restless: account,
    moving: account,
    mover: account,
    popular: account,
    scripter: account,
    framed: account,
    busy: account,
    documented: account,
    fuzzed: account,
    fuzzedOther: account,
    fuzzedAdmin: account,
    careful: account,
    carefulWithoutScript: account,
    enrolling: account,
    secured: account,
  }),
  /** One for each journey in which sessions end; the secured have a second factor. */
  robbed: z.object({
    speakers: z.array(account),
    administrators: z.array(account),
    secured: z.array(account),
  }),
  /** All of `speaker`, but for the `flooded` one, which is of `popular`. Each journey that writes has a talk of its own. */
  talks: z.object({
    crowded: talk,
    plain: talk,
    commented: talk,
    commentedWithoutScript: talk,
    moderated: talk,
    queued: talk,
    waiting: talk,
    audited: talk,
    edited: talk,
    contested: talk,
    flooded: talk,
    failing: talk,
    keyboard: talk,
    hostile: talk,
    doomed: talk,
    deleted: talk,
    mailed: talk,
    followed: talk,
    scanned: talk,
    spoofed: talk,
    decided: talk,
  }),
});

export type Content = z.output<typeof contentSchema>;
export type AccountName = keyof Content["accounts"];
/** `mail`: the folder where what the site sends arrives. `env`: the environment that its server has. */
export type Site = { url: string; content: Content; mail: string; env: Record<string, string> };

const variable = (project: string) => `TALKS_E2E_${project.toUpperCase()}`;

/** Hands a site from the global setup to the processes that run the tests. */
export function announce(project: string, site: Site) {
  process.env[variable(project)] = JSON.stringify(site);
}

export function siteOf(project: string): Site {
  return JSON.parse(process.env[variable(project)] ?? "null");
}
