import { providers } from "@/lib/db/schema-twins";
import type { Part } from "./part";
import { onThrowawayDatabase } from "./throwaway-database";

export const mixed: Part = {
  name: "mixed",
  description: "reading while comments are posted and approved",
  method:
    "16 connections read the three pages of `cached` in turn, in brotli. Beside them, 20 comments a second are posted and 20 a second approved through the API, on talks as comments are spread over them; each write begins when it is due, however slow those before it are, and its time counts from then. After each approval the comment's page is asked for at once, and has to show it. Reading alone is measured before and after, on the same server.",
  places: providers,
  needsBuild: true,
  options: [{ flag: "--seconds <number>", description: "how long it is written", value: "20", quick: "4" }],
  measure: (place, { seconds }) =>
    onThrowawayDatabase(place, async () => {
      const { measureMixed } = await import("./mixed/measure-mixed");
      return measureMixed(Number(seconds));
    }),
};
