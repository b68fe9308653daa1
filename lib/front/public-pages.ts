/** Which addresses are public pages, that are the same for everybody and kept whole. */

// No `.` and `..`, by which a path would name another one; and nothing that is longer than any name of ours.
const word = "(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]{1,200}";
const list = `((/before|/after)/${word})?`;

const shapes = [
  `/|(/before|/after)/${word}`,
  `/speakers/${word}${list}`,
  `/talks/${word}(/comments/${word})?`,
  `/api/docs(/${word})*`,
];

const publicPage = new RegExp(`^(${shapes.join("|")})$`);

/** The path of the public page that a URL may name, without its query; null where it names none. */
export function publicPath(url: string): string | null {
  const end = url.indexOf("?");
  const path = end < 0 ? url : url.slice(0, end);
  return publicPage.test(path) ? path : null;
}

/** Where a public page is whose path was written with needless percent signs, with the query; null for any other URL. */
export function plainAddress(url: string): string | null {
  const end = url.indexOf("?");
  const path = end < 0 ? url : url.slice(0, end);
  if (!path.includes("%")) return null;
  const plain = publicPath(decodeURIComponent(path));
  return plain && plain + url.slice(path.length);
}
