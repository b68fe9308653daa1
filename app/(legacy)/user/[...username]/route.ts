import { findImportedSpeaker } from "@/lib/speakers/aliases";
import { speakerPath } from "@/lib/speakers/path";
import { movedTo } from "../../moved";

// A name there could hold anything, slashes included, so it is read from the address itself.
export async function GET(request: Request) {
  const username = decoded(new URL(request.url).pathname.slice("/user/".length));
  const speaker = await findImportedSpeaker(username);
  return movedTo(speaker ? speakerPath(speaker) : `/speakers/${encodeURIComponent(username.toLowerCase())}`);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
