/** What a front measures: requests, and its stored pages. */
import { Counter, Gauge, Histogram } from "prom-client";
import { registry } from "@/lib/metrics/registry";
import { pages } from "@/lib/page-cache/pages";
import type { Answered } from "./observe";

const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** Gives what takes down an answered request. To be called once in a process. */
export function measureFront(): (answered: Answered) => void {
  measureStore();
  const hits = countHits();
  const histogram = new Histogram({
    name: "talks_http_request_duration_seconds",
    help: "Time from a request to the end of its answer, by route, and by where the answer came from",
    labelNames: ["method", "route", "status", "source"] as const,
    buckets,
    registers: [registry],
  });
  return ({ method, place, status, source, milliseconds, isPage }) => {
    const labels = {
      method: methods.includes(method) ? method : "other",
      route: place.route,
      status: classOf(status),
      source,
    };
    histogram.observe(labels, milliseconds / 1000);
    if (isPage) hits(source === "stored" ? "hit" : "miss");
  };
}

// There are few, and a string that is made anew for each request is one more.
const classes = ["0xx", "1xx", "2xx", "3xx", "4xx", "5xx"];
const classOf = (status: number) => classes[Math.floor(status / 100)] ?? "other";

function countHits() {
  const counter = new Counter({
    name: "talks_page_cache_requests_total",
    help: "Requests for public pages, by whether the page was in memory",
    labelNames: ["result"] as const,
    registers: [registry],
  });
  return (result: "hit" | "miss") => counter.inc({ result });
}

function measureStore() {
  new Gauge({
    name: "talks_page_cache_pages",
    help: "Pages in memory",
    registers: [registry],
    collect() {
      this.set(pages.size);
    },
  });
  new Gauge({
    name: "talks_page_cache_bytes",
    help: "Memory that the pages in it take",
    registers: [registry],
    collect() {
      this.set(pages.bytes);
    },
  });
}
