/** How browsers keep our cookies. */
import { appUrl } from "@/lib/env";
import { cookieName } from "./cookie-name";

export const isSecure = appUrl.startsWith("https:");

/** The name under which browsers keep this cookie of ours. */
export const ownCookie = (name: string) => cookieName(name, isSecure);

/** The options of every cookie of ours; those that scripts read are not `httpOnly`. */
export const cookieOptions = { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure } as const;

export type Cookie = Omit<typeof cookieOptions, "httpOnly"> & {
  name: string;
  value: string;
  httpOnly: boolean;
  /** Seconds; missing: until the browser is closed. */
  maxAge?: number;
};
