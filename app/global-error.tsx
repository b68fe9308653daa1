"use client";

import "./globals.css";
import { BrokenPage, type BrokenPageProps } from "@/components/layout/broken-page";
import { brokenPage } from "@/lib/messages";
import { fontClasses } from "./fonts";

/** Stands in for the root layout where that itself is broken. */
export default function GlobalErrorPage(props: BrokenPageProps) {
  return (
    <html lang="en" className={fontClasses}>
      <body>
        <title>{brokenPage.title}</title>
        <BrokenPage {...props} />
      </body>
    </html>
  );
}
