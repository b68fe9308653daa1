import "server-only";
import { requestFacts } from "@/lib/request/facts";
import { blockOf } from "./block-of";
import { counterFor } from "./counter";
import { type LimitName, type Limits, limits } from "./table";

/**
 * Counts what the present request asks for, as the limit of this name says: for an account, or the email address that
 * somebody types (null: for none), and for the address block that it comes from, where that is known. Throws TooMany.
 */
export async function count(name: LimitName, account: string | null) {
  const limit: Limits = limits[name];
  const block = blockOf(requestFacts()?.address);
  if (limit.account && account !== null) await counterFor(`${name} account`, limit.account).take(account);
  if (limit.block && block) await counterFor(`${name} block`, limit.block).take(block);
}
