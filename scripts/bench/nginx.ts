import type { Part } from "./part";
import { onThrowawayDatabase } from "./throwaway-database";

export const nginx: Part = {
  name: "nginx",
  description: "whether deploy/nginx.conf does what it is for, where nginx is installed",
  method:
    "nginx runs `deploy/nginx.conf`, with ports, folders and a certificate of this run, in front of `npm start`, and is asked over HTTP/1.1 and HTTP/2.",
  places: ["sqlite"],
  needsBuild: true,
  measure: (place) =>
    onThrowawayDatabase(place, async () => {
      const { measureNginx } = await import("./nginx/measure-nginx");
      return measureNginx();
    }),
};
