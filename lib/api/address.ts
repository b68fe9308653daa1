import { appUrl } from "@/lib/env";

/** Where the API's operations are. */
export const apiPath = "/api/v1";

/** The absolute address of a page of ours. */
export const pageUrl = (path: string) => `${appUrl}${path}`;

/** The absolute address of something of the API, with the query's parameters that are given. */
export function apiUrl(path: string, query: Record<string, string | number | null | undefined> = {}): string {
  const url = new URL(`${appUrl}${apiPath}${path}`);
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined) url.searchParams.set(name, String(value));
  }
  return url.href;
}
