import type { Part } from "./part";
import { onThrowawayDatabase } from "./throwaway-database";

export const lighthouse: Part = {
  name: "lighthouse",
  description: "what Lighthouse makes of the public pages, as on a phone",
  method:
    "Lighthouse with its own mobile preset looks five times at the timeline, a talk with a hundred comments and a speaker, stored as any page is after its first visitor. A score is the median of the five.",
  places: ["sqlite"],
  needsBuild: true,
  measure: (place) =>
    onThrowawayDatabase(place, async () => {
      const { measurePopularPages } = await import("./lighthouse/measure-lighthouse");
      return measurePopularPages();
    }),
};
