import { writeData } from "../output";
import { sayWhereEmailGoes } from "./where-email-goes";

/** Makes an email due now, or (without an id) all that failed. */
export async function retry(id?: number) {
  const { retryEmail, retryFailed } = await import("@/lib/outbox/commands");
  sayWhereEmailGoes();
  if (id === undefined) {
    const due = await retryFailed();
    console.error(`Emails due again: ${due}.`);
    return writeData({ due });
  }
  await retryEmail(id);
  console.error(`Email ${id} is due.`);
  writeData({ due: 1 });
}
