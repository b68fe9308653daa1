import type { Metadata } from "next";
import { PlainShell } from "@/components/layout/plain-shell";
import { forbiddenPage } from "@/lib/messages";

export const metadata: Metadata = { title: forbiddenPage.title };

export default function ForbiddenPage() {
  return <PlainShell {...forbiddenPage} />;
}
