import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { LocalTimes } from "@/components/layout/local-times";
import { PreviewRibbon } from "@/components/layout/preview-ribbon";
import { appUrl, env } from "@/lib/env";
import { siteDescription } from "@/lib/messages";
import { fontClasses } from "./fonts";
import "./globals.css";

export const metadata: Metadata = {
  metadataBase: new URL(appUrl),
  title: { default: "Talks", template: "%s · Talks" },
  description: siteDescription,
  icons: "/icon.svg",
  ...(env.PREVIEW !== undefined && { robots: { index: false, follow: false } }),
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf8f3" },
    { media: "(prefers-color-scheme: dark)", color: "#151716" },
  ],
};

// `theme.js` changes the attributes of <html> before React sees it.
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={fontClasses} suppressHydrationWarning>
      <head>
        <script src="/theme.js" />
      </head>
      <body>
        {env.PREVIEW !== undefined && <PreviewRibbon branch={env.PREVIEW} />}
        {children}
        <LocalTimes />
      </body>
    </html>
  );
}
