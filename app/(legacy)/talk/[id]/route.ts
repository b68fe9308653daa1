import { findImportedTalk, type ImportedTalk } from "@/lib/talks/aliases";
import { talkPath } from "@/lib/talks/path";
import { movedTo } from "../../moved";

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const talk = await findImportedTalk(id);
  return movedTo(talk ? pathOf(talk) : `/talks/${encodeURIComponent(id)}`);
}

// A talk's path holds the words of its title.
const pathOf = (talk: ImportedTalk) => (talk.deletedAt ? `/talks/${talk.id}` : talkPath(talk));
