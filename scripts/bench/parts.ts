import { archive } from "./archive";
import { cached } from "./cached";
import { flat } from "./flat";
import { flood } from "./flood";
import { instances } from "./instances";
import { lighthouse } from "./lighthouse";
import { mail } from "./mail";
import { memory } from "./memory";
import { mixed } from "./mixed";
import { nginx } from "./nginx";
import type { Part } from "./part";
import { render } from "./render";
import { weight } from "./weight";

/** Everything that is measured, in the order of the table. */
export const parts: readonly Part[] = [
  cached,
  mixed,
  flood,
  instances,
  memory,
  render,
  flat,
  weight,
  lighthouse,
  nginx,
  mail,
  archive,
];
