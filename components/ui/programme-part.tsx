import type { ReactNode } from "react";

type ProgrammePartProps = { heading: string; id: string; children: ReactNode };

/** A part of a page, with its heading in the margin where there is room for one. */
export const ProgrammePart = ({ heading, id, children }: ProgrammePartProps) => (
  <section id={id} aria-labelledby={`${id}-heading`} className="programme programme-part">
    <h2 id={`${id}-heading`} className="programme-heading">
      {heading}
    </h2>
    <div className="min-w-0">{children}</div>
  </section>
);
