/** deploy/nginx.conf, run here: with ports, folders and a certificate of this run, and otherwise as it is. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "@/lib/testing/postgres";
import { pathOf } from "../installed";
import type { Server } from "../servers";
import { nginxFolders, nginxHead, startNginx } from "./start-nginx";

export const hostName = "talks.example.com";

/** `port` takes TLS, `plainPort` does not. `certificate` is its own authority. */
export type Site = Server & { port: number; plainPort: number; certificate: string };

/** Starts nginx with our configuration in front of a server. Throws where the configuration is not valid. */
export async function startSite(upstream: string): Promise<Site> {
  const [port, plainPort] = [await freePort(), await freePort()];
  let certificate = "";
  const server = await startNginx(port, (folder) => {
    certificate = makeCertificate(folder);
    writeFileSync(join(folder, "talks.conf"), siteFor(folder, upstream, { port, plainPort }));
    return `${nginxHead(folder)}
http {
  ${nginxFolders(folder)}
  access_log off;
  include ${folder}/talks.conf;
}`;
  });
  return { ...server, port, plainPort, certificate };
}

function siteFor(folder: string, upstream: string, { port, plainPort }: { port: number; plainPort: number }) {
  mkdirSync(join(folder, "cache"));
  return readFileSync("deploy/nginx.conf", "utf8")
    .replace(/^.*listen \[::\].*$/gm, "")
    .replaceAll("listen 443", `listen 127.0.0.1:${port}`)
    .replaceAll("listen 80", `listen 127.0.0.1:${plainPort}`)
    .replaceAll(`/etc/letsencrypt/live/${hostName}`, folder)
    .replace("/var/cache/nginx/talks", join(folder, "cache"))
    .replace("127.0.0.1:3000", new URL(upstream).host);
}

function makeCertificate(folder: string): string {
  const [chain, key] = [join(folder, "fullchain.pem"), join(folder, "privkey.pem")];
  const names = ["-subj", `/CN=${hostName}`, "-addext", `subjectAltName=DNS:${hostName}`];
  const files = ["-keyout", key, "-out", chain];
  const make = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", ...names, ...files];
  execFileSync(pathOf("openssl") ?? "openssl", make, { stdio: "ignore" });
  return readFileSync(chain, "utf8");
}
