import { type IncomingMessage, ServerResponse } from "node:http";

/** Where an answer comes from: a page in memory, a file, this process itself, or an application. */
export type Source = "stored" | "file" | "front" | "application";

type Origin = { source: Source; requestId: string | null };

/** An answer of the front that is no page from memory, with what the log and the metrics tell of it. */
export class FrontResponse<
  Request extends IncomingMessage = IncomingMessage,
> extends ServerResponse<Request> {
  #origin: Origin | null = null;

  get origin(): Origin {
    this.#origin ??= { source: "front", requestId: null };
    return this.#origin;
  }
}

/** Takes down where an answer comes from, or under which id. */
export function note(response: ServerResponse, origin: Partial<Origin>) {
  if (response instanceof FrontResponse) Object.assign(response.origin, origin);
}
