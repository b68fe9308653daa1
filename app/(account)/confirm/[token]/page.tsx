import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ConfirmationPage } from "@/components/notifications/confirmation-page";
import { findConfirmation } from "@/lib/notifications/confirm-address";
import { confirmAction } from "./actions";

export const metadata: Metadata = { title: "Confirm your email address", robots: { index: false } };

export default async function ConfirmPage({ params }: PageProps<"/confirm/[token]">) {
  const { token } = await params;
  const confirmation = (await findConfirmation(token)) ?? notFound();
  return <ConfirmationPage action={confirmAction} token={token} confirmation={confirmation} />;
}
