import { providers } from "@/lib/db/schema-twins";
import type { Part } from "./part";
import { onThrowawayDatabase } from "./throwaway-database";

export const memory: Part = {
  name: "memory",
  description: "the memory of a server that is asked for more pages than it can keep",
  method:
    "60,000 requests over 16 connections for 15,000 different pages: talks, their further comments, speakers, and lists that begin at each talk. Each page is asked for at least once; of the other requests about half are for one page in a hundred, and the rest are spread ever more thinly. Encodings take turns. Every second the resident memory is read from /proc (Linux), in megabytes of 10^6 bytes: of the largest process, and of all that `npm start` has started.",
  places: providers,
  needsBuild: true,
  options: [
    { flag: "--requests <number>", description: "how many requests", value: "60000", quick: "1500" },
    { flag: "--pages <number>", description: "how many different pages", value: "15000", quick: "375" },
  ],
  measure: (place, { requests, pages }) =>
    onThrowawayDatabase(place, async () => {
      const { measureMemory } = await import("./memory/measure-memory");
      return measureMemory(Number(requests), Number(pages));
    }),
};
