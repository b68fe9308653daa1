/** `npm run build:platform`: what a Vercel-style platform runs for each deployment: first the database, then the pages. */
import { buildNext } from "./build/build-next";
import { prepareDatabase } from "./build/prepare-database";

try {
  await prepareDatabase();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
await buildNext();
// Not left to end by itself: the schema engine forgets a timer of ten seconds.
process.exit();
