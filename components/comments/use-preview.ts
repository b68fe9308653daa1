"use client";

import { type FormEvent, useEffect, useState } from "react";

const pause = 400;

/** What the server makes of the text being typed; asked for in the pauses, and only the newest answer counts. */
export function usePreview() {
  const [text, setText] = useState("");
  const [html, setHtml] = useState("");

  useEffect(() => {
    if (text.trim() === "") return setHtml("");
    const stale = new AbortController();
    const timer = setTimeout(() => fetchPreview(text, stale.signal).then(setHtml, () => undefined), pause);
    return () => {
      clearTimeout(timer);
      stale.abort();
    };
  }, [text]);

  const onInput = ({ target }: FormEvent) => {
    if (target instanceof HTMLTextAreaElement) setText(target.value);
  };
  return { html, onInput };
}

async function fetchPreview(body: string, signal: AbortSignal): Promise<string> {
  const response = await fetch("/api/preview", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ body }),
    signal,
  });
  return response.ok ? (await response.json()).html : "";
}
