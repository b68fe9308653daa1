import type { Part } from "./part";

export const archive: Part = {
  name: "archive",
  description: "everything from SQLite to PostgreSQL and out again: the same bytes, in how much memory",
  method:
    "A generated SQLite database of 10,000 talks and 100,000 comments is exported, imported into PostgreSQL and exported again, each in a process of its own that tells its peak of resident memory; the two archives are compared byte by byte.",
  places: ["both"],
  needsBuild: false,
  options: [
    { flag: "--talks <number>", description: "how many talks", value: "10000", quick: "200" },
    { flag: "--comments <number>", description: "how many comments", value: "100000", quick: "2000" },
  ],
  measure: async (_place, { talks = "", comments = "" }) => {
    const { measureArchive } = await import("./measure-archive");
    return measureArchive(talks, comments);
  },
};
