import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { withOwnCookies } from "@/lib/auth/next-auth-cookies";
import { refusalOf } from "@/lib/auth/next-auth-guard";
import { authOptions } from "@/lib/auth/options";
import { withRefusal } from "@/lib/auth/refused-login";
import { withRequestFacts } from "@/lib/request/facts";
import { answerError } from "@/lib/web/api/answers";
import { isForeign } from "@/lib/web/same-origin";

type Context = { params: Promise<{ nextauth: string[] }> };

async function handler(request: NextRequest, context: Context): Promise<Response> {
  // Programs that speak its protocol name no origin.
  if (request.method === "POST" && isForeign(request.headers)) return new Response(null, { status: 403 });
  const status = refusalOf(request);
  if (status) return new Response(null, { status, headers: status === 405 ? { Allow: "POST" } : {} });
  return withRequestFacts(request.headers, async () => {
    const { answer, refused } = await withRefusal(() => NextAuth(request, context, authOptions()));
    return refused ? answerError(refused) : withOwnCookies(answer);
  });
}

export { handler as GET, handler as POST };
