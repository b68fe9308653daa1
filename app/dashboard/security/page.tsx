import type { Metadata } from "next";
import Link from "next/link";
import { EmailForm } from "@/components/account/email-form";
import { EndSessionsForm } from "@/components/account/end-sessions-form";
import { PasswordForm } from "@/components/account/password-form";
import { PendingEmail } from "@/components/account/pending-email";
import { SessionList } from "@/components/account/session-list";
import { ButtonLink } from "@/components/ui/button-link";
import { currentClaims } from "@/lib/auth/current-session";
import { requireViewer } from "@/lib/auth/get-viewer";
import { securityPath } from "@/lib/auth/paths";
import { secondFactorPath } from "@/lib/auth/second-factor/paths";
import { hasSecondFactor } from "@/lib/auth/second-factor/queries";
import { nowInSeconds } from "@/lib/auth/session-claims";
import { listSessions } from "@/lib/auth/session-queries";
import { tokensPath } from "@/lib/auth/token-path";
import { getPendingEmail } from "@/lib/speakers/new-email";
import { getOwnEmail } from "@/lib/speakers/queries";
import {
  cancelEmailChangeAction,
  changeEmailAction,
  changePasswordAction,
  endSessionAction,
  endSessionsAction,
} from "./actions";

export const metadata: Metadata = { title: "Security" };

export default async function SecurityPage() {
  const viewer = await requireViewer(securityPath);
  const [email, pendingEmail, isOn, sessions] = await Promise.all([
    getOwnEmail(viewer),
    getPendingEmail(viewer, new Date()),
    hasSecondFactor(viewer.id),
    listSessions(viewer.id, await currentClaims(), nowInSeconds()),
  ]);
  return (
    <>
      <h1>Security</h1>
      <section aria-labelledby="password">
        <h2 id="password">Password</h2>
        <PasswordForm action={changePasswordAction} />
      </section>
      <section aria-labelledby="second-factor">
        <h2 id="second-factor">Second factor</h2>
        <p>
          {isOn
            ? "On: logging in takes your password and a code from an app."
            : "Off: your password alone opens your account."}
        </p>
        <p className="mt-3">
          <ButtonLink href={secondFactorPath}>{isOn ? "Change" : "Set up a second factor"}</ButtonLink>
        </p>
      </section>
      <section aria-labelledby="email">
        <h2 id="email">Email</h2>
        {pendingEmail && <PendingEmail action={cancelEmailChangeAction} email={pendingEmail} />}
        <EmailForm action={changeEmailAction} email={email} />
      </section>
      <section aria-labelledby="sessions">
        <h2 id="sessions">Where you are logged in</h2>
        <SessionList sessions={sessions} action={endSessionAction} />
        <EndSessionsForm action={endSessionsAction} />
        <p className="meta mt-4">
          This leaves your <Link href={tokensPath}>API tokens</Link> as they are; a new password revokes them.
        </p>
      </section>
    </>
  );
}
