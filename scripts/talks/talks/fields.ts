/** What one says of a talk, as options. */
import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { type Command, Option } from "commander";
import type { TalkInput } from "@/lib/talks/schema";
import { userPath } from "../user-path";

type Facts = {
  title?: string;
  venue?: string;
  date?: string;
  venueUrl?: string;
  slides?: string;
  video?: string;
  description?: string;
};

export type Typed = Facts & { descriptionFile?: string };

/** Adds an option for each fact of a talk; title, venue and date have to be given where `required`. */
export function withFieldOptions(command: Command, { required }: { required: boolean }): Command {
  const needed = (flags: string, says: string) => new Option(flags, says).makeOptionMandatory(required);
  return command
    .addOption(needed("--title <text>", "up to 128 characters"))
    .addOption(needed("--venue <text>", "where it was given, up to 128 characters"))
    .addOption(needed("--date <day>", "when it was given, as YYYY-MM-DD"))
    .option("--venue-url <address>", "the venue's own page")
    .option("--slides <address>", "a link to the slides, or embed code")
    .option("--video <address>", "a link to the video, or embed code")
    .option("--description <text>", "Markdown, up to 20,000 characters")
    .addOption(
      new Option("--description-file <file>", "read the description from a file; - reads stdin").conflicts(
        "description",
      ),
    );
}

/** The facts that were typed, and no others; the description read from where it is. Throws where it cannot be read. */
export async function readFacts({ descriptionFile, ...facts }: Typed): Promise<Facts> {
  if (descriptionFile === undefined) return facts;
  if (descriptionFile === "-") return { ...facts, description: await text(process.stdin) };
  return { ...facts, description: await readFile(userPath(descriptionFile), "utf8") };
}

/** The talk that these facts make, by the rules of the form. Throws an Error that says what is wrong with which option. */
export async function talkFrom(facts: Facts): Promise<TalkInput> {
  const { talkSchema } = await import("@/lib/talks/schema");
  const { fieldErrorsOf } = await import("@/lib/web/field-errors");
  const talk = talkSchema.safeParse(facts);
  if (talk.success) return talk.data;
  const problems = Object.entries(fieldErrorsOf(talk.error));
  throw new Error(problems.map(([field, problem]) => `${optionOf(field)}: ${problem}`).join("\n"));
}

const optionOf = (field: string) => `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
