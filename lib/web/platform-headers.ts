/**
 * Headers for where no front of ours is before Next: a platform that keeps public pages itself. They go by the address
 * alone, so the scripts of such a page cannot be named; `docs/decisions/024-headers-by-who-answers.md` says what that costs.
 */
import { closedPolicy, commonHeaders, contentSecurityPolicy } from "./security-headers";

type Rule = { source: string; headers: { key: string; value: string }[] };

// Pages made for one request get a policy with a nonce from `proxy.ts`, and handlers have policies of their own: there
// must be no second one.
const withOwnPolicy = "dashboard|admin|login|logout|confirm|confirm-email|decide|unsubscribe|avatars";

const noPages = "(?:api|_next)/(?!docs(?:/|$))";

const policy = (value: string) => [{ key: "Content-Security-Policy", value }];

/** As `headers` of next.config takes them. */
export const platformHeaders: Rule[] = [
  { source: "/:path*", headers: Object.entries(commonHeaders).map(([key, value]) => ({ key, value })) },
  {
    source: `/((?!(?:${withOwnPolicy})(?:/|$)|${noPages}).*)`,
    headers: policy(contentSecurityPolicy("whatever is written into the page")),
  },
  { source: `/(${noPages}.*)`, headers: policy(closedPolicy) },
];
