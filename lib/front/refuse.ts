import { type ServerResponse, STATUS_CODES } from "node:http";
import { contentSecurityPolicy } from "@/lib/web/security-headers";
import type { Refusal } from "./refusals";

/** Answers a refused request in the look of the site, without asking Next. */
export function refuse(response: ServerResponse, { status, message, headers }: Refusal) {
  response.writeHead(status, {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Content-Security-Policy": contentSecurityPolicy({ hashes: [] }),
    // What is left of the body is not read.
    Connection: "close",
    ...headers,
  });
  response.end(refusalPage(`${STATUS_CODES[status]}`, message));
}

/** A page that says no. Both texts are our own sentences, so there is nothing to escape. */
export const refusalPage = (title: string, message: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Talks</title>
<link rel="stylesheet" href="/refusal.css">
</head>
<body>
<main>
<h1>${title}</h1>
<p>${message}</p>
<p>Nothing was changed. Go back to return to what you typed, or <a href="/">see all talks</a>.</p>
</main>
</body>
</html>
`;
