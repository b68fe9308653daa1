import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";

// What is found, and how the network is reached: nothing else of this machine.
const passedOn = ["PATH", "HOME", "NODE_EXTRA_CA_CERTS", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"];

type Variables = Record<string, string>;
// Next has it that NODE_ENV is always set. Here it is not: nothing but what is named is there.
type Environment = NodeJS.ProcessEnv;

export type Toolchain = {
  node: string;
  /** What a command of the image finds in its environment. */
  environment: (ofImage: Variables) => Environment;
};

/** The Node that the image has, from the npm package of that name, headers included. npm itself is the one that is here. */
export function fetchNode(major: string, folder: string): Toolchain {
  mkdirSync(folder);
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ private: true, allowScripts: { node: true } }),
  );
  const bare = here();
  execFileSync("npm", ["install", "--no-save", `node@${major}`], {
    cwd: folder,
    env: bare as Environment,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const binaries = join(folder, "node_modules/node/bin");
  const [headers] = execFileSync("find", [folder, "-path", "*/include/node/node.h"]).toString().split("\n");
  const places: Variables = { "/usr/local": join(headers ?? "", "../../..") };
  return {
    node: join(binaries, "node"),
    environment: (ofImage) => {
      const mapped = Object.entries(ofImage).map(([name, value]) => [name, places[value] ?? value]);
      return { ...bare, PATH: [binaries, bare.PATH].join(delimiter), ...Object.fromEntries(mapped) };
    },
  };
}

const here = (): Variables =>
  Object.fromEntries(passedOn.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
