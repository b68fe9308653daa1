import { h } from "hastscript";
import { age, asHtml, avatar, storedHtml } from "@/components/ui/markup";
import type { CommentView } from "@/lib/comments/dto";
import { speakerPath } from "@/lib/speakers/path";

type CommentItemProps = {
  comment: CommentView;
  /** Whose talk it is: their comments are marked. */
  presenterId: number;
};

/** A published comment; its number is its address. What moderators may do about it is put into its head after load. */
export const CommentItem = ({ comment, presenterId }: CommentItemProps) => (
  <li
    id={`comment-${comment.number}`}
    className="comment"
    suppressHydrationWarning
    // biome-ignore lint/security/noDangerouslySetInnerHtml: made of elements, which escape their text
    dangerouslySetInnerHTML={asHtml(...partsOf({ comment, presenterId }))}
  />
);

const partsOf = ({ comment, presenterId }: CommentItemProps) => [
  h("h3", { className: "sr-only" }, `Comment ${comment.number} by ${comment.authorName}`),
  h(
    "header",
    { className: "comment-head", "data-comment": comment.id },
    author({ comment, presenterId }),
    age(comment.at),
    h("a", { className: "comment-number", href: `#comment-${comment.number}` }, `#${comment.number}`),
  ),
  h("div", { className: "prose", dir: "auto" }, storedHtml(comment.bodyHtml)),
];

function author({ comment: { speaker, authorName }, presenterId }: CommentItemProps) {
  if (!speaker) return h("bdi", { className: "comment-author" }, authorName);
  return h(
    "span",
    { className: "comment-author" },
    h(
      "a",
      { className: "byline", href: speakerPath(speaker) },
      avatar(speaker.avatar),
      h("bdi", speaker.name),
    ),
    h("span", { className: "badge" }, speaker.id === presenterId ? "Presenter" : "Speaker"),
  );
}
