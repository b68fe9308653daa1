/**
 * How often a wrong password, or code, may be tried. Counted for the account from one address block first, so that
 * whoever tries from elsewhere shuts out nobody; for the block; and for the account from everywhere.
 * docs/decisions/022-limits.md
 */
import "server-only";
import { blockOf } from "@/lib/limits/block-of";
import { counterFor } from "@/lib/limits/counter";
import { knownBlocks, limits } from "@/lib/limits/table";
import { requestFacts } from "@/lib/request/facts";
import { emailKey } from "@/lib/text/schema";

const fromBlock = counterFor("login account and block", limits.login.accountAndBlock);
const ofBlock = counterFor("login block", limits.login.block);
const fromAnywhere = counterFor("login account", limits.login.account);
const known = counterFor("login known block", knownBlocks);

/** What is tried: the password of an email address, which may be any text, or the codes of an account. */
export type Tried = string | { codesOf: number };

/**
 * Runs `look` as a try, and gives what it found; null: it was wrong. What it throws says nothing of the password, and is
 * no try. Throws TooMany where that is one too many.
 */
export async function asTry<Found>(tried: Tried, look: () => Promise<Found | null>): Promise<Found | null> {
  await countTry(tried);
  const found = await look().catch(async (error: unknown) => {
    await returnTry(tried);
    throw error;
  });
  if (found !== null) await forgetTries(tried);
  return found;
}

/** Counts a try. Throws TooMany where that is one too many. */
export async function countTry(tried: Tried) {
  const { account, block, both } = placeOf(tried);
  await fromBlock.take(both);
  if (block) await ofBlock.take(block);
  await fromAnywhere.take(account).catch(async (refused: unknown) => {
    if (!block || !(await known.has(both))) throw refused;
  });
}

/** The password was not looked at: the try does not count. */
export async function returnTry(tried: Tried) {
  const { account, block, both } = placeOf(tried);
  await fromBlock.giveBack(both);
  if (block) await ofBlock.giveBack(block);
  await fromAnywhere.giveBack(account);
}

/** The password was right: the tries before it, from the same block, do not count. */
export async function forgetTries(tried: Tried) {
  const { block, both } = placeOf(tried);
  await fromBlock.clear(both);
  if (!block) return;
  await ofBlock.giveBack(block);
  await known.take(both);
}

function placeOf(tried: Tried) {
  // No email that somebody types may be what a code counts for.
  const account =
    typeof tried === "string" ? `email ${emailKey(tried)}` : `second factor of ${tried.codesOf}`;
  const block = blockOf(requestFacts()?.address);
  return { account, block, both: `${account} ${block ?? ""}` };
}
