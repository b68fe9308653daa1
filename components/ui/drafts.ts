/** What was typed and not sent yet, for as long as the tab lives. */

export type Draft = Record<string, string>;

const prefix = "draft:";

export const readDraft = (name: string): Draft =>
  attempt(() => JSON.parse(sessionStorage.getItem(prefix + name) ?? "{}")) ?? {};

export const keepDraft = (name: string, draft: Draft) =>
  attempt(() => sessionStorage.setItem(prefix + name, JSON.stringify(draft)));

export const forgetDrafts = () =>
  attempt(() => {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
  });

// Storage may be full, or switched off: a draft is a courtesy.
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
