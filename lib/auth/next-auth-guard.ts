import type { NextRequest } from "next/server";

/**
 * The status to answer a request with before next-auth sees it, where it would answer 500 or let strangers write into
 * our log; null: it may have it.
 */
export function refusalOf(request: NextRequest): 400 | 404 | 405 | 415 | null {
  if (request.nextUrl.pathname.startsWith("/api/auth/_log")) return 404;
  if (isCallback(request) && request.method !== "POST") return 405;
  // Its own client sends forms.
  if (request.headers.get("content-type")?.includes("json")) return 415;
  return callbacksOf(request).every(isAddress) ? null : 400;
}

const isCallback = ({ nextUrl }: NextRequest) => nextUrl.pathname.startsWith("/api/auth/callback");

const callbacksOf = ({ nextUrl, cookies }: NextRequest): string[] => [
  ...nextUrl.searchParams.getAll("callbackUrl"),
  ...cookies.getAll().flatMap(({ name, value }) => (name.endsWith("next-auth.callback-url") ? [value] : [])),
];

const isAddress = (url: string) =>
  url === "" || (/^(\/|https?:)/.test(url) && URL.canParse(url, "http://nowhere.invalid"));
