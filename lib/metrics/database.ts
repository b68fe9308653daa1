import { Histogram } from "prom-client";
import { registry } from "./registry";

const kinds = ["select", "insert", "update", "delete", "with", "begin", "commit", "rollback"];
const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Gives what takes down how long a statement took, with the wait for its turn. To be called once in a process. */
export function databaseTime() {
  const histogram = new Histogram({
    name: "talks_database_statement_duration_seconds",
    help: "Time that SQL statements took, with the wait for their turn, by their first word",
    labelNames: ["statement"] as const,
    buckets,
    registers: [registry],
  });
  return (sql: string, milliseconds: number) =>
    histogram.observe({ statement: kindOf(sql) }, milliseconds / 1000);
}

/** The first word of a statement, where it is one of the usual ones; else `other`. */
export function kindOf(sql: string): string {
  const word = /^\s*([a-z]+)/i.exec(sql)?.[1]?.toLowerCase() ?? "";
  return kinds.includes(word) ? word : "other";
}
