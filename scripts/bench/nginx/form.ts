const hiddenField = /<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g;
const entities: Record<string, string> = {
  "&quot;": '"',
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&#x27;": "'",
};

/** The form of a page as a browser without JavaScript sends it: its hidden fields, and what was typed. */
export async function formOf(html: string, typed: Record<string, string>) {
  const form = new FormData();
  for (const [, name = "", value = ""] of html.matchAll(hiddenField)) form.append(name, decoded(value));
  for (const [name, value] of Object.entries(typed)) form.append(name, value);
  const message = new Response(form);
  const body = Buffer.from(await message.arrayBuffer());
  const type = message.headers.get("content-type") ?? "";
  return { body, headers: { "Content-Type": type, "Content-Length": String(body.length) } };
}

const decoded = (text: string) =>
  text.replace(/&(quot|amp|lt|gt|#x27);/g, (entity) => entities[entity] ?? entity);
