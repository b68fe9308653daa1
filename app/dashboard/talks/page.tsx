import type { Metadata } from "next";
import { MyTalks } from "./my-talks";

export const metadata: Metadata = { title: "My talks" };

export default function MyTalksPage() {
  return <MyTalks />;
}
