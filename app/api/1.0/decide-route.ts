import "server-only";
import { findTokenViewer } from "@/lib/auth/token-viewer";
import { findImportedComment } from "@/lib/comments/aliases";
import { decideHeld } from "@/lib/comments/decide-held";
import { commentId } from "@/lib/comments/schema";
import { AppError, NotFound, Unauthenticated } from "@/lib/errors";
import { collectForgotten } from "@/lib/page-cache/forget";
import { forgetNow } from "@/lib/page-cache/forget-now";
import { withRequestFacts } from "@/lib/request/facts";
import { isJson } from "@/lib/web/api/read-input";
import { answerError, BAD_TOKEN, done, NO_JSON, NO_TOKEN } from "./answers";

type Context = { params: Promise<{ id: string }> };

/** A handler that publishes or rejects the comment with the number in the address, by a token in the JSON body. */
export const decideRoute =
  (to: "published" | "rejected") =>
  async (request: Request, { params }: Context): Promise<Response> => {
    try {
      const number = numberIn((await params).id);
      const moderator = await moderatorOf(await readBody(request));
      const id = await idOf(number);
      const decide = () => decideHeld(moderator, { id, to }, "api");
      await withRequestFacts(request.headers, () => collectForgotten(decide, forgetNow), "api");
      return done();
    } catch (error) {
      return answerError(error);
    }
  };

/** The digits of a comment's number, which may have more of them than any comment. Throws NotFound. */
export function numberIn(id: string): string {
  if (!/^\d+$/.test(id)) throw new NotFound("comment");
  return id.replace(/^0+(?=\d)/, "");
}

async function readBody(request: Request): Promise<object> {
  const body: unknown = isJson(request) ? await request.json().catch(() => null) : null;
  if (typeof body === "object" && body !== null && !Array.isArray(body)) return body;
  throw new AppError("malformed", NO_JSON);
}

// Null: somebody whose token is not for deciding.
async function moderatorOf(body: object) {
  const token = "token" in body ? body.token : null;
  if (!token) throw new Unauthenticated(NO_TOKEN);
  const found = typeof token === "string" ? await findTokenViewer(token) : null;
  if (!found) throw new Unauthenticated(BAD_TOKEN);
  return found.scopes.includes("moderate") ? found.viewer : null;
}

// Clients know comments by the numbers of the original, where these came from there.
async function idOf(number: string): Promise<number> {
  const imported = await findImportedComment(number);
  if (imported === "erased") throw new NotFound("comment");
  if (imported !== null) return imported;
  const own = commentId.safeParse(number).data;
  if (own === undefined) throw new NotFound("comment");
  return own;
}
