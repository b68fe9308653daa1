import type { ReactNode } from "react";
import { AccountMenu } from "@/components/layout/account-menu";
import { SiteShell } from "@/components/layout/site-shell";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return <SiteShell account={<AccountMenu />}>{children}</SiteShell>;
}
