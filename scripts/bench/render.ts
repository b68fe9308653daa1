import { providers } from "@/lib/db/schema-twins";
import type { Part } from "./part";
import { onThrowawayDatabase } from "./throwaway-database";

export const render: Part = {
  name: "render",
  description: "pages that are not stored: how long one takes, and how much of it is the database",
  method:
    "Pages of the timeline (50 talks each) and talks with a hundred comments, each of them for the first time, are asked of `npm start` one after the other; the first twenty warm it up and do not count. The time is the client's, from the request to the last byte, and the median of forty. The database's part is the median of the same queries for the same pages, made by this process through the same functions (`listTalks`; `getTalk` and `listComments`); the rest is React, Next and HTTP. A small page, which is a talk without comments, shows what any page costs.",
  places: providers,
  needsBuild: true,
  measure: (place) =>
    onThrowawayDatabase(place, async () => {
      const { measureRender } = await import("./render/measure-render");
      return measureRender();
    }),
};
