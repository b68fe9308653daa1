/** The schema that a PostgreSQL address names (`?schema=name`, as Prisma has it), for whoever connects to that address. */

const identifier = /^[a-z_][a-z0-9_]{0,62}$/;

/** The schema that a database URL names; undefined: the default one. */
export const schemaOf = (url: string): string | undefined =>
  /[?&]schema=([^&#]*)/.exec(url)?.[1] || undefined;

/** Whether a database URL names no schema, or one that needs no quotes. */
export const hasPlainSchema = (url: string) => identifier.test(schemaOf(url) ?? "public");

/** Adds what makes every connection to the address look for tables in its schema, so that raw SQL finds the same ones. */
export function withSearchPath(url: string): string {
  const schema = schemaOf(url);
  return schema ? withParameters(url, { options: `-csearch_path=${schema}` }) : url;
}

/** The same database, in another schema. SQLite has none. */
export function inSchema(url: string, schema: string): string {
  return url.startsWith("file:") ? url : withSearchPath(withParameters(url, { schema }));
}

function withParameters(url: string, parameters: Record<string, string>): string {
  const changed = new URL(url);
  for (const [name, value] of Object.entries(parameters)) changed.searchParams.set(name, value);
  return changed.href;
}
