import { Parser } from "htmlparser2";

/** Sends the form of a page in which a field is named `field`, as a browser without JavaScript does; gives the status. */
export async function sendForm(page: string, values: Record<string, string>, field: string): Promise<number> {
  const answer = await fetch(page);
  const html = await answer.text();
  if (answer.status !== 200) return answer.status;
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...hiddenFields(html, field), ...values }))
    body.append(name, value);
  const { status } = await fetch(answer.url, { method: "POST", body, redirect: "manual" });
  return status;
}

function hiddenFields(html: string, wanted: string): Record<string, string> {
  let fields: Record<string, string> = {};
  let found: Record<string, string> = {};
  const parser = new Parser({
    onopentag(tag, { name = "", value = "", type }) {
      if (tag === "form") fields = {};
      if (tag === "input" && type === "hidden") fields[name] = value;
      if (name === wanted) found = fields;
    },
  });
  parser.end(html);
  return found;
}
