import type { IncomingMessage } from "node:http";
import { env } from "@/lib/env";
import { clientAddress } from "@/lib/request/client-address";

/** `X-Forwarded-For` as we hand it on: the last address is the one that we saw; those before it are what we were told. */
export const forwardedFor = ({ headers, socket }: Pick<IncomingMessage, "headers" | "socket">) =>
  [headers["x-forwarded-for"], socket.remoteAddress].filter(Boolean).join(", ");

/** The address of the client; null: not known. */
export const clientOf = (request: Pick<IncomingMessage, "headers" | "socket">): string | null =>
  clientAddress(forwardedFor(request), env.TRUST_PROXY + 1);
