"use client";

import { Pencil } from "lucide-react";
import Link from "next/link";
import { useMe } from "@/components/layout/viewer-store";
import { canEditTalk } from "@/lib/talks/policy";

/** Appears after load for whoever may edit the talk. */
export function EditTalkLink({ talk }: { talk: { id: number; speakerId: number } }) {
  const me = useMe();
  if (!canEditTalk(me?.viewer ?? null, talk)) return null;
  return (
    <Link href={`/dashboard/talks/${talk.id}/edit`} prefetch={false} className="byline not-printed">
      <Pencil aria-hidden="true" size={18} />
      Edit talk
    </Link>
  );
}
