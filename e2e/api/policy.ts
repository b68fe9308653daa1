/** What the rules of the house say, written once more: from product.md, and not from the code that it judges. */
import type { Caller, Person, Scope } from "./cast";
import type { Comment, Thing } from "./world";

/** "yes", or the statuses that an attempt is refused with. */
export type Verdict = "yes" | number[];

const neededScope: Record<string, Scope> = {
  publishTalk: "write",
  editTalk: "write",
  deleteTalk: "write",
  postComment: "write",
  editSpeaker: "write",
  decideComment: "moderate",
  deleteComment: "moderate",
  listQueue: "moderate",
  decideMany: "moderate",
  listTokens: "read",
  getToken: "read",
};

const forEverybody = new Set([
  "listTalks",
  "getTalk",
  "listComments",
  "postComment",
  "getComment",
  "listSpeakers",
  "getSpeaker",
  "getMe",
  "getDescription",
]);

/** Whether this caller may do this to this thing, where nothing else is wrong with the request. */
export function verdictOn(
  operation: { id: string; method: string },
  caller: Caller,
  thing: Thing | null,
  query: string,
): Verdict {
  if (operation.id === "createToken") return caller.isByPassword ? "yes" : [401, 429];
  if (caller.isRefused || caller.isByPassword) return [401];
  if (caller.isForeign && operation.method !== "GET") return [403];
  const scope = neededScope[operation.id];
  if (scope && !caller.scopes.includes(scope)) return [403];
  if (!caller.person && !forEverybody.has(operation.id)) return [401];
  if (operation.id === "listQueue") return queueVerdict(caller, thing, query);
  if (operation.id === "revokeToken" && !caller.scopes.includes("write")) return [403];
  return thing ? aboutThing(operation.id, caller, thing) : "yes";
}

/** Whether they act as an administrator: by the account, and by the token. */
export const isAdministrator = ({ person, scopes }: Caller) => person === "root" && scopes.includes("admin");

export const moderates = (caller: Caller, under: Person | null) =>
  isAdministrator(caller) || (caller.person !== null && caller.person === under);

/** Whether they may know that there is such a comment, and what it says. */
export const maySee = (caller: Caller, { status, under, by }: Comment) =>
  status === "published" || moderates(caller, under) || (caller.person !== null && caller.person === by);

function queueVerdict(caller: Caller, thing: Thing | null, query: string): Verdict {
  if (thing) return thing.kind === "talk" && moderates(caller, thing.of) ? "yes" : [403];
  return query.includes("scope=all") && !isAdministrator(caller) ? [403] : "yes";
}

function aboutThing(id: string, caller: Caller, thing: Thing): Verdict {
  if (thing.kind === "nothing") return [404];
  if (thing.kind === "raw") return [400, 404];
  if (thing.kind === "talk") return aboutTalk(id, caller, thing);
  if (thing.kind === "comment") return aboutComment(id, caller, thing);
  if (thing.kind === "speaker") return id !== "editSpeaker" || caller.person === thing.of ? "yes" : [403];
  return caller.person === thing.of ? "yes" : [404];
}

function aboutTalk(id: string, caller: Caller, { of, isDeleted }: Thing & { kind: "talk" }): Verdict {
  const isChange = id === "editTalk" || id === "deleteTalk";
  if (isChange && !moderates(caller, of)) return isDeleted ? [403, 410] : [403];
  return isDeleted ? [410] : "yes";
}

function aboutComment(id: string, caller: Caller, comment: Comment): Verdict {
  if (id === "getComment") {
    const reads = caller.scopes.includes("read") || caller.scopes.includes("moderate");
    const reader = reads ? caller : { ...caller, person: null };
    return maySee(reader, comment) ? "yes" : [404];
  }
  if (moderates(caller, comment.under)) return "yes";
  return maySee(caller, comment) ? [403] : [403, 404];
}
