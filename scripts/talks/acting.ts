import { Option } from "commander";

/** The option that says for whom a command acts. */
export const asOption = () =>
  new Option(
    "--as <email-or-username>",
    "act for this speaker or administrator, instead of the talk's speaker",
  );

/** The viewer that a command acts as: who was named, else the talk's own speaker. Throws NotFound or Forbidden. */
export async function acting(named: string | undefined, speakerId: number) {
  const { getActing, getActingByName } = await import("@/lib/speakers/acting");
  return named === undefined ? getActing(speakerId) : getActingByName(named);
}
