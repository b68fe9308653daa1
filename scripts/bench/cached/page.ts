/** A page in one encoding: how it is called, where it is, and how it is asked for. */
export type Page = { name: string; path: string; headers: Record<string, string> };
