import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { MyTalkRow } from "@/components/talks/my-talk-row";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { requireViewer } from "@/lib/auth/get-viewer";
import { placeOf } from "@/lib/talks/cursor";
import { listTalks } from "@/lib/talks/queries";

const path = "/dashboard/talks";

/** A page of the viewer's own talks; `segments` is what follows the list's path. */
export async function MyTalks({ segments = [] }: { segments?: string[] }) {
  const viewer = await requireViewer(path);
  const place = placeOf(segments) ?? notFound();
  const page = await listTalks({ list: `speaker-${viewer.id}`, path, speakerId: viewer.id }, place);
  if (!page) redirect(path);
  return (
    <>
      <header className="page-header">
        <h1>My talks</h1>
        <Link className="button button-primary" href="/dashboard/talks/new">
          New talk
        </Link>
      </header>
      {page.talks.length === 0 && (
        <EmptyState title="No talks yet">
          Publish your first one: a title, a venue and a date are enough.
        </EmptyState>
      )}
      <ul className="rows">
        {page.talks.map((talk) => (
          <MyTalkRow key={talk.id} talk={talk} />
        ))}
      </ul>
      <Pager label="Pages of your talks" newer={page.newer} older={page.older} />
    </>
  );
}
