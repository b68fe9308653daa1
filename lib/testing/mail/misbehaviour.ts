/** What a mail server for tests does wrong, where it is told to. */
import type { Socket } from "node:net";

/** How far a conversation has come. `end`: all of a message is there, and not accepted yet; `accepted`: it is. */
export type Step = "connect" | "login" | "from" | "to" | "data" | "end" | "accepted";

/** `recipient` is empty before one was named. Connections count from 1. */
export type Moment = { step: Step; recipient: string; connection: number };

/** Never to answer, to cut the connection, to answer with an error, or to keep us waiting. */
export type Misbehaviour = "hang" | "drop" | { code: number; text: string } | { until: Promise<unknown> };

/** Asked at every step of every conversation. */
export type Behave = (moment: Moment) => Misbehaviour | null;

type Answer = (error?: Error | null) => void;

/** Goes on with `answer`, or does what is wrong instead. */
export function act(misbehaviour: Misbehaviour | null, socket: Socket | undefined, answer: Answer) {
  if (misbehaviour === null) return answer();
  if (misbehaviour === "hang") return;
  if (misbehaviour === "drop") return socket?.destroy();
  if ("until" in misbehaviour) return void misbehaviour.until.then(() => answer());
  answer(Object.assign(new Error(misbehaviour.text), { responseCode: misbehaviour.code }));
}
