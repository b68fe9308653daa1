"use client";

import { useEffect } from "react";
import { localise, type TimeFormat } from "@/lib/dates/localise";

const minute = 60_000;

/** Rewrites every `<time data-format>` for its reader, and keeps the ages current. Shows nothing itself. */
export function LocalTimes() {
  useEffect(() => {
    const observer = new MutationObserver(rewrite);
    function rewrite() {
      rewriteTimes();
      // What was just written here is no news.
      observer.takeRecords();
    }
    rewrite();
    const timer = setInterval(rewrite, minute);
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ["datetime"] });
    return () => {
      clearInterval(timer);
      observer.disconnect();
    };
  }, []);
  return null;
}

function rewriteTimes() {
  const now = new Date();
  for (const time of document.querySelectorAll<HTMLTimeElement>("time[data-format]")) rewriteOne(time, now);
}

function rewriteOne(time: HTMLTimeElement, now: Date) {
  const { text, title } = localise(time.dataset.format as TimeFormat, time.dateTime, now);
  if (time.textContent !== text) time.textContent = text;
  if (title && time.title !== title) time.title = title;
}
