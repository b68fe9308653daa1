import "server-only";
import { env } from "@/lib/env";
import { beforeShutdown } from "@/lib/shutdown";
import { watchMail } from "./watch-mail";

/** Sends email from the server's own process, unless MAIL_WORKER=0; as the server ends, sends what it has begun. */
export function startMailWorker() {
  if (env.MAIL_WORKER === "0") return;
  const stop = new AbortController();
  const watching = watchMail(stop.signal);
  beforeShutdown(() => {
    stop.abort();
    return watching;
  });
}
