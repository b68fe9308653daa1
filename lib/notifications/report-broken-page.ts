import "server-only";
import { log } from "@/lib/log/log";
import { reportServerError } from "./report-server-error";

type Request = { method: string; route: string; requestId: string | string[] | undefined };

/**
 * Notes an error that broke a page or a handler. The line in the log has the error's digest, which Next shows in its place,
 * and the id of the request. Never throws.
 */
export async function reportBrokenPage(error: unknown, { method, route, requestId }: Request) {
  log.error({ err: error, method, route, requestId }, "A request failed.");
  await reportServerError(error, `${method} ${route}`);
}
