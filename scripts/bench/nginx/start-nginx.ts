/** nginx, with a configuration and a folder of its own that are gone afterwards. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@/lib/testing/postgres";
import type { Answer } from "../answer";
import { pathOf } from "../installed";
import { running, type Server } from "../servers";

export const hasNginx = pathOf("nginx") !== null;

/** nginx with one worker that gives this answer from a file, whatever it is asked. */
export async function startFileServer(answer: Answer): Promise<Server> {
  const port = await freePort();
  return startNginx(port, (folder) => {
    writeFileSync(join(folder, "body"), answer.body);
    return serving(answer, port, folder);
  });
}

/** Runs nginx with the configuration that `write` gives for a temporary folder; settles when it takes connections. */
export async function startNginx(port: number, write: (folder: string) => string): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), "talks-nginx-"));
  mkdirSync(join(folder, "temporary"));
  writeFileSync(join(folder, "nginx.conf"), write(folder));
  const args = ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", "stderr", "-g", "daemon off;"];
  const child = spawn(pathOf("nginx") ?? "nginx", args, { stdio: ["ignore", "ignore", "pipe"] });
  const server = running(child, port);
  await untilListening(port, () => child.exitCode !== null);
  return {
    ...server,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** What every configuration here begins with. As root, nginx would work as somebody who may not read the folder. */
export const nginxHead = (folder: string) => `
${process.getuid?.() === 0 ? "user root;" : ""}
pid ${folder}/pid;
worker_processes 1;
error_log stderr crit;
events { worker_connections 512; }
`;

/** Where nginx may write while it works. */
export const nginxFolders = (folder: string) =>
  ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${folder}/temporary/${name};`)
    .join("\n");

const serving = ({ headers }: Answer, port: number, folder: string) => `${nginxHead(folder)}
http {
  ${nginxFolders(folder)}
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  server_tokens off;
  etag off;
  default_type ${quoted(typeOf(headers))};
  server {
    listen 127.0.0.1:${port};
    root ${folder};
    ${headers.filter(isAdded).map(added).join("\n    ")}
    location / { try_files /body =404; }
  }
}
`;

const isType = ([name]: [string, string]) => name.toLowerCase() === "content-type";
const isAdded = (header: [string, string]) => !isType(header);
const typeOf = (headers: Answer["headers"]) => headers.find(isType)?.[1] ?? "text/html";
const added = ([name, value]: [string, string]) => `add_header ${name} ${quoted(value)};`;
const quoted = (text: string) => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;

async function untilListening(port: number, hasEnded: () => boolean) {
  while (!(await isListening(port))) {
    if (hasEnded()) throw new Error("nginx ended before it listened.");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.end());
  });
}
