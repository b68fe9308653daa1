import type { ReactNode } from "react";
import { Flashes } from "./flashes";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";
import { SoftLinks } from "./soft-links";

type SiteShellProps = {
  /** The account's part of the header: the leaf on static pages, an AccountNav where the viewer is known. */
  account: ReactNode;
  children: ReactNode;
};

/** What stands around every page. The page itself brings its `<Main>`. */
export const SiteShell = ({ account, children }: SiteShellProps) => (
  <div className="flex min-h-dvh flex-col">
    <a href="#main" className="skip-link">
      Skip to the content
    </a>
    <SiteHeader>{account}</SiteHeader>
    <Flashes />
    {children}
    <SiteFooter />
    <SoftLinks />
  </div>
);
