/** Who may ask what of the handlers that are no part of the API. What a row does not name is answered with 405. */
import type { Method } from "@/lib/testing/doors";
import { all, type Role, roles, type Statuses, sees, withSession } from "../roles";
import type { Thing, ThingKind } from "../things";

export type Attempt = {
  may: Statuses;
  needs?: ThingKind;
  at?: (thing: Thing) => string;
  headers?: Record<string, string>;
  body?: (thing: Thing) => URLSearchParams | string;
  /** By whom something is changed in the database; else by nobody. */
  changedBy?: readonly Role[];
};

/** `otherwise`: the status of the methods that are not named; else 405, and 204 for OPTIONS. */
export type HandlerRow = Partial<Record<Method, Attempt>> & { otherwise?: number };

const json = { "Content-Type": "application/json" };
const nothingThere = { otherwise: 404 };
const get = (at: string, may: Statuses): HandlerRow => ({
  GET: { may, at: () => at },
  HEAD: { may, at: () => at },
});

// The front takes nothing else there.
const getAlone = (at: string, may: Statuses): HandlerRow => ({ ...get(at, may), otherwise: 405 });
const moved = all(308);
const own = (status: number): Statuses => ({ ...all(status), elsewhere: 403 });

export const handlerRows: Record<string, HandlerRow> = {
  "/edit/[id]": getAlone("/edit/7", moved),
  "/talk/[id]": getAlone("/talk/7", moved),
  "/user/[...username]": getAlone("/user/olive-owner", moved),
  "/logout/now": {
    ...get("/logout/now", all(303)),
    POST: { may: all(303), changedBy: withSession },
  },
  "/avatars/[file]": get("/avatars/nobody.svg", all(404)),
  "/dashboard/export": getAlone("/dashboard/export", sees.speakers),
  "/api/preview": { POST: { may: own(200), headers: json, body: () => JSON.stringify({ body: "*So*" }) } },
  "/api/waiting/[id]": get("/api/waiting/7", all(200)),
  "/healthz": get("/healthz", all(200)),
  "/readyz": get("/readyz", all(200)),
  "/api/cron/mail": get("/api/cron/mail", all(401)),
  "/api/auth/[...nextauth]": {
    GET: { may: all(200), at: () => "/api/auth/session" },
    HEAD: { may: all(400), at: () => "/api/auth/session" },
    POST: { may: own(302), at: () => "/api/auth/signout", body: () => new URLSearchParams() },
  },
  "/api/1.0/comments/[id]": {
    PUT: {
      may: all(401),
      needs: "comment",
      at: ({ id }) => `/api/1.0/comments/${id}`,
      headers: json,
      body: () => '{"token":"guessed"}',
    },
    DELETE: {
      may: all(401),
      needs: "comment",
      at: ({ id }) => `/api/1.0/comments/${id}`,
      headers: json,
      body: () => '{"token":"guessed"}',
    },
    OPTIONS: { may: all(204), at: () => "/api/1.0/comments/7" },
  },
  "/api/1.0/[[...rest]]": nothingThere,
  "/api/[[...rest]]": nothingThere,
  "/unsubscribe/[token]": {
    GET: { may: all(200), needs: "subscription", at: ({ token }) => `/unsubscribe/${token}` },
    HEAD: { may: all(200), needs: "subscription", at: ({ token }) => `/unsubscribe/${token}` },
    POST: {
      may: all(200),
      needs: "subscription",
      at: ({ token }) => `/unsubscribe/${token}`,
      body: () => new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
      changedBy: roles,
    },
  },
};
