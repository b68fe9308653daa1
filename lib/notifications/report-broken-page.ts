import "server-only";
import { log } from "@/lib/log/log";
import { requestFacts, requestIdIn } from "@/lib/request/facts";
import { reportServerError } from "./report-server-error";

type Request = { method: string; route: string; headers: Record<string, string | string[] | undefined> };

/**
 * Notes an error that broke a page or a handler. The line in the log has the error's digest, which Next shows in its place,
 * and the id of the request. Never throws.
 */
export async function reportBrokenPage(error: unknown, { method, route, headers }: Request) {
  const get = (name: string) => headers[name]?.toString() ?? null;
  const requestId = requestFacts()?.id ?? requestIdIn({ get });
  log.error({ err: error, method, route, requestId }, "A request failed.");
  await reportServerError(error, `${method} ${route}`);
}
