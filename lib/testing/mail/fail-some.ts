import type { Behave, Misbehaviour, Step } from "./misbehaviour";

const kinds: { step: Step; misbehaviour: Misbehaviour }[] = [
  { step: "to", misbehaviour: { code: 451, text: "4.3.0 Try again later" } },
  { step: "end", misbehaviour: { code: 451, text: "4.3.0 Could not store the message" } },
  { step: "end", misbehaviour: "drop" },
];
const mostForOne = 3;

/** Fails one message in `many` by chance, each time in another way; for one recipient at most three times. */
export function oneIn(many: number): Behave {
  const failures = new Map<string, number>();
  const planned = new Map<number, (typeof kinds)[number]>();
  let count = 0;

  const plan = (recipient: string, connection: number) => {
    planned.delete(connection);
    const before = failures.get(recipient) ?? 0;
    if (before >= mostForOne || Math.random() * many >= 1) return;
    failures.set(recipient, before + 1);
    const kind = kinds[count++ % kinds.length];
    if (kind) planned.set(connection, kind);
  };

  return ({ step, recipient, connection }) => {
    if (step === "to") plan(recipient, connection);
    const kind = planned.get(connection);
    return kind?.step === step ? kind.misbehaviour : null;
  };
}
