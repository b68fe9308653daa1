import { ProgrammePart } from "@/components/ui/programme-part";
import { Prose } from "@/components/ui/prose";
import type { TalkView } from "@/lib/talks/dto";
import { EmbedSection } from "./embed-section";

/** What a talk is about, its video and its slides; what it lacks is left out. */
export const TalkBody = ({ talk }: { talk: TalkView }) => (
  <>
    {talk.descriptionHtml && (
      <ProgrammePart heading="About" id="about">
        <Prose html={talk.descriptionHtml} className="prose-large" />
      </ProgrammePart>
    )}
    {talk.video && <EmbedSection heading="Video" embed={talk.video} />}
    {talk.slides && <EmbedSection heading="Slides" embed={talk.slides} />}
  </>
);
