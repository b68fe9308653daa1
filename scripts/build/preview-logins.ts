import { hkdfSync } from "node:crypto";
import { demoLogins } from "@/prisma/seed/demo";

const bytes = 12;

/** The demo's two accounts, with a password that only those know who may read the log of the build. */
export function previewLogins(branch: string, secret: string): typeof demoLogins {
  const password = Buffer.from(hkdfSync("sha256", secret, branch, "talks: preview", bytes)).toString(
    "base64url",
  );
  return {
    administrator: { ...demoLogins.administrator, password },
    speaker: { ...demoLogins.speaker, password },
  };
}
