import type { ReactNode } from "react";
import { AccountMenu } from "@/components/layout/account-menu";
import { Main } from "@/components/layout/main";
import { SiteShell } from "@/components/layout/site-shell";

export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <SiteShell account={<AccountMenu />}>
      <Main className="dashboard">{children}</Main>
    </SiteShell>
  );
}
