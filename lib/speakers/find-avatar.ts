import "server-only";
import { minidenticon } from "minidenticons";
import { findPhoto, hasSpeaker } from "./queries";

export type Avatar = { type: string; content: string | Uint8Array<ArrayBuffer> };

const photoFile = /^([0-9a-f]{64})\.webp$/;
const identiconFile = /^([a-z0-9][a-z0-9-]{1,31})\.svg$/;

/** The picture behind `/avatars/<file>`: an uploaded one, or one made from the username and nothing else. */
export async function findAvatar(file: string): Promise<Avatar | null> {
  const hash = photoFile.exec(file)?.[1];
  const content = hash && (await findPhoto(hash));
  if (content) return { type: "image/webp", content };
  const username = identiconFile.exec(file)?.[1];
  if (!username || !(await hasSpeaker(username))) return null;
  return { type: "image/svg+xml", content: minidenticon(username, 50, 50) };
}
