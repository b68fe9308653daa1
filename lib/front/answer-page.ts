import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { pages } from "@/lib/page-cache/pages";
import type { Sendable } from "@/lib/page-cache/sendable";
import { type Part, StoredPage } from "@/lib/page-cache/stored-page";
import { comesFrom } from "./front-response";
import { publicPath } from "./public-pages";
import { pageRenderer, type Unkept } from "./render";
import { send } from "./send";
import { type Wanted, wantedBy } from "./wanted";

const html: Part = { kind: "html" };
const data: Part = { kind: "data" };

type FetchPage = Parameters<typeof pageRenderer>[0];

/**
 * Answers requests for public pages from the store, where they are missing by `fetchPage`; hands all other requests on
 * to `next`, and those whose page could not be had.
 */
export function answerPages(fetchPage: FetchPage, next: RequestListener): RequestListener {
  const render = pageRenderer(fetchPage);

  return (request, response) => {
    const { method, url = "/" } = request;
    if (method !== "GET" && method !== "HEAD") return next(request, response);
    const wanted = wantedBy(request);
    if (isUnsure(url, wanted)) return next(request, response);
    // Whatever is stored is a public page: most requests are answered by one look.
    const path = pages.has(url) ? url : publicPath(url);
    if (path === null) return next(request, response);
    const stored = pages.get(path);
    if (stored) {
      comesFrom(response, "stored");
      return answer(stored, wanted, request, response);
    }
    render(path).then(
      (page) => {
        comesFrom(response, "application");
        answer(page, wanted, request, response);
      },
      () => next(request, response),
    );
  };

  function answer(
    page: StoredPage | Unkept,
    wanted: Wanted,
    request: IncomingMessage,
    response: ServerResponse,
  ) {
    const body = bodyOf(page, partOf(wanted));
    if (body) return send(request, response, { status: page.status, body, wanted });
    return next(request, response);
  }
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
