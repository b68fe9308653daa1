import type { ReactNode } from "react";
import { AccountNav, type AccountNavProps } from "./account-nav";
import { LoginLink } from "./login-link";
import { Main } from "./main";
import { SiteShell } from "./site-shell";

type DashboardShellProps = { account: AccountNavProps | null; children: ReactNode };

/** What stands around a page made for one viewer. */
export const DashboardShell = ({ account, children }: DashboardShellProps) => (
  <SiteShell account={account ? <AccountNav {...account} /> : <LoginLink />}>
    <Main className="dashboard">{children}</Main>
  </SiteShell>
);
