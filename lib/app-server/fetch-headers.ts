import type { IncomingMessage } from "node:http";

/** The headers of a request of Node's, to be asked for one by one as those of `fetch` are. */
export const fetchHeaders = ({ headers }: IncomingMessage): Pick<Headers, "get"> => ({
  get: (name) => headers[name.toLowerCase()]?.toString() ?? null,
});
