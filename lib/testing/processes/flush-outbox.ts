/** Sends email in a process of its own: each line of input is the time that it is, and is answered once nothing is due. */
import { createInterface } from "node:readline";
import { composeEmails } from "@/lib/notifications/compose";
import { flushOutbox } from "@/lib/outbox/flush";
import { openTransport } from "@/lib/outbox/transport";

const [, , url = "", connections = ""] = process.argv;
const lanes = Number(connections);
const transport = openTransport({ url, connections: lanes });

const input = createInterface({ input: process.stdin });
console.log("ready");
for await (const line of input) {
  const offset = new Date(line).getTime() - Date.now();
  const now = () => new Date(Date.now() + offset);
  const tally = await flushOutbox({ compose: (ids) => composeEmails(ids, now()), transport, lanes, now });
  console.log(`flushed ${JSON.stringify(tally)}`);
}
process.exit();
