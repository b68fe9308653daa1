import { z } from "zod";
import { forgetEnded } from "@/lib/limits/forget-ended";
import { flushMail } from "@/lib/notifications/flush-mail";
import { refusing } from "@/lib/web/api/api-routes";
import { ownRoute } from "@/lib/web/own-route";
import { admitCron } from "./admit-cron";

export const maxDuration = 60;

// What is being sent then may take a while longer.
const longestMs = 14_000;

/** Sends the emails that are due, and forgets what was counted for limits and counts no more. The one GET that changes something: a platform's cron can ask in no other way. */
export function GET(request: Request) {
  const flush = ownRoute(z.object({}), async () => {
    admitCron(request.headers.get("authorization"));
    await forgetEnded();
    return flushMail({ signal: AbortSignal.timeout(longestMs) });
  });
  return flush(request, { params: Promise.resolve({}) });
}

const refuse = refusing(["GET", "HEAD"]);

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
