import type { Metadata } from "next";
import Link from "next/link";
import { EmailForm } from "@/components/account/email-form";
import { EndSessionsForm } from "@/components/account/end-sessions-form";
import { PasswordForm } from "@/components/account/password-form";
import { PendingEmail } from "@/components/account/pending-email";
import { requireViewer } from "@/lib/auth/get-viewer";
import { tokensPath } from "@/lib/auth/token-path";
import { getPendingEmail } from "@/lib/speakers/new-email";
import { getOwnEmail } from "@/lib/speakers/queries";
import {
  cancelEmailChangeAction,
  changeEmailAction,
  changePasswordAction,
  endSessionsAction,
} from "./actions";

export const metadata: Metadata = { title: "Password and email" };

export default async function SecurityPage() {
  const viewer = await requireViewer("/dashboard/security");
  const [email, pendingEmail] = await Promise.all([getOwnEmail(viewer), getPendingEmail(viewer, new Date())]);
  return (
    <>
      <h1>Password and email</h1>
      <section aria-labelledby="password">
        <h2 id="password">Password</h2>
        <PasswordForm action={changePasswordAction} />
      </section>
      <section aria-labelledby="email">
        <h2 id="email">Email</h2>
        {pendingEmail && <PendingEmail action={cancelEmailChangeAction} email={pendingEmail} />}
        <EmailForm action={changeEmailAction} email={email} />
      </section>
      <section aria-labelledby="sessions">
        <h2 id="sessions">Sessions</h2>
        <EndSessionsForm action={endSessionsAction} />
        <p className="meta mt-4">
          This leaves your <Link href={tokensPath}>API tokens</Link> as they are; a new password revokes them.
        </p>
      </section>
    </>
  );
}
