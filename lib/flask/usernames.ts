import slugify from "@sindresorhus/slugify";
import { username } from "@/lib/text/schema";
import type { FlaskUser } from "./rows";

const longest = 32;
const valid = username();

/**
 * Usernames for accounts, none of which is in `taken`, by their numbers over there. Whoever has a valid one that is
 * free keeps it; others get one that is made of what they had.
 */
export function chooseUsernames(
  users: Pick<FlaskUser, "id" | "username">[],
  taken: Iterable<string>,
): Map<number, string> {
  const used = new Set(taken);
  const chosen = new Map<number, string>();
  for (const { id, username } of users) {
    if (!isValid(username) || used.has(username)) continue;
    chosen.set(id, username);
    used.add(username);
  }
  for (const { id, username } of users) {
    if (chosen.has(id)) continue;
    const name = firstFree(madeOf(username ?? "") ?? `speaker-${id}`, used);
    chosen.set(id, name);
    used.add(name);
  }
  return chosen;
}

const isValid = (name: string | null): name is string => name !== null && valid.safeParse(name).data === name;

function madeOf(name: string): string | null {
  const slug = slugify(name, { decamelize: false });
  return valid.safeParse(slug.slice(0, longest).replace(/-+$/, "")).data ?? null;
}

function firstFree(name: string, used: Set<string>): string {
  for (let n = 1; ; n++) {
    const ending = n === 1 ? "" : `-${n}`;
    const candidate = `${name.slice(0, longest - ending.length)}${ending}`;
    if (!used.has(candidate)) return candidate;
  }
}
