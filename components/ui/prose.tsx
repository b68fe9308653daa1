import clsx from "clsx";

/** HTML that `lib/markdown` made, and so is safe to show. */
export const Prose = ({ html, className }: { html: string; className?: string }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised when it was written
  <div dir="auto" className={clsx("prose", className)} dangerouslySetInnerHTML={{ __html: html }} />
);
