"use client";

import { useState } from "react";

/**
 * Hides the operations that lack one of the typed words. They are made on the server; this shows and hides what is
 * there, by `data-words`, `data-operation` and `data-group`.
 */
export function Search({ count }: { count: number }) {
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState(count);

  const search = (text: string) => {
    setTyped(text);
    setFound(show(wordsIn(text)));
  };

  return (
    <search className="needs-script field">
      <label htmlFor="api-search">Search the operations</label>
      <input
        id="api-search"
        type="search"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => search(target.value)}
      />
      <p role="status" className="field-hint">
        {sentence(found, count, typed)}
      </p>
    </search>
  );
}

const wordsIn = (typed: string) => typed.toLowerCase().split(/\s+/).filter(Boolean);

function sentence(found: number, count: number, typed: string): string {
  if (typed.trim() === "") return `${count} operations.`;
  if (found === 0) return "No operation matches.";
  return `${found} of ${count} operations match.`;
}

function show(words: string[]): number {
  const operations = [...document.querySelectorAll<HTMLElement>("article[data-words]")];
  const found = new Set(operations.filter((one) => matches(one, words)).map(({ id }) => id));
  for (const one of document.querySelectorAll<HTMLElement>("[data-operation]"))
    one.hidden = !found.has(one.dataset.operation ?? "");
  for (const group of document.querySelectorAll<HTMLElement>("[data-group]"))
    group.hidden = group.querySelector("[data-operation]:not([hidden])") === null;
  hide("[data-nothing-found]", found.size > 0);
  hide("[data-introduction]", words.length > 0);
  return found.size;
}

function hide(selector: string, isHidden: boolean) {
  for (const one of document.querySelectorAll<HTMLElement>(selector)) one.hidden = isHidden;
}

const matches = ({ dataset }: HTMLElement, words: string[]) =>
  words.every((word) => dataset.words?.includes(word));
