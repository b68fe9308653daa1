import type { ReactNode } from "react";

export type MessageProps = { title: string; text: string; children?: ReactNode };

/** What a page says that has nothing else to show, and where to go from here. */
export const Message = ({ title, text, children }: MessageProps) => (
  <div className="programme">
    <div className="lg:col-start-2">
      <h1 className="page-title">{title}</h1>
      <p className="page-lead">{text}</p>
      <div className="mt-8 flex flex-wrap gap-3">{children}</div>
    </div>
  </div>
);
