import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { ProxyServer } from "httpxy";
import { patientAgent } from "./patient-agent";
import { refusal } from "./refusals";
import { refuse } from "./refuse";

const longestSilenceMs = 120_000;

const unavailable = {
  ...refusal("busy", "This cannot be answered at the moment. Please try again shortly."),
  headers: { "Retry-After": "5" },
};

/**
 * Hands requests on to an application that listens at `socketPath`, when their body is complete: a slow client keeps no
 * application waiting. 503 where none answers.
 */
export function forwardTo(socketPath: string): RequestListener {
  const proxy = new ProxyServer<IncomingMessage, ServerResponse>({
    target: { socketPath },
    agent: patientAgent(),
    proxyTimeout: longestSilenceMs,
  });
  proxy.on("proxyRes", ({ headers }) => {
    // They are about the connection between the two of us.
    delete headers.connection;
    delete headers["keep-alive"];
  });
  proxy.on("error", (_error, request, response) => {
    if (request && response && "headersSent" in response && !response.headersSent)
      refuse(request, response, unavailable);
  });
  return async (request, response) => {
    request.headers["x-forwarded-for"] = forwardedFor(request);
    try {
      await proxy.web(request, response, await completeBody(request));
    } catch {
      // Whoever asked has gone.
      response.destroy();
    }
  };
}

// `refusalOf` has seen to it that a body says how long it is.
async function completeBody(request: IncomingMessage) {
  if (!Number(request.headers["content-length"])) return {};
  const body = await buffer(request);
  delete request.headers.expect;
  return { buffer: Readable.from([body]) };
}

// The last address is the one that we saw; those before it are what we were told.
const forwardedFor = ({ headers, socket }: IncomingMessage) =>
  [headers["x-forwarded-for"], socket.remoteAddress].filter(Boolean).join(", ");
