/** Who asks, as far as a request tells: for what is counted, logged and noted down beside what the request changes. */
import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { env } from "@/lib/env";
import { onePerProcess } from "@/lib/one-per-process";
import { clientAddress } from "./client-address";

export type RequestFacts = {
  /** Names the request, in the log and to whoever met an error. */
  id: string;
  /** The address of the client; null: not known, as where a platform's proxies are not counted in TRUST_PROXY. */
  address: string | null;
  /** What the browser says that it is (its `User-Agent`), at most 400 characters; null: nothing. */
  userAgent: string | null;
  /** What it came through: our own pages, or the API with a token or a password. */
  door: "page" | "api";
};

const longestUserAgent = 400;

const current = onePerProcess("talksRequestFacts", () => new AsyncLocalStorage<RequestFacts>());

/** The facts of the request that is being answered; null on the command line, and in work that no request waits for. */
export const requestFacts = (): RequestFacts | null => current.getStore() ?? null;

/** Runs `work` for the request that has these headers. For the doors: actions, and route handlers. */
export const withRequestFacts = <T>(
  headers: Pick<Headers, "get">,
  work: () => T,
  door: RequestFacts["door"] = "page",
): T => current.run(factsOf(headers, door), work);

/** The facts that a request's headers tell, and the door that it came through. */
export const factsOf = (
  headers: Pick<Headers, "get">,
  door: RequestFacts["door"] = "page",
): RequestFacts => ({
  id: requestIdIn(headers),
  address: clientAddress(headers.get("x-forwarded-for"), proxies()),
  userAgent: headers.get("user-agent")?.slice(0, longestUserAgent) ?? null,
  door,
});

export const requestIdHeader = "x-request-id";

const wellFormed = /^[\w-]{8,64}$/;

/**
 * The id that our front gave to the request with these headers. Where it is not before us, as on a platform, anybody may
 * have written one there, and the request gets a new one: to be asked for once.
 */
export const requestIdIn = (headers: Pick<Headers, "get">): string =>
  requestId(hasFront() ? headers.get(requestIdHeader) : null);

/** The id that somebody who may do so gave to a request, where it is well formed; else a new one. */
export const requestId = (given: string | null | undefined): string =>
  given && wellFormed.test(given) ? given : randomUUID();

const hasFront = () => process.env.TALKS_SERVER === "1";

// Our own front is one more, and adds what it sees.
const proxies = () => env.TRUST_PROXY + (hasFront() ? 1 : 0);
