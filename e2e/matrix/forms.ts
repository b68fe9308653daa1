/** Forms as a browser without scripts finds them: each names its Server Action in hidden fields. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import { z } from "zod";

type Field = [name: string, value: string];

const manifest = z.object({
  node: z.record(z.string(), z.object({ filename: z.string(), exportedName: z.string() })),
});

/** The ids of all Server Actions in the build, by file and name: `app/dashboard/talks/actions.ts publishTalkAction`. */
export function actionIds(): Map<string, string> {
  const file = join(process.env.NEXT_DIST_DIR || ".next", "server/server-reference-manifest.json");
  const { node } = manifest.parse(JSON.parse(readFileSync(file, "utf8")));
  return new Map(
    Object.entries(node).map(([id, { filename, exportedName }]) => [`${filename} ${exportedName}`, id]),
  );
}

/** The hidden fields by which a form on this page calls the action with this id. Throws where there is no such form. */
export function actionFieldsIn(html: string, id: string): Field[] {
  const form = formsIn(html).find((fields) =>
    fields.some(([name, value]) => `${name} ${value}`.includes(id)),
  );
  if (!form) throw new Error(`No form on the page calls ${id}.`);
  return form.filter(([name]) => name.startsWith("$ACTION"));
}

function formsIn(html: string): Field[][] {
  const forms: Field[][] = [];
  const parser = new Parser({
    onopentag: (tag, { name, value = "" }) => {
      if (tag === "form") forms.push([]);
      if (tag === "input" && name) forms.at(-1)?.push([name, value]);
    },
  });
  parser.end(html);
  return forms;
}
