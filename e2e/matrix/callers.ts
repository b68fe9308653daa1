/** Who calls the API: everybody with their cookies, and tokens of each scope. As the fuzzer's policy knows them. */
import { basic } from "../api/call";
import type { Caller, Scope } from "../api/cast";
import { matrixPassword } from "./people";
import type { Role } from "./roles";
import type { MatrixSite } from "./site";

export const everything: Scope[] = ["read", "write", "moderate", "admin"];
const speaking: Scope[] = ["read", "write", "moderate"];
const nobody: Caller = { person: null, scopes: everything, headers: {} };

/** By cookie. A session of a disabled account is nobody's, and one from elsewhere does not count. */
export const sessions: Record<Role, Caller> = {
  nobody,
  visitor: nobody,
  owner: { ...nobody, person: "ann" },
  other: { ...nobody, person: "ben" },
  disabled: nobody,
  admin: { ...nobody, person: "root" },
  elsewhere: { ...nobody, isForeign: true },
};

/** By token, or by password. */
export function programs({ tokens }: MatrixSite): Record<string, Caller> {
  const bearer = (name: keyof typeof tokens) => ({ headers: { Authorization: `Bearer ${tokens[name]}` } });
  const password = (email: string, typed = matrixPassword) => ({
    headers: { Authorization: basic(email, typed) },
  });
  const refused = { person: null, scopes: [], isRefused: true };
  return {
    ownerReads: { person: "ann", scopes: ["read"], ...bearer("ownerReads") },
    ownerWrites: { person: "ann", scopes: ["write"], ...bearer("ownerWrites") },
    ownerModerates: { person: "ann", scopes: ["moderate"], ...bearer("ownerModerates") },
    ownerHasAdmin: { person: "ann", scopes: ["admin"], ...bearer("ownerHasAdmin") },
    otherWithToken: { person: "ben", scopes: speaking, ...bearer("other") },
    disabledWithToken: { ...refused, ...bearer("disabled") },
    adminAlone: { person: "root", scopes: ["admin"], ...bearer("adminAlone") },
    adminWithToken: { person: "root", scopes: everything, ...bearer("admin") },
    unknownToken: { ...refused, headers: { Authorization: "Bearer talks_guessed" } },
    ownerWithPassword: {
      ...nobody,
      person: "ann",
      isByPassword: true,
      ...password("olive-owner@example.com"),
    },
    disabledWithPassword: { ...refused, ...password("dora-gone@example.com") },
    wrongPassword: { ...refused, ...password("olive-owner@example.com", "not the password") },
  };
}
