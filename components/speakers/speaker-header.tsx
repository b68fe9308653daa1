import { MapPin } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { Prose } from "@/components/ui/prose";
import { DayDate } from "@/components/ui/time";
import type { SpeakerProfile } from "@/lib/speakers/dto";

type SpeakerHeaderProps = {
  speaker: SpeakerProfile;
  /** Without the biography: on the pages of older talks. */
  isBrief: boolean;
};

/** The head of a speaker's page: what is public of them. */
export const SpeakerHeader = ({ speaker, isBrief }: SpeakerHeaderProps) => (
  <header className="programme mb-4">
    <div className="programme-picture mb-4">
      <Avatar src={speaker.avatar} size={isBrief ? "middle" : "large"} />
    </div>
    <div className="min-w-0">
      <h1 className="page-title" dir="auto">
        {speaker.name}
      </h1>
      <p className="mt-2 flex flex-wrap items-center gap-x-5 text-soft">
        <span>@{speaker.username}</span>
        {speaker.location && <Location place={speaker.location} />}
        <span>
          Member since <DayDate date={speaker.memberSince.toISOString().slice(0, 10)} />
        </span>
      </p>
      {!isBrief && speaker.bioHtml && (
        <section aria-labelledby="about-heading">
          <h2 id="about-heading" className="sr-only">
            About
          </h2>
          <Prose html={speaker.bioHtml} className="prose-large mt-4" />
        </section>
      )}
    </div>
  </header>
);

const Location = ({ place }: { place: string }) => (
  <a
    href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(place)}`}
    rel="nofollow noopener"
    className="byline"
  >
    <MapPin aria-hidden="true" size={18} />
    <bdi>{place}</bdi>
  </a>
);
