/** Slides or a video that we can show in a frame of our own making. */
export type FrameEmbed = {
  kind: "frame";
  provider: "youtube" | "vimeo" | "speakerdeck" | "slideshare" | "google-slides";
  /** The canonical address: what is stored, and what a link leads to. */
  url: string;
  frameUrl: string;
  /** Names the frame, and the button that loads it, to a screen reader. */
  title: string;
  /** A value of CSS `aspect-ratio`. */
  aspect: string;
};

/** A PDF file. Chrome shows no PDF in a sandboxed frame, so it stays a link. */
type PdfEmbed = { kind: "pdf"; provider: "pdf"; url: string; title: string };

/** Any other web page. */
type LinkEmbed = { kind: "link"; provider: "link"; url: string; title: string };

/** What a talk's slides or video are, told apart by `kind`. */
export type Embed = FrameEmbed | PdfEmbed | LinkEmbed;

/** Why nothing could be made of what was pasted: a sentence for the person who pasted it. */
export type EmbedProblem = { kind: "problem"; message: string };
