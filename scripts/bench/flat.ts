import type { Part } from "./part";

export const flat: Part = {
  name: "flat",
  description: "whether a page of a million talks costs what one of a thousand does",
  method:
    "Two servers of ours, one on a database of 1,000,000 talks and 1,000,000 comments, one on 1,000 and 1,000, with a tenth of the comments held in both. Both are asked by turns, one request at a time: the first page of the timeline, full pages at its very end, talks with one comment in the middle, and the moderation queue of an administrator. No answer comes from the page cache: it has 1 MB, so that what is asked for in between drives the first page out of it, and every other page is asked for once. What counts is the time until the whole answer is there.",
  places: ["sqlite", "postgresql"],
  needsBuild: true,
  options: [
    { flag: "--talks <number>", description: "how many talks the big one has", value: "1000000" },
    { flag: "--comments <number>", description: "how many comments the big one has", value: "1000000" },
  ],
  measure: async (place, { talks, comments }) => {
    if (place === "both") throw new Error("This is measured on one database at a time.");
    const { measureFlat } = await import("./measure-flat");
    const size = { talks: Number(talks), comments: Number(comments) };
    return measureFlat(place, { ...size, held: Math.floor(size.comments / 10) });
  },
};
