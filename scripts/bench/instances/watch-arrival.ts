import { isVisible, type Place, publishAs } from "../api";

const pauseMs = 5;
export const patienceMs = 3000;

type Instances = { writer: string; reader: string; token: string };

/**
 * Publishes a comment on one instance, and gives how many milliseconds after that was acknowledged the other one was
 * asked and showed it; or how long was waited in vain. The other one has the page stored as it was before.
 */
export async function watchArrival(
  { writer, reader, token }: Instances,
  talk: { id: number; path: string },
): Promise<number> {
  await isVisible(reader, { path: talk.path, number: 1 });
  const place = await publishAs(token, writer, talk.id);
  const acknowledged = performance.now();
  return untilVisible(reader, place, acknowledged);
}

async function untilVisible(reader: string, place: Place, since: number): Promise<number> {
  for (;;) {
    const asked = performance.now() - since;
    if (await isVisible(reader, place)) return asked;
    if (asked > patienceMs) return asked;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
