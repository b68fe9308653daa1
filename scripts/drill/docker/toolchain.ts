import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { delimiter, join } from "node:path";

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
  const { PATH = "", HOME = "" } = process.env;
  const bare = { PATH, HOME } as Environment;
  execFileSync("npm", ["install", "--prefix", folder, "--no-save", "--allow-scripts=node", `node@${major}`], {
    env: bare,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const binaries = join(folder, "node_modules/node/bin");
  const [headers] = execFileSync("find", [folder, "-path", "*/include/node/node.h"]).toString().split("\n");
  const here: Variables = { "/usr/local": join(headers ?? "", "../../..") };
  return {
    node: join(binaries, "node"),
    environment: (ofImage) => ({
      ...bare,
      PATH: [binaries, PATH].join(delimiter),
      ...Object.fromEntries(Object.entries(ofImage).map(([name, value]) => [name, here[value] ?? value])),
    }),
  };
}
