import { providers } from "@/lib/db/schema-twins";
import type { Part } from "./part";
import { onThrowawayDatabase } from "./throwaway-database";

export const cached: Part = {
  name: "cached",
  description: "stored pages, beside a bare node:http server, nginx, and Next alone",
  method: `The timeline, a talk with a hundred comments and its speaker, of 2,000 talks and 20,000 comments, each as it is and in brotli, are asked for over 16 connections. Each of these gives the same page: \`npm start\` with one worker; with two; the same with \`If-None-Match\` (304); a bare \`node:http\` server in a process of its own, and one in two processes, which send the same bytes and headers from memory; nginx with one worker, \`sendfile\`, \`tcp_nopush\` and no access log, which sends them from a file; and \`next start\` on the same build, which is Next without our front and our page cache (it knows no brotli, and is asked for no gzip, which would cost it more). After a second of warming up they take turns for five rounds. A ratio is the median of the five rounds' ratios, and so is p99 over p50.`,
  places: providers,
  needsBuild: true,
  options: [{ flag: "--seconds <number>", description: "how long each round is", value: "2", quick: "1" }],
  measure: (place, { seconds }) =>
    onThrowawayDatabase(place, async () => {
      const { measureCached } = await import("./cached/measure-cached");
      return measureCached(Number(seconds));
    }),
};
