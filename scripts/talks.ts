/** `npm run talks -- <command>`: the operator's command line. */
import { existsSync } from "node:fs";

// Before anything reads the environment.
if (existsSync(".env")) process.loadEnvFile();
const { runTalks } = await import("./talks/run");

// Whoever reads the data may have seen enough of it, as `head` does: that needs no words, but it is not done.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") console.error(`Error: ${error.message}`);
  process.exit(1);
});

const code = await runTalks(process.argv.slice(2));
// Not left to end by itself: the schema engine forgets a timer of ten seconds.
process.stdout.write("", (error) => process.exit(error ? 1 : code));
