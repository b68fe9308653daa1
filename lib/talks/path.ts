import slugify from "@sindresorhus/slugify";

const slugLength = 60;

/** The readable end of a talk's address; never empty. */
export function talkSlug(title: string): string {
  const words = slugify(title, { decamelize: false }).slice(0, slugLength);
  return words.replace(/-+$/, "") || "talk";
}

type Named = { id: number; title: string };

/** `/talks/<id>-<slug>`: the one address of a talk. */
export const talkPath = ({ id, title }: Named) => `/talks/${id}-${talkSlug(title)}`;

/** The address of a page of a talk's comments; the first one is the talk's own. */
export const commentsPath = (talk: Named, page: number) =>
  page === 1 ? talkPath(talk) : `${talkPath(talk)}/comments/${page}`;

/** The id at the front of `<id>-<slug>` or `<id>`; null for anything else, or an id no database could hold. */
export function talkIdOf(ref: string): number | null {
  const digits = /^([1-9]\d{0,9})(-|$)/.exec(ref)?.[1];
  const id = Number(digits);
  return digits && id <= 2_147_483_647 ? id : null;
}
