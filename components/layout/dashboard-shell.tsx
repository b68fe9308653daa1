import Link from "next/link";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { secondFactorPath } from "@/lib/auth/second-factor/paths";
import { LACKS_SECOND_FACTOR } from "@/lib/messages";
import { AccountNav, type AccountNavProps } from "./account-nav";
import { LoginLink } from "./login-link";
import { Main } from "./main";
import { SiteShell } from "./site-shell";

type DashboardShellProps = { account: AccountNavProps | null; children: ReactNode };

/** What stands around a page made for one viewer. */
export const DashboardShell = ({ account, children }: DashboardShellProps) => (
  <SiteShell account={account ? <AccountNav {...account} /> : <LoginLink />}>
    <Main className="dashboard">
      {account?.viewer.lacksSecondFactor && <PowersWait />}
      {children}
    </Main>
  </SiteShell>
);

const PowersWait = () => (
  <Notice className="mb-6">
    {LACKS_SECOND_FACTOR} <Link href={secondFactorPath}>Second factor</Link>
  </Notice>
);
