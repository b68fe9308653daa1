/** What one write has changed: the tags of the pages that show it. The key tells the write apart from all others. */
export type Forgetting = { key: string; tags: string[] };
