import { env } from "@/lib/env";

/** What every answer of a preview says to search engines; nothing elsewhere. */
export const previewHeaders: Record<string, string> =
  env.PREVIEW === undefined ? {} : { "X-Robots-Tag": "noindex, nofollow" };
