/** The last stage, run as compose.yaml has it run: an account without rights, and a root that only /data and /tmp may be written under. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { join } from "node:path";
import { inRoot } from "./build-stages";
import type { Stage } from "./read-dockerfile";
import type { Toolchain } from "./toolchain";

/** The account that official Node images call `node`. */
const account = 1000;

const confine = [
  'mount --bind "$1" "$1"',
  "mount -t tmpfs tmpfs /tmp",
  "mount -o remount,bind,ro /",
  "shift",
  `exec setpriv --reuid=${account} --regid=${account} --clear-groups --no-new-privs --bounding-set=-all --inh-caps=-all -- "$@"`,
].join(" && ");

export class Image {
  readonly #home: string;
  readonly #data: string;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #node: string;

  constructor(root: string, { environment }: Stage, toolchain: Toolchain, settings: Record<string, string>) {
    this.#home = inRoot(root, ".");
    this.#data = inRoot(root, "/data");
    this.#node = toolchain.node;
    const ofImage = toolchain.environment({ ...environment, ...settings });
    this.#environment = {
      ...ofImage,
      HOME: "/nowhere",
      DATABASE_URL: `file:${join(this.#data, "talks.db")}`,
    };
    execFileSync("chown", [`${account}:${account}`, this.#data]);
  }

  /** Starts a command of the image; the process that is told to end is the command's own. */
  start([program = "", ...words]: string[]): ChildProcess {
    const command = [program === "node" ? this.#node : program, ...words];
    const args = ["--mount", "--propagation=private", "sh", "-ec", confine, "sh", this.#data, ...command];
    return spawn("unshare", args, {
      cwd: this.#home,
      env: this.#environment,
      stdio: ["pipe", "pipe", "pipe"],
    });
  }
}
