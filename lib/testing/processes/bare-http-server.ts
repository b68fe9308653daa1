/** The least that `node:http` can do: one answer, made beforehand, to whatever is asked, by one process or more. Tells its port. */
import cluster from "node:cluster";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const [bodyFile = "", status = "200", headers = "[]", processes = "1"] = process.argv.slice(2);
const count = Number(processes);

if (cluster.isPrimary) supervise();
else serve();

function supervise() {
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  let listening = 0;
  cluster.on("listening", (_worker, { port }) => {
    listening += 1;
    if (listening === count) console.log(`listening ${port}`);
  });
  for (let n = 0; n < count; n++) cluster.fork();
  // Its workers end with it.
  process.on("SIGTERM", () => process.exit(0));
}

function serve() {
  const body = readFileSync(bodyFile);
  const head: string[] = [...JSON.parse(headers), ["Content-Length", String(body.length)]].flat();
  const code = Number(status);
  const server = createServer((_request, response) => {
    response.writeHead(code, head);
    response.end(body);
  });
  server.keepAliveTimeout = 70_000;
  server.listen(0, "127.0.0.1");
}
