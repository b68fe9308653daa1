/** What Next runs beside the pages: the flusher, where we serve ourselves, and a note of what went wrong. */
import type { Instrumentation } from "next";

export async function register() {
  if (process.env.NEXT_RUNTIME === "nodejs" && process.env.TALKS_SERVER === "1") {
    const { startMailWorker } = await import("@/lib/notifications/mail-worker");
    startMailWorker();
  }
}

export const onRequestError: Instrumentation.onRequestError = async (error, { method }, { routePath }) => {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { reportServerError } = await import("@/lib/notifications/report-server-error");
    // The route, not the address: that may hold the secret of a link.
    await reportServerError(error, `${method} ${routePath}`);
  }
};
