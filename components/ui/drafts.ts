/** What was typed and not sent yet, for as long as the tab lives. */

export type Draft = Record<string, string>;

const prefix = "draft:";
const sentKey = "sent-draft";

export const readDraft = (name: string): Draft =>
  attempt(() => JSON.parse(sessionStorage.getItem(prefix + name) ?? "{}")) ?? {};

export const keepDraft = (name: string, draft: Draft) =>
  attempt(() => sessionStorage.setItem(prefix + name, JSON.stringify(draft)));

/** The draft of the form that was just sent; null where it came back, or keeps none. */
export const markSent = (name: string | null) =>
  attempt(() => (name ? sessionStorage.setItem(sentKey, name) : sessionStorage.removeItem(sentKey)));

/** Forgets the draft of the form that was sent: it arrived. */
export const forgetSentDraft = () =>
  attempt(() => {
    const name = sessionStorage.getItem(sentKey);
    if (name) sessionStorage.removeItem(prefix + name);
    sessionStorage.removeItem(sentKey);
  });

// Storage may be full, or switched off: a draft is a courtesy.
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
