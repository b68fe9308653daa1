import "server-only";
import { InvalidField } from "@/lib/errors";
import { asTry } from "../password-tries";
import { WRONG_CODE } from "./take-code";

/**
 * Runs `work`, which takes a code, as one of the account's tries: they are counted as those of a password are, and apart
 * from them. Throws TooMany, or what `work` throws.
 */
export async function asTryOf<Done>(speakerId: number, work: () => Promise<Done>): Promise<Done> {
  const done = await asTry({ codesOf: speakerId }, () => work().catch(nullWhereWrong));
  if (done === null) throw new InvalidField("code", WRONG_CODE);
  return done;
}

function nullWhereWrong(error: unknown): null {
  if (error instanceof InvalidField) return null;
  throw error;
}
