import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { ProxyServer } from "httpxy";
import { Unavailable } from "@/lib/errors";
import { LOST_ON_THE_WAY } from "@/lib/messages";
import { bodyReader } from "./bodies";
import { formProblem } from "./form-body";
import { forwardedFor } from "./forwarded-for";
import { note } from "./front-response";
import { isUnheard, patientAgent } from "./patient-agent";
import { refusal } from "./refusals";
import { refuse } from "./refuse";

const longestSilenceMs = 120_000;

// What connects in the moment after an application has died is cut off as well.
const pauseMs = 250;

const seconds = String(new Unavailable().seconds);
const unavailable = {
  ...refusal("busy", "This cannot be answered at the moment. Please try again shortly."),
  headers: { "Retry-After": seconds },
};

// Over a connection that is kept, Node reads what is left of a body and drops it: whoever is still sending gets to see the answer.
const full = { ...unavailable, headers: { "Retry-After": seconds, Connection: "keep-alive" } };

const uncertain = refusal("uncertain", LOST_ON_THE_WAY);

/**
 * Hands requests on to an application that listens at `socketPath`, when their body is complete: a slow client keeps no
 * application waiting, and what is no form is refused. What breaks off unanswered, as where an application dies, is asked once more if it changes nothing.
 * 503 where none answers, and 504 where one was asked to change something and has not said whether it did.
 */
export function forwardTo(socketPath: string, longestWaitMs?: number): RequestListener {
  const proxy = new ProxyServer<IncomingMessage, ServerResponse>({
    target: { socketPath },
    agent: patientAgent(longestWaitMs),
    proxyTimeout: longestSilenceMs,
  });
  proxy.on("proxyRes", ({ headers }, _request, response) => {
    note(response, { source: "application" });
    // They are about the connection between the two of us.
    delete headers.connection;
    delete headers["keep-alive"];
  });

  const read = bodyReader();

  async function handOn(request: IncomingMessage, response: ServerResponse) {
    const body = await read(request, response);
    if (!body) return refuse(request, response, full);
    delete request.headers.expect;
    const problem = formProblem(request, body);
    if (problem) return refuse(request, response, problem);
    const ask = () => proxy.web(request, response, { buffer: Readable.from(body) });
    await ask().catch(async (error) => {
      if (!mayBeAskedAgain(request, response, error)) throw error;
      await pause(pauseMs);
      await ask();
    });
  }

  return (request, response) => {
    request.headers["x-forwarded-for"] = forwardedFor(request);
    handOn(request, response).catch((error) => {
      if (response.headersSent) response.destroy();
      else refuse(request, response, mayBeDone(request, error) ? uncertain : unavailable);
    });
  };
}

const mayBeAskedAgain = (
  request: IncomingMessage,
  { headersSent, closed }: ServerResponse,
  { code }: NodeJS.ErrnoException,
) => onlyReads(request) && code === "ECONNRESET" && !headersSent && !closed;

const mayBeDone = (request: IncomingMessage, error: NodeJS.ErrnoException) =>
  !onlyReads(request) && !isUnheard(error);

const onlyReads = ({ method }: IncomingMessage) => method === "GET" || method === "HEAD";
