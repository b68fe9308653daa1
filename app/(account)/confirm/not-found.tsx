import type { Metadata } from "next";
import { Message } from "@/components/layout/message";
import { unknownLink } from "@/lib/messages";

export const metadata: Metadata = { title: unknownLink.title };

export default function UnknownLinkPage() {
  return <Message {...unknownLink} />;
}
