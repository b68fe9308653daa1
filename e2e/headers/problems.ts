/** What every answer of ours says about itself to a browser: written once more, and not taken from the code it judges. */

export type Answered = { url: string; headers: Record<string, string>; cookies: string[] };

/** What is wrong with the headers of an answer; nothing, where all is well. */
export const problemsOf = (answer: Answered): string[] => [
  ...wrongHeaders(answer),
  ...wrongPolicy(answer),
  ...answer.cookies.flatMap((cookie) => wrongCookie(cookie, isHttps(answer))),
];

const always: Record<string, RegExp> = {
  "x-content-type-options": /^nosniff$/,
  "referrer-policy": /^(strict-origin-when-cross-origin|same-origin|no-referrer)$/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cross-origin-resource-policy": /^same-origin$/,
  "permissions-policy": /\bcamera=\(\).*\bgeolocation=\(\).*\bmicrophone=\(\).*\bpayment=\(\)/,
};

const isHttps = ({ url }: Answered) => url.startsWith("https:");

function wrongHeaders(answer: Answered): string[] {
  const expected = {
    ...always,
    "strict-transport-security": isHttps(answer) ? /^max-age=63072000; includeSubDomains$/ : /^$/,
  };
  return Object.entries(expected).flatMap(([name, value]) => {
    const said = answer.headers[name] ?? "";
    return value.test(said) ? [] : [`${name}: ${said || "missing"}`];
  });
}

function wrongPolicy({ headers }: Answered): string[] {
  const policy = headers["content-security-policy"] ?? "";
  const directives = policy.split(";").map((directive) => directive.trim());
  const missing = ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"].filter(
    (directive) => !directives.includes(directive),
  );
  const scripts = directives.filter(
    (one) => one.startsWith("script-src") && /'unsafe-|\*|https?:|data:/.test(one),
  );
  // Several policies in one header are separated by commas, which no source of ours has.
  const several = policy.includes(",") ? ["more than one policy"] : [];
  return [...missing.map((directive) => `no ${directive}`), ...scripts, ...several];
}

/** The cookies that scripts read. */
const hints = /^(__Host-)?talks(_waiting)?_hint$/;

function wrongCookie(cookie: string, isOverHttps: boolean): string[] {
  const [pair = "", ...attributes] = cookie.split(";").map((part) => part.trim());
  const name = pair.split("=", 1)[0] ?? "";
  const has = (attribute: string) => attributes.some((one) => one.toLowerCase() === attribute);
  const rules: [string, boolean][] = [
    ["Path=/", has("path=/")],
    ["SameSite=Lax", has("samesite=lax")],
    [hints.test(name) ? "no HttpOnly" : "HttpOnly", has("httponly") !== hints.test(name)],
    [isOverHttps ? "Secure" : "no Secure", has("secure") === isOverHttps],
    [isOverHttps ? "__Host-" : "no __Host-", name.startsWith("__Host-") === isOverHttps],
    ["no Domain", !attributes.some((one) => /^domain=/i.test(one))],
  ];
  return rules.flatMap(([rule, isKept]) => (isKept ? [] : [`the cookie ${name} should have ${rule}`]));
}
