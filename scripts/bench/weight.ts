import type { Part } from "./part";
import { onThrowawayDatabase } from "./throwaway-database";

export const weight: Part = {
  name: "weight",
  description: "what the public pages make a browser load",
  method:
    "All scripts that the HTML of a page names for a browser of today (also those to be preloaded) are fetched, and their gzip sizes added up; so are those of an application that has one empty page, built with the same version of Next. The difference is our own. Style sheets are counted whole. A KB is 1,000 bytes.",
  places: ["sqlite"],
  needsBuild: true,
  measure: (place) =>
    onThrowawayDatabase(place, async () => {
      const { measureWeight } = await import("./weight/measure-weight");
      return measureWeight();
    }),
};
