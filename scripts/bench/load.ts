/** Many requests at once, by wrk where it is installed, else by autocannon. */
import autocannonPackage from "autocannon/package.json";
import { versionOf } from "./installed";
import { runAutocannon } from "./load/autocannon";
import type { Load, Measured } from "./load/type";
import { runWrk } from "./load/wrk";

const wrkVersion = versionOf("wrk", "-v");

/** Which load generator is used, with its version. */
export const loadGenerator = wrkVersion ? `wrk ${wrkVersion}` : `autocannon ${autocannonPackage.version}`;

/** Asks as fast as it is answered, over `connections` that are kept, for some seconds. */
export const measure = (load: Load): Promise<Measured> => (wrkVersion ? runWrk(load) : runAutocannon(load));
