import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NewEmailPage } from "@/components/account/new-email-page";
import { findNewEmail } from "@/lib/speakers/new-email";
import { confirmNewEmailAction } from "./actions";

export const metadata: Metadata = { title: "Confirm your new email address", robots: { index: false } };

export default async function ConfirmEmailPage({ params }: PageProps<"/confirm-email/[token]">) {
  const { token } = await params;
  const found = (await findNewEmail(token, new Date())) ?? notFound();
  return <NewEmailPage action={confirmNewEmailAction} token={token} found={found} />;
}
