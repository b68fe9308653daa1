import { findImportedTalk } from "@/lib/talks/aliases";
import { talkPath } from "@/lib/talks/path";
import { movedTo } from "../../moved";

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const talk = await findImportedTalk(id);
  return movedTo(talk ? talkPath(talk) : `/talks/${encodeURIComponent(id)}`);
}
