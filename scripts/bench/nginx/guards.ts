import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { type ConnectionOptions, connect } from "node:tls";
import type { Row } from "../table";
import { ask } from "./ask";
import { hostName, type Site } from "./site";
import { told } from "./told";

const tooMuch = 6_000_000;
const tries = 80;

/** What nginx answers by itself. */
export async function guardRows(site: Site): Promise<Row[]> {
  const large = { path: "/dashboard/profile", method: "POST", body: Buffer.alloc(tooMuch) };
  const headers = { "Content-Length": String(tooMuch), "Content-Type": "multipart/form-data; boundary=x" };
  const { status } = await ask(site, "HTTP/2", { ...large, headers });
  return [
    told("plain HTTP is sent on", await redirectOf(site), `308 https://${hostName}/talks/7?from=http`),
    told(
      "another name is not answered",
      await handshake(site, { servername: "elsewhere.example" }),
      "refused",
    ),
    told("TLS as today's clients speak it", await handshake(site), "TLSv1.3"),
    told("TLS as older ones do", await handshake(site, { maxVersion: "TLSv1.2" }), "TLSv1.2"),
    told("TLS as nobody should", await handshake(site, outdated), "refused"),
    told("a body of 6 MB", `${status}`, "413"),
    told(`${tries} logins at once`, await flood(site), "some, then 429 with Retry-After"),
  ];
}

async function redirectOf({ plainPort: port }: Site): Promise<string> {
  const sent = get({ port, host: "127.0.0.1", path: "/talks/7?from=http", headers: { Host: hostName } });
  const [response]: IncomingMessage[] = await once(sent, "response");
  response?.resume();
  return `${response?.statusCode} ${response?.headers.location}`;
}

// Node itself would not try: its own bounds are lowered first.
const outdated: ConnectionOptions = {
  minVersion: "TLSv1",
  maxVersion: "TLSv1.1",
  ciphers: "DEFAULT:@SECLEVEL=0",
};

/** The version of TLS that is agreed on. */
async function handshake({ port, certificate }: Site, options: ConnectionOptions = {}): Promise<string> {
  // Whose certificate it is is not the question here: only whether there is an answer.
  const rejectUnauthorized = false;
  const address = { port, host: "127.0.0.1", servername: hostName, ca: certificate, rejectUnauthorized };
  const socket = connect({ ...address, ...options });
  const outcome = await Promise.race([
    once(socket, "secureConnect").then(() => socket.getProtocol() ?? "answered"),
    new Promise<string>((resolve) => socket.once("error", () => resolve("refused"))),
  ]);
  socket.destroy();
  return outcome;
}

async function flood(site: Site): Promise<string> {
  const headers = { "Content-Type": "application/json", "Content-Length": "2" };
  const login = { path: "/api/v1/tokens", method: "POST", headers, body: Buffer.from("{}") };
  const answers = await Promise.all(Array.from({ length: tries }, () => ask(site, "HTTP/1.1", login)));
  const limited = answers.filter(({ status }) => status === 429);
  const isPolite = limited.every((answer) => Number(answer.headers["retry-after"]) > 0);
  const isLimited = limited.length > 0 && limited.length < tries && isPolite;
  return isLimited ? "some, then 429 with Retry-After" : `${limited.length} times 429`;
}
