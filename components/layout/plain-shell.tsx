"use client";

import { buttonClass } from "@/components/ui/button";
import { Message, type MessageProps } from "./message";

/**
 * A page of its own that says one thing: where a page is missing, forbidden or broken. It needs nothing of what may
 * be broken, and its links load pages anew. Next writes it into the data of every page, for the case that it is needed:
 * there a client component is a name, and anything else is written out.
 */
export const PlainShell = ({ title, text, children }: MessageProps) => (
  <div className="flex min-h-dvh flex-col">
    <header className="site-header">
      <div className="shell flex flex-wrap items-center justify-between gap-x-6 py-2">
        <a href="/" className="brand">
          Talks
        </a>
        <a href="/login" className="nav-link login-link">
          Speaker login
        </a>
      </div>
    </header>
    <main id="main" className="shell grow py-8 sm:py-12">
      <Message title={title} text={text}>
        {children}
        <a href="/" className={buttonClass(children ? "plain" : "primary")}>
          See all talks
        </a>
      </Message>
    </main>
  </div>
);
