import { findImportedSpeaker } from "@/lib/speakers/aliases";
import { speakerPath } from "@/lib/speakers/path";
import { movedTo } from "../../moved";

export async function GET(_request: Request, { params }: { params: Promise<{ username: string }> }) {
  const { username } = await params;
  const speaker = await findImportedSpeaker(username);
  return movedTo(speaker ? speakerPath(speaker) : `/speakers/${encodeURIComponent(username.toLowerCase())}`);
}
