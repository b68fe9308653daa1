/** `npm run drill -- <name>`: lets something go wrong on purpose, at length, and fails where harm is done. */
import { Command } from "commander";
import { addChaos } from "./drill/chaos";
import { addDocker } from "./drill/docker";
import { addMail } from "./drill/mail";

const drill = new Command("drill").description("Lets something go wrong on purpose.");
addMail(drill);
addDocker(drill);
addChaos(drill);
await drill.parseAsync();
// Not left to end by itself: the schema engine forgets a timer of ten seconds.
process.exit();
