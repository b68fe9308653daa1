/**
 * Cross-origin requests (Fetch, WHATWG). Everything may be asked for from anywhere: what is public, and with a token what
 * its owner may. Credentials are not allowed, so that a browser never shows another site what a cookie opens.
 */
const open = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Link, Location, Retry-After, Idempotent-Replayed",
};

const dayInSeconds = 86_400;

export function withCors(response: Response): Response {
  for (const [name, value] of Object.entries(open)) response.headers.set(name, value);
  return response;
}

/** Answers OPTIONS, and so a browser's preflight. */
export const preflight = (allowed: string[]): Response =>
  withCors(
    new Response(null, {
      status: 204,
      headers: {
        Allow: allowed.join(", "),
        "Access-Control-Allow-Methods": allowed.join(", "),
        "Access-Control-Allow-Headers":
          "Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key",
        "Access-Control-Max-Age": String(dayInSeconds),
      },
    }),
  );
