import { leaveSession } from "@/lib/auth/current-session";
import { afterLogout } from "@/lib/auth/paths";
import { isSameOrigin } from "@/lib/web/same-origin";

/** Logs out, where one of our own pages asks for it; anybody else is shown the page with the button. */
export async function POST(request: Request) {
  if (!isSameOrigin(request.headers)) return seeOther("/logout");
  await leaveSession();
  return seeOther(afterLogout);
}

export const GET = () => seeOther("/logout");

const seeOther = (location: string) =>
  new Response(null, { status: 303, headers: { Location: location, "Cache-Control": "no-store" } });
