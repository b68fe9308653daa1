/** `npm run talks -- <command>`: the operator's command line. */
import { existsSync } from "node:fs";

// Before anything reads the environment.
if (existsSync(".env")) process.loadEnvFile();
const { runTalks } = await import("./talks/run");

// Not left to end by itself: the schema engine forgets a timer of ten seconds.
process.exit(await runTalks(process.argv.slice(2)));
