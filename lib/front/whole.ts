import type { IncomingMessage } from "node:http";

/** All of a message's body; rejects where it breaks off. (Node's own `buffer` makes a Blob of it in between.) */
export async function whole(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}
