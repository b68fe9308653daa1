/** A preview shows what one change would do: on tables of its own, and without sending email to anybody. */
import { createHash } from "node:crypto";
import slugify from "@sindresorhus/slugify";
import { inSchema } from "./search-path";

type Settings = { PREVIEW?: string | undefined; DATABASE_URL: string; MAIL_URL?: string | undefined };

const longestSlug = 40;
const digestLength = 8;

/** What the name of every preview's schema begins with. */
export const previewPrefix = "preview_";

/** The schema of a branch's preview: readable, of at most 57 characters, and another one for every other branch. */
export function previewSchema(branch: string): string {
  const slug = slugify(branch, { separator: "_" }).slice(0, longestSlug);
  const digest = createHash("sha256").update(branch).digest("hex").slice(0, digestLength);
  return `${previewPrefix}${slug}_${digest}`;
}

/** What settings come to where they are those of a preview; else as they are. */
export function asPreview<T extends Settings>(settings: T): T {
  if (settings.PREVIEW === undefined) return settings;
  const DATABASE_URL = inSchema(settings.DATABASE_URL, previewSchema(settings.PREVIEW));
  return { ...settings, DATABASE_URL, MAIL_URL: undefined };
}
