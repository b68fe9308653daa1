"use client";

import { Hourglass } from "lucide-react";
import { Prose } from "@/components/ui/prose";
import { Time } from "@/components/ui/time";
import { commentWaits } from "@/lib/messages";
import { useOwnWaiting } from "./use-own-waiting";

/** The comments that were written in this browser and wait for a moderator. */
export function OwnWaiting({ talkId }: { talkId: number }) {
  const waiting = useOwnWaiting(talkId);
  if (waiting.length === 0) return null;
  return (
    <section aria-label="Your comments that wait for review">
      <ol className="comments">
        {waiting.map((comment) => (
          <li key={comment.id} className="comment comment-waiting">
            <header className="comment-head">
              <bdi className="comment-author">{comment.authorName}</bdi>
              <Time at={comment.at} format="age" />
            </header>
            <p className="byline text-soft text-sm">
              <Hourglass aria-hidden="true" size={16} /> {commentWaits}
            </p>
            <Prose html={comment.bodyHtml} />
          </li>
        ))}
      </ol>
    </section>
  );
}
