/**
 * A mail server in a process of its own: `listening <url>`, then `accepted <n>` every few messages. The line `report`
 * is answered with what came since the last one. With an argument, it fails one in that many.
 */
import { createInterface } from "node:readline";
import { oneIn } from "../mail/fail-some";
import { messageIdIn } from "../mail/received-message";
import { startMailServer } from "../mail-server";

const [, , failing] = process.argv;
const isEvery = 10;
let accepted = 0;
let ids: Record<string, string[]> = {};

const server = await startMailServer({
  ...(failing && { behave: oneIn(Number(failing)) }),
  keep: (message) => {
    const known = ids[message.recipient];
    if (known) known.push(messageIdIn(message));
    else ids[message.recipient] = [messageIdIn(message)];
    accepted += 1;
    if (accepted % isEvery === 0) console.log(`accepted ${accepted}`);
  },
});
console.log(`listening ${server.url}`);

const input = createInterface({ input: process.stdin });
input.on("line", () => {
  console.log(`report ${JSON.stringify(ids)}`);
  ids = {};
});
input.once("close", () => server.stop());
