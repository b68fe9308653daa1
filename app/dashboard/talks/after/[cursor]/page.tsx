import type { Metadata } from "next";
import { MyTalks } from "../../my-talks";

export const metadata: Metadata = { title: "My talks" };

export default async function MyTalksAfterPage({ params }: PageProps<"/dashboard/talks/after/[cursor]">) {
  return <MyTalks segments={["after", (await params).cursor]} />;
}
