import type { Part } from "./part";
import { onThrowawayDatabase } from "./throwaway-database";

export const instances: Part = {
  name: "instances",
  description: "how soon a second instance shows what was written on the first",
  method:
    "Two servers of ours on one PostgreSQL. A talk's page is asked of the second one, which stores it; a comment is published on the first; as soon as that is acknowledged, the second one is asked every 5 ms until it shows the comment. What counts is when the first request that showed it was sent, after the acknowledgement. 1,000 comments, four at a time, half of them while the connections by which the instances hear of each other are ended every 1.5 s (`pg_terminate_backend` on `talks-listen`).",
  places: ["postgresql"],
  needsBuild: true,
  options: [{ flag: "--writes <number>", description: "how many comments", value: "1000", quick: "40" }],
  measure: (place, { writes }) =>
    onThrowawayDatabase(place, async () => {
      const { measureInstances } = await import("./instances/measure-instances");
      return measureInstances(Number(writes));
    }),
};
