import { formatInstant } from "@/lib/dates/format";
import { oneLine } from "./one-line";
import { code, headline, type Part, paragraph } from "./parts";
import type { ErrorEmail, Written } from "./types";
import { written } from "./written";

/** Tells the operator of an error on our side. */
export function errorEmail(error: ErrorEmail): Written {
  const { message, stack, place, newCount } = error;
  const times = newCount > 1 ? ` (${newCount} times)` : "";
  return written(`[Talks] Error: ${oneLine(clean(message), 120)}${times}`, [
    headline("Something went wrong on our side"),
    code(clean(message)),
    paragraph("sentence", "Where: ", { by: place }),
    history(error),
    code(clean(stack)),
  ]);
}

function history({ newCount, count, firstAt, lastAt }: ErrorEmail): Part {
  if (count === 1) return paragraph("soft", `Once, on ${instant(firstAt)}.`);
  const since = newCount === count ? "" : `, ${newCount} of them new since the last report`;
  return paragraph(
    "soft",
    `${count} times${since}. First on ${instant(firstAt)}, last on ${instant(lastAt)}.`,
  );
}

const instant = (at: Date) => formatInstant(at.toISOString());

// biome-ignore lint/suspicious/noControlCharactersInRegex: errors come with the colours of a terminal
const TERMINAL = /\u001b\[[\d;]*m|[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;

const clean = (text: string) => text.replace(TERMINAL, "");
