/** The least that `node:http` can do: one answer, made beforehand, to whatever is asked. Tells its port. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const [bodyFile = "", status = "200", headers = "[]"] = process.argv.slice(2);
const body = readFileSync(bodyFile);
const head: string[] = [...JSON.parse(headers), ["Content-Length", String(body.length)]].flat();

const code = Number(status);

const server = createServer((_request, response) => {
  response.writeHead(code, head);
  response.end(body);
});
server.keepAliveTimeout = 70_000;
server.listen(0, "127.0.0.1", () => console.log(`listening ${(server.address() as AddressInfo).port}`));
