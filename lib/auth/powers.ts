/** What an administrator may do who came in with, or without, a second factor. */
import { env } from "@/lib/env";
import type { Viewer } from "./viewer-type";

/** Whether administrators need a second factor here. */
export const administratorsNeedSecondFactor = env.REQUIRE_2FA === "admins";

/** The viewer, with no more power than this way in gives. */
export const withPowersOf = (withSecondFactor: boolean, viewer: Viewer): Viewer =>
  viewer.isAdmin && administratorsNeedSecondFactor && !withSecondFactor
    ? { ...viewer, isAdmin: false, lacksSecondFactor: true }
    : viewer;
