import type { Metadata } from "next";
import { Message } from "@/components/layout/message";
import { forbiddenPage } from "@/lib/messages";

export const metadata: Metadata = { title: forbiddenPage.title };

export default function ForbiddenPage() {
  return <Message {...forbiddenPage} />;
}
