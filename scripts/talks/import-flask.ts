import type { Imported } from "@/lib/flask/import-flask";
import { say, writeData } from "./output";
import { progress } from "./progress";
import { withDatabase } from "./with-database";

type Options = { dryRun: boolean };

/**
 * Brings a database of the Flask application over: on stdout a line for every row, and for everything about it that is
 * not as it was (table, number over there, what became of it, field, why); on stderr how much that was.
 */
export const importFlask = (source: string, { dryRun }: Options): Promise<void> =>
  withDatabase(async () => {
    const flask = await import("@/lib/flask/import-flask");
    const imported = await flask.importFlask(source, { dryRun, progress: bar });
    for (const note of imported.notes) {
      const { table, id, what, field, why } = note;
      writeData(note, [table, id ?? "", what, field ?? "", why]);
    }
    say(sentences(imported, dryRun).join("\n"));
  });

const bar = (total: number) => progress("Rendering", total);

function sentences({ summary }: Imported, dryRun: boolean): string[] {
  const { users, talks, comments, pending_emails } = summary;
  const all = [users, talks, comments];
  const sum = (what: "skipped" | "changed" | "dropped") =>
    all.reduce((total, counts) => total + counts[what], 0);
  const left = pending_emails.skipped;
  return [
    `${dryRun ? "Would bring over" : "Brought over"} accounts: ${users.imported}, talks: ${talks.imported}, comments: ${comments.imported}.`,
    `Rows left alone: ${sum("skipped")}. Fields changed: ${sum("changed")}, dropped: ${sum("dropped")}.`,
    ...(left > 0
      ? [`Emails that wait over there, and are not sent because what they tell is old: ${left}.`]
      : []),
    ...(dryRun ? ["Nothing was written."] : []),
  ];
}
