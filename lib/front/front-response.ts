import { type IncomingMessage, ServerResponse } from "node:http";

/** Where an answer comes from: a page in memory, a file, this process itself, or an application. */
export type Source = "stored" | "file" | "front" | "application";

/** An answer of the front, with what the log and the metrics tell of it. */
export class FrontResponse<
  Request extends IncomingMessage = IncomingMessage,
> extends ServerResponse<Request> {
  source: Source = "front";
  requestId: string | null = null;
}

/** Takes down where an answer comes from. */
export function comesFrom(response: ServerResponse, source: Source) {
  if (response instanceof FrontResponse) response.source = source;
}
