import { join } from "node:path";

/** Where the applications of one `npm start` listen to its fronts: Unix domain sockets, in a folder of their own. */
export type Sockets = { requests: string; pages: string };

export const socketsIn = (folder: string): Sockets => ({
  requests: join(folder, "requests"),
  pages: join(folder, "pages"),
});
