import type { CommentStatus } from "@/lib/comments/schema";

export type Decision = { id: number; from: CommentStatus; to: CommentStatus };

/** Why a decision was not taken; `isFinal` where trying again is of no use, because somebody else was faster. */
export class RefusedDecision extends Error {
  constructor(
    message: string,
    readonly isFinal: boolean,
  ) {
    super(message);
  }
}

const unreachable = "The server could not be reached. Nothing was changed; please try again.";

/** Takes a decision through the API. Throws RefusedDecision with a sentence for the moderator. */
export async function decideRemotely({ id, from, to }: Decision): Promise<void> {
  const response = await fetch(`/api/v1/comments/${id}`, {
    method: "PATCH",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ status: to, from }),
  }).catch(() => {
    throw new RefusedDecision(unreachable, false);
  });
  if (response.ok) return;
  const problem: { detail?: string } = await response.json().catch(() => ({}));
  throw new RefusedDecision(
    problem.detail ?? unreachable,
    response.status === 409 || response.status === 404,
  );
}
