import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { pages } from "@/lib/page-cache/pages";
import type { Sendable } from "@/lib/page-cache/sendable";
import { type Part, StoredPage } from "@/lib/page-cache/stored-page";
import { note } from "./front-response";
import type { Observer } from "./observe";
import { publicPath } from "./public-pages";
import { pageRenderer, type Unkept } from "./render";
import { send } from "./send";
import { type Wanted, wantedBy } from "./wanted";

const html: Part = { kind: "html" };
const data: Part = { kind: "data" };

type FetchPage = Parameters<typeof pageRenderer>[0];

/**
 * Answers requests for public pages from the store, where they are missing by `fetchPage`; hands all other requests on
 * to `next`, and those whose page could not be had. `observer` hears of each.
 */
export function answerPages(
  fetchPage: FetchPage,
  next: RequestListener,
  observer: Observer,
): RequestListener {
  const render = pageRenderer(fetchPage);

  return (request, response) => {
    const wanted = wantedBy(request);
    const path = pathOfPage(request, wanted);
    const stored = path === null ? undefined : pages.get(path);
    const body = stored?.part(partOf(wanted));
    if (path !== null && body) {
      const onSent = observer.hit(request, path);
      return send(request, response, { status: 200, body, wanted, onSent });
    }
    observer.watch(request, response, path !== null);
    if (path === null || stored) return next(request, response);
    render(path)
      .then(
        (page) => answer(page, wanted, request, response),
        () => next(request, response),
      )
      // Half an answer is none.
      .catch(() => response.destroy());
  };

  function answer(
    page: StoredPage | Unkept,
    wanted: Wanted,
    request: IncomingMessage,
    response: ServerResponse,
  ) {
    const body = bodyOf(page, partOf(wanted));
    if (!body) return next(request, response);
    note(response, { source: "application", requestId: page.requestId });
    return send(request, response, { status: page.status, body, wanted });
  }
}

function pathOfPage({ method, url = "/" }: IncomingMessage, wanted: Wanted): string | null {
  if (method !== "GET" && method !== "HEAD") return null;
  if (isUnsure(url, wanted)) return null;
  // Whatever is stored is a public page: most requests are answered by one look.
  return pages.has(url) ? url : publicPath(url);
}

// Next names the parts of a page in the query as well, so that no cache mixes them up; without that it redirects.
const isUnsure = (url: string, { isForRouter }: Wanted) => isForRouter && !/[?&]_rsc=/.test(url);

// What is not kept has no parts: the client router asks Next.
function bodyOf(page: StoredPage | Unkept, part: Part): Sendable | null {
  if (page instanceof StoredPage) return page.part(part);
  return part.kind === "html" ? page.body : null;
}

function partOf({ isForRouter, segment }: Wanted): Part {
  if (!isForRouter) return html;
  return segment === null ? data : { kind: "segment", segment };
}
