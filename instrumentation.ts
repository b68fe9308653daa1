/** What Next runs beside the pages: what others write is heard of and email is sent, where we serve ourselves, and a note of what went wrong. */
import type { Instrumentation } from "next";
import { markMalformed, markOutage } from "@/lib/web/answer-status";

export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.TALKS_SERVER !== "1") return;
  const [{ followForgettings }, { tellFronts }] = await Promise.all([
    import("@/lib/page-cache/follow"),
    import("@/lib/page-cache/fronts"),
  ]);
  // To the end of the process: while it finishes its answers, what others write goes on.
  followForgettings(tellFronts);
  // Of several applications, one sends, and one clears up.
  if (process.env.TALKS_FLUSHER === "0") return;
  const [{ startMailWorker }, { forgetEndedHourly }, { isMeasured }] = await Promise.all([
    import("@/lib/notifications/mail-worker"),
    import("@/lib/limits/forget-ended"),
    import("@/lib/metrics/registry"),
  ]);
  if (isMeasured) (await import("@/lib/outbox/measure")).measureOutbox();
  startMailWorker();
  forgetEndedHourly();
}

export const onRequestError: Instrumentation.onRequestError = async (
  error,
  { method, headers },
  { routePath },
) => {
  // In the same turn: the answer is on its way.
  if (markOutage(error) || markMalformed(error)) return;
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { reportBrokenPage } = await import("@/lib/notifications/report-broken-page");
    // The route, not the address: that may hold the secret of a link.
    await reportBrokenPage(error, { method, route: routePath, headers });
  }
};
