/** The files that a build, and `public/`, hold: from the disk, in the encodings that `npm run build` has made of them. */
import type { ReadStream } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { note } from "./front-response";

const prefix = "/_next/static";
const yearInSeconds = 31_536_000;

type Next = () => void;

const setHeaders = (response: ServerResponse) => note(response, { source: "file" });

/** Answers with a file where the address names one; calls `next` elsewhere. `distDir` is the build's folder. */
export function assetServer(distDir: string) {
  // Names change with what is in them.
  const hashed = sirv(join(distDir, "static"), {
    immutable: true,
    maxAge: yearInSeconds,
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders,
  });
  const named = sirv("public", { maxAge: 0, etag: true, setHeaders });

  return (request: IncomingMessage, response: ServerResponse, next: Next) => {
    if (request.method !== "GET" && request.method !== "HEAD") return next();
    // Nothing here is worth a part of it, which a server may decide (RFC 9110, section 14.2); and sirv takes numbers that
    // reading a file throws at.
    delete request.headers.range;
    response.once("pipe", (file: ReadStream) => letGo(file, response));
    const { url = "/" } = request;
    if (!url.startsWith(`${prefix}/`)) return named(request, response, next);
    request.url = url.slice(prefix.length);
    hashed(request, response, () => {
      request.url = url;
      next();
    });
  };
}

// A file that cannot be read, as where a new build has taken it away, is the end of this answer and of nothing else; and
// who leaves in the middle of one does not leave it open.
function letGo(file: ReadStream, response: ServerResponse) {
  file.once("error", () => response.destroy());
  response.once("close", () => file.destroy());
}
