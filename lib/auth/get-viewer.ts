import "server-only";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { Unauthenticated } from "@/lib/errors";
import { currentClaims } from "./current-session";
import { findViewer } from "./find-viewer";
import { loginPath } from "./paths";
import { secondFactorPath } from "./second-factor/paths";
import type { Viewer } from "./viewer-type";

/** Who is asking, or null for a visitor. Reads cookies: never on a public page. */
export const getViewer = cache(async (): Promise<Viewer | null> => findViewer(await currentClaims()));

/** For pages: visitors are sent to log in, and come back to `path`. */
export async function requireViewer(path: string): Promise<Viewer> {
  return (await getViewer()) ?? redirect(loginPath(path));
}

/**
 * For pages of administrators: whoever lacks the second factor that administrators need is led to it, and everybody else
 * who is logged in gets the 403 page.
 */
export async function requireAdmin(path: string): Promise<Viewer> {
  const viewer = await requireViewer(path);
  if (viewer.lacksSecondFactor) redirect(secondFactorPath);
  return viewer.isAdmin ? viewer : forbidden();
}

/** For actions and route handlers. Throws Unauthenticated. */
export async function requireActor(): Promise<Viewer> {
  const viewer = await getViewer();
  if (!viewer) throw new Unauthenticated();
  return viewer;
}
