/** `npm run bench -- <name>`: measures how fast something is, and fails where it is too slow. */
import { Command } from "commander";
import { addArchive } from "./bench/archive";
import { addMail } from "./bench/mail";

const bench = new Command("bench").description("Measures how fast something is.");
addMail(bench);
addArchive(bench);
await bench.parseAsync();
// Not left to end by itself: the schema engine forgets a timer of ten seconds.
process.exit();
