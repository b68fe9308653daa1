import { providers } from "@/lib/db/schema-twins";
import type { Part } from "./part";
import { onThrowawayDatabase } from "./throwaway-database";

export const flood: Part = {
  name: "flood",
  description: "reading while somebody tries passwords, a thousand a second",
  method:
    "The login form is sent with wrong passwords for one account, a thousand times a second, however slowly it is answered: from one address, and from one after the other of 5,000 blocks of addresses. The site has its limits, and believes the addresses that it is told (`TRUST_PROXY=1`). 16 connections read the three pages of `cached` in turn, in brotli, before, during and after. A password was looked at where the answer is neither 429 nor 503; after the flood the right one is tried as well.",
  places: providers,
  needsBuild: true,
  options: [{ flag: "--seconds <number>", description: "how long it floods", value: "20", quick: "4" }],
  measure: (place, { seconds }) =>
    onThrowawayDatabase(place, async () => {
      const { measureFlood } = await import("./flood/measure-flood");
      return measureFlood(Number(seconds));
    }),
};
