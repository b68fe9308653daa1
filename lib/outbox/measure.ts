import "server-only";
import { Gauge } from "prom-client";
import { registry } from "@/lib/metrics/registry";
import { measureBacklog } from "./backlog";

/** Has this process tell how much email waits, and since when, whenever it is asked. To be called in one process alone. */
export function measureOutbox() {
  const age = new Gauge({
    name: "talks_mail_queue_oldest_due_seconds",
    help: "How long the email has been due that is due for longest; 0: none is",
    registers: [registry],
  });
  new Gauge({
    name: "talks_mail_queue_emails",
    help: "Emails that wait; of these, those that are due",
    labelNames: ["state"] as const,
    registers: [registry],
    async collect() {
      const now = new Date();
      // Where the database does not say, neither do we.
      const backlog = await measureBacklog(now).catch(() => null);
      this.reset();
      age.reset();
      if (!backlog) return;
      this.set({ state: "waiting" }, backlog.waiting);
      this.set({ state: "due" }, backlog.due);
      age.set(backlog.oldestDueAt ? (now.getTime() - backlog.oldestDueAt.getTime()) / 1000 : 0);
    },
  });
}
