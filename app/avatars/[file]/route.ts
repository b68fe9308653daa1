import { findAvatar } from "@/lib/speakers/find-avatar";
import { picturePolicy } from "@/lib/web/security-headers";

type Context = { params: Promise<{ file: string }> };

/** A speaker's picture. Its address changes when it does, so that it may be kept for ever. */
export async function GET(_request: Request, { params }: Context) {
  const avatar = await findAvatar((await params).file);
  if (!avatar) return new Response("There is no such picture.", { status: 404, headers: safe });
  const headers = {
    ...safe,
    "Content-Type": avatar.type,
    "Cache-Control": "public, max-age=31536000, immutable",
  };
  return new Response(avatar.content, { headers });
}

// Whoever opens the picture by itself opens nothing that could run.
const safe = {
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": picturePolicy,
};
