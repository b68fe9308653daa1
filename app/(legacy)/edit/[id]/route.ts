import { findImportedTalk } from "@/lib/talks/aliases";
import { movedTo } from "../../moved";

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const talk = await findImportedTalk(id);
  return movedTo(`/dashboard/talks/${encodeURIComponent(talk?.id ?? id)}/edit`);
}
