import { fill, popularPages } from "../content";
import { startTalks, withServers } from "../servers";
import { atMost, fact, type Row } from "../table";
import { weighEmptyPage } from "./empty-app";
import { mostScript, mostStyle, type Weight, weigh } from "./weigh";

/** Weighs the public pages, beside an empty page of the same framework. */
export async function measureWeight(): Promise<Row[]> {
  await fill(2_000, 20_000);
  const empty = await weighEmptyPage();
  return withServers(async (keep) => {
    const { url } = keep(await startTalks());
    const { talk, ...others } = await popularPages();
    const pages = { ...others, talk, "page of comments": `${talk}/comments/2`, documentation: "/api/docs" };
    const rows: Row[] = [fact("an empty page's JavaScript", kilobytes(empty.scripts))];
    for (const [name, path] of Object.entries(pages))
      rows.push(...rowsOf(name, await weigh(url + path), empty));
    return rows;
  });
}

const rowsOf = (name: string, own: Weight, empty: Weight): Row[] => [
  atMost(`${name}: own JavaScript`, (own.scripts - empty.scripts) / 1000, mostScript / 1000, " KB"),
  atMost(`${name}: style sheets`, own.styles / 1000, mostStyle / 1000, " KB"),
  fact(`${name}: HTML`, kilobytes(own.html)),
];

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
