import type { Metadata } from "next";
import { PlainShell } from "@/components/layout/plain-shell";
import { notFoundPage } from "@/lib/messages";

export const metadata: Metadata = { title: notFoundPage.title };

export default function NotFoundPage() {
  return <PlainShell {...notFoundPage} />;
}
