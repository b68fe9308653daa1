import { forbiddenPage, notFoundPage } from "@/lib/messages";

const pages: Record<number, { title: string; text: string }> = { 403: forbiddenPage, 404: notFoundPage };

/** Next sends the 403 and 404 of a page made for one request as an empty page that a script fills: this fills it without. */
export function speakWithoutScript(html: string, status: number): string {
  const page = pages[status];
  if (!page || !html.includes('<html id="__next_error__">')) return html;
  return html.replace("<body>", `<body>${noscript(page)}`);
}

// Our own sentences: nothing to escape.
const noscript = ({ title, text }: { title: string; text: string }) =>
  `<noscript><link rel="stylesheet" href="/refusal.css"><main><h1>${title}</h1><p>${text}</p><p><a href="/">All talks</a></p></main></noscript>`;
