/** What a check found: what it is like, and how to mend it. */
export type Verdict = { status: "ok" | "warn" | "fail"; says: string; mend: string | null };

/** One thing to look at, where the check that it needs has not failed. Null: it does not matter here. */
export type Check = { name: string; needs?: string; look: () => Promise<Verdict | null> };

export const ok = (says: string): Verdict => ({ status: "ok", says, mend: null });
export const warn = (says: string, mend: string): Verdict => ({ status: "warn", says, mend });
export const fail = (says: string, mend: string | null): Verdict => ({ status: "fail", says, mend });

/** What an error of Prisma's comes to: it begins with the query. */
export const lastLine = (message: string) => message.trim().split("\n").at(-1) ?? "";
