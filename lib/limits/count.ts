import "server-only";
import { requestFacts } from "@/lib/request/facts";
import { blockOf } from "./block-of";
import { counterFor } from "./counter";
import { limits } from "./table";

type Counted = "comment" | "token" | "upload";

/**
 * Counts what the present request asks for, for an account (or the email address that somebody types), and for the
 * address block that it comes from, where that is known. Throws TooMany.
 */
export async function count(name: Counted, account: string) {
  const block = blockOf(requestFacts()?.address);
  await counterFor(`${name} account`, limits[name].account).take(account);
  if (block) await counterFor(`${name} block`, limits[name].block).take(block);
}
