import { postVisitorComment } from "@/lib/comments/post-comment";
import { composeEmails } from "@/lib/notifications/compose";
import { flushOutbox } from "@/lib/outbox/flush";
import { openTransport } from "@/lib/outbox/transport";
import { talkFactory } from "@/lib/testing/factories/talk";
import { freePort } from "@/lib/testing/postgres";
import { secondsOf } from "./seconds-of";
import { atLeast, type Row } from "./table";

const turns = 6;
const each = 150;
const leastShare = 0.8;

/** How fast comments are posted while the mail server is away, and flushers keep asking for it. */
export async function measureOutage(): Promise<Row> {
  const transport = openTransport({ url: `smtp://127.0.0.1:${await freePort()}`, connections: 5 });
  const { id: talkId } = await talkFactory();
  const seconds = { usual: 0, outage: 0 };
  await post(talkId);
  for (let turn = 0; turn < turns; turn++) {
    seconds.usual += await secondsOf(() => post(talkId));
    const stop = new AbortController();
    const asking = keepAsking(transport, stop.signal);
    seconds.outage += await secondsOf(() => post(talkId));
    stop.abort();
    await asking;
  }
  transport.close();
  const rate = (some: number) => ((turns * each) / some).toFixed(0);
  const detail = `${rate(seconds.outage)} of ${rate(seconds.usual)}/s`;
  return atLeast("comments with the mail server away", seconds.usual / seconds.outage, leastShare, detail);
}

async function post(talkId: number) {
  for (let n = 0; n < each; n++) {
    const email = `visitor-${n}@example.com`;
    await postVisitorComment({ talkId, name: "Vera", email, body: "Is there a *recording*?", notify: true });
  }
}

// Oftener than a server, which asks every two seconds at most.
async function keepAsking(transport: ReturnType<typeof openTransport>, signal: AbortSignal) {
  while (!signal.aborted) {
    await flushOutbox({ compose: composeEmails, transport, lanes: 5, signal });
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
