import type { Metadata } from "next";
import { Message } from "@/components/layout/message";
import { notFoundPage } from "@/lib/messages";

export const metadata: Metadata = { title: notFoundPage.title };

export default function NotFoundPage() {
  return <Message {...notFoundPage} />;
}
