/** What processes and their supervisor say to each other about what writes have changed. */
import type { Forgetting } from "./forgetting";

/** From a process. `hears`: it is a front. `tell`: the fronts are to forget. `forgotten`: it has. `enough`: it waits no longer. */
export type FromWorker =
  | { talks: "hears" }
  | { talks: "tell"; call: number; forgettings: Forgetting[] }
  | { talks: "forgotten"; call: number }
  | { talks: "enough"; call: number };

/** To a process. `forget`: it is to answer `forgotten` under the same number. `told`: the fronts have forgotten. */
export type ToWorker =
  | { talks: "forget"; call: number; forgettings: Forgetting[] }
  | { talks: "told"; call: number };

const isOurs = (message: unknown) => typeof message === "object" && message !== null && "talks" in message;

// Others may send messages over the same channel.
export const isFromWorker = (message: unknown): message is FromWorker => isOurs(message);
export const isToWorker = (message: unknown): message is ToWorker => isOurs(message);
