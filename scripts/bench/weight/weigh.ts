import { gzipSync } from "node:zlib";

/** Bytes as they travel, in gzip; `html` of the page alone. */
export type Weight = { html: number; scripts: number; styles: number };

/** The most that a public page may load of our own. */
export const mostScript = 20_000;
export const mostStyle = 15_000;

/** Weighs a page and what its HTML names for a browser of today: scripts (also those to be preloaded) and style sheets. */
export async function weigh(url: string): Promise<Weight> {
  const html = await textOf(url);
  const weightOf = async (addresses: string[]) => {
    const files = await Promise.all(addresses.map((address) => textOf(new URL(address, url).href)));
    return files.reduce((sum, file) => sum + gzipSync(file).length, 0);
  };
  return {
    html: gzipSync(html).length,
    scripts: await weightOf(scriptsOf(html)),
    styles: await weightOf(stylesOf(html)),
  };
}

/** The addresses of the scripts that this HTML loads; not those for browsers that know no modules. */
export function scriptsOf(html: string): string[] {
  const loaded = tagsOf(html, "script").filter((tag) => !/\snomodule/i.test(tag));
  const preloaded = tagsOf(html, "link").filter((tag) => /\sas="script"|\srel="modulepreload"/.test(tag));
  return distinct([...loaded.map(attribute("src")), ...preloaded.map(attribute("href"))]);
}

const stylesOf = (html: string) =>
  distinct(
    tagsOf(html, "link")
      .filter((tag) => /\srel="stylesheet"/.test(tag))
      .map(attribute("href")),
  );

const tagsOf = (html: string, name: string): string[] =>
  html.match(new RegExp(`<${name}\\s[^>]*>`, "g")) ?? [];

const attribute = (name: string) => (tag: string) => new RegExp(`\\s${name}="([^"]+)"`).exec(tag)?.[1] ?? "";

const distinct = (values: string[]) => [...new Set(values)].filter(Boolean);

async function textOf(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return response.text();
}
