import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { pages } from "@/lib/page-cache/pages";
import type { Sendable } from "@/lib/page-cache/sendable";
import { type Part, StoredPage } from "@/lib/page-cache/stored-page";
import { publicPath } from "./public-pages";
import { pageRenderer, type Unkept } from "./render";
import { send } from "./send";

type Exchange = [IncomingMessage, ServerResponse];

const html: Part = { kind: "html" };
const data: Part = { kind: "data" };

/**
 * Answers requests for public pages from the store, where they are missing once `handle` has rendered them; hands all
 * other requests on to `next`.
 */
export function answerPages(handle: RequestListener, next: RequestListener): RequestListener {
  const renderer = pageRenderer(handle);

  function answer(path: string, page: StoredPage | Unkept, ...[request, response]: Exchange) {
    const body = bodyOf(page, partOf(request));
    if (body) return send(request, response, page.status, body);
    renderer.takeNote(path, response);
    return next(request, response);
  }

  return (request, response) => {
    const path = isForPages(request) ? publicPath(request.url ?? "/") : null;
    if (path === null) return next(request, response);
    const stored = pages.get(path);
    if (stored) return answer(path, stored, request, response);
    renderer.render(path).then(
      (page) => answer(path, page, request, response),
      () => next(request, response),
    );
  };
}

// What is not kept has no parts: the client router asks Next.
function bodyOf(page: StoredPage | Unkept, part: Part): Sendable | null {
  if (page instanceof StoredPage) return page.part(part);
  return part.kind === "html" ? page.body : null;
}

// Next names the parts of a page in the query as well, so that no cache mixes them up; without that it redirects.
function isForPages({ method, url = "/", headers }: IncomingMessage): boolean {
  if (method !== "GET" && method !== "HEAD") return false;
  return headers.rsc === undefined || /[?&]_rsc=/.test(url);
}

function partOf({ headers }: IncomingMessage): Part {
  if (headers.rsc === undefined) return html;
  const segment = headers["next-router-segment-prefetch"];
  return typeof segment === "string" ? { kind: "segment", segment } : data;
}
