import type { Metadata } from "next";
import { NothingHere } from "@/components/layout/nothing-here";
import { notFoundPage } from "@/lib/messages";

export const metadata: Metadata = { title: notFoundPage.title };

export default function NotFoundPage() {
  return <NothingHere />;
}
