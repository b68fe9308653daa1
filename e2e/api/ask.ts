/** Requests for an operation: well meant, loosely valid, invalid in one way, and hostile. */
import fc from "fast-check";
import type { Cast } from "./cast";
import { fieldsOf, type Json, type OpenApi, type Operation } from "./document";
import { hostileBody, hostileValue, type Sent } from "./hostile";
import { hostileAuthorization, hostileHeaders, hostileQuery, nowhere } from "./hostile-requests";
import { brokenOf } from "./invalid";
import { type Known, validOf } from "./valid";
import { comment, nothing, wantedBy } from "./wanted";
import type { Wanted } from "./world";

export type Ask = {
  /** `plain` succeeds where the caller may; `loose` is what the schema allows; `broken` is what it does not. */
  manner: "plain" | "loose" | "broken" | "hostile";
  caller: string;
  wanted: Wanted | null;
  query: string;
  /** JSON, or what is sent as it stands. */
  body: Json | undefined;
  raw: Sent | null;
  headers: Record<string, string>;
};

/** Any request for this operation. */
export function askOf(operation: Operation, document: OpenApi, cast: Cast): fc.Arbitrary<Ask> {
  const plain = plainOf(operation, document, cast);
  const manners = [
    { weight: 5, arbitrary: plain },
    { weight: 3, arbitrary: hostileOf(operation, plain) },
  ];
  if (operation.body)
    manners.push(
      { weight: 1, arbitrary: looseOf(operation, document, plain) },
      { weight: 2, arbitrary: invalidOf(operation, document, plain) },
    );
  return fc.oneof(...manners);
}

function plainOf(operation: Operation, document: OpenApi, cast: Cast): fc.Arbitrary<Ask> {
  return fc.record({
    manner: fc.constant("plain" as const),
    caller: callerOf(operation, cast),
    wanted: wantedBy(operation),
    query: queryOf(operation, document),
    body: operation.body ? wellMeant(operation, document) : fc.constant(undefined),
    raw: fc.constant(null),
    headers: fc.constant({}),
  });
}

// Passwords are checked slowly on purpose, and are good for one operation.
function callerOf({ id }: Operation, cast: Cast) {
  const names = Object.keys(cast);
  const byPassword = names.filter((name) => cast[name]?.isByPassword);
  if (id === "createToken")
    return fc.oneof(fc.constantFrom(...byPassword), fc.constantFrom("ann", "nobody", "wrongPassword"));
  const others = names.filter((name) => !byPassword.includes(name));
  // As often as all others, those who may do most: half of all attempts would else end at the door.
  return fc.oneof(fc.constantFrom("ann", "root", "ben"), fc.constantFrom(...others, "annWithPassword"));
}

// What the schema alone does not say.
const sensible: Known = {
  id: fc.oneof(comment, nothing).map((wanted) => ({ wanted })),
  slides: fc.constantFrom(null, "https://slides.example/deck.pdf", "https://example.com/"),
  video: fc.constantFrom(null, "https://www.youtube.com/watch?v=aqz-KE-bpKQ", "https://vimeo.com/76979871"),
  venueUrl: fc.constantFrom(null, "https://venue.example/"),
  timeZone: fc.constantFrom("UTC", "Europe/Berlin", "Pacific/Chatham"),
  email: fc.nat(20).map((n) => `reader-${n}@readers.example`),
  speaker: fc.constantFrom("fuzz-ann", "fuzz-ben", "polly", "no-body"),
  cursor: fc.constant(""),
};

const visitor = { name: "Vic Visitor", email: "vic@readers.example" };

function wellMeant({ id, body }: Operation, document: OpenApi): fc.Arbitrary<Json> {
  const made = validOf(body ?? {}, document, sensible);
  if (id === "postComment") return made.map((value) => ({ ...fieldsOf(value), ...visitor }));
  if (id !== "createToken") return made;
  return made.map((value) => ({ ...fieldsOf(value), name: "A token", expiresIn: 60, scopes: ["read"] }));
}

function queryOf({ query }: Operation, document: OpenApi): fc.Arbitrary<string> {
  const { talk: _, ...asked } = query;
  return validOf({ type: "object", properties: asked }, document, sensible).map((value) =>
    Object.entries(fieldsOf(value))
      .filter(([, own]) => own !== "")
      .map(([name, own]) => `${name}=${encodeURIComponent(String(own))}`)
      .join("&"),
  );
}

const looseOf = ({ body }: Operation, document: OpenApi, plain: fc.Arbitrary<Ask>) =>
  fc
    .tuple(plain, validOf(body ?? {}, document, { id: nothing.map((wanted) => ({ wanted })) }))
    .map(([ask, loose]): Ask => ({ ...ask, manner: "loose", body: loose }));

const invalidOf = ({ body }: Operation, document: OpenApi, plain: fc.Arbitrary<Ask>) =>
  plain.chain((ask) =>
    brokenOf(fc.constant(ask.body ?? {}), body ?? {}, document).map(
      (broken): Ask => ({ ...ask, manner: "broken", body: broken }),
    ),
  );

function hostileOf({ id, path, method, body }: Operation, plain: fc.Arbitrary<Ask>) {
  const ways: fc.Arbitrary<Ask>[] = [
    fc.tuple(plain, hostileHeaders).map(([ask, headers]) => ({ ...ask, headers })),
    fc.tuple(plain, hostileQuery).map(([ask, query]) => ({ ...ask, query })),
  ];
  if (path.includes("{"))
    ways.push(fc.tuple(plain, nowhere).map(([ask, text]) => ({ ...ask, wanted: { kind: "raw", text } })));
  const unreadable = fc.tuple(plain, hostileBody(fc.constant({}))).map(([ask, raw]) => ({ ...ask, raw }));
  if (method !== "GET") ways.push(unreadable, unreadable);
  // Where somebody shows a password, there is the most to disguise.
  ways.push(...Array.from({ length: id === "createToken" ? 6 : 1 }, () => inDisguise(plain)));
  const field = withHostileField(Object.keys(body?.properties ?? {}), plain);
  if (body) ways.push(field, field, field, field);
  return fc.oneof(...ways).map((ask): Ask => ({ ...ask, manner: "hostile" }));
}

const inDisguise = (plain: fc.Arbitrary<Ask>) =>
  fc
    .tuple(plain, hostileAuthorization)
    .map(([ask, Authorization]): Ask => ({ ...ask, headers: { Authorization } }));

const withHostileField = (names: string[], plain: fc.Arbitrary<Ask>) =>
  fc
    .tuple(plain, fc.constantFrom(...names, "__proto__"), hostileValue)
    .map(([ask, name, value]): Ask => ({ ...ask, body: withField(ask.body, name, value) }));

// Not by a spread: `__proto__` is to be a field like any other.
const withField = (body: Json | undefined, name: string, value: Json): Json =>
  Object.fromEntries([...Object.entries(fieldsOf(body)), [name, value]]);
