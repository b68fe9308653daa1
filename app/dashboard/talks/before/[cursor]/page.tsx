import type { Metadata } from "next";
import { MyTalks } from "../../my-talks";

export const metadata: Metadata = { title: "My talks" };

export default async function MyTalksBeforePage({ params }: PageProps<"/dashboard/talks/before/[cursor]">) {
  return <MyTalks segments={["before", (await params).cursor]} />;
}
