import { formatDay } from "@/lib/dates/format";
import { siteDescription } from "@/lib/messages";
import type { Place } from "@/lib/talks/cursor";

/** The head of the timeline; on the pages that a cursor leads to, it says which stretch they show. */
export const TimelineHeader = ({ place }: { place: Place }) => (
  <header className="programme mb-4">
    <div className="lg:col-start-2">
      {place.kind === "start" ? (
        <>
          <h1 className="page-title">Every talk, after the applause</h1>
          <p className="page-lead">{siteDescription}</p>
        </>
      ) : (
        <h1 className="page-title">
          Talks {place.kind} {formatDay(place.cursor.date)}
        </h1>
      )}
    </div>
  </header>
);
