/** Public pages that are not stored: rendered once for all who wait for them, and stored if they may be kept. */
import { varies } from "@/lib/page-cache/page-headers";
import { pages } from "@/lib/page-cache/pages";
import type { Rendered } from "@/lib/page-cache/rendered";
import { Sendable } from "@/lib/page-cache/sendable";
import type { Moment } from "@/lib/page-cache/store";
import { StoredPage } from "@/lib/page-cache/stored-page";
import { requestIdHeader } from "@/lib/request/facts";

/** An answer that is not kept: a page that is not there, a redirect, an error. */
export type Unkept = { status: number; body: Sendable; requestId: string | null };

type Render = { began: Moment; page: Promise<StoredPage | Unkept> };

/**
 * Gives what gets the page at a path, by `fetchPage` where it is not stored. It is as fresh as at the time of the call, or
 * fresher: what began to render before a write is not given to those who asked after it. They wait for the end of that
 * render, and for one more at the most.
 */
export function pageRenderer(fetchPage: (path: string) => Promise<Rendered>) {
  const underWay = new Map<string, Render>();

  function begin(path: string): Render {
    const began = pages.now();
    const page = fetchPage(path)
      .then((rendered) => keep(path, rendered, began))
      .finally(() => underWay.delete(path));
    const render = { began, page };
    underWay.set(path, render);
    return render;
  }

  return async (path: string): Promise<StoredPage | Unkept> => {
    const asked = pages.now();
    for (;;) {
      const { began, page } = underWay.get(path) ?? begin(path);
      const rendered = await page;
      const kept = pages.get(path);
      if (kept) return kept;
      if (began >= asked) return rendered;
    }
  };
}

function keep(path: string, rendered: Rendered, began: Moment): StoredPage | Unkept {
  const { status, headers, html, kept } = rendered;
  const requestId = headers[requestIdHeader] ?? null;
  if (!kept) return { status, requestId, body: new Sendable(html, { ...headers, Vary: varies }) };
  const page = new StoredPage({ headers, html, ...kept }, (grown) => pages.resize(path, grown));
  pages.set(path, page, began);
  return page;
}
