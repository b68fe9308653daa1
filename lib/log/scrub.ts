// Bounded, all of them: whoever can have a long text logged must not keep the processor busy with it. `@` may be
// percent-encoded in an address of ours.
const email =
  /[^\s<>()[\]"'`,;:=/?&@]{1,64}(?:@|%40)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9-]{1,63}){1,9}/gi;
const credentialsInUrl = /(\b[a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/@]{1,200}@/gi;
const authorization = /\b(Bearer|Basic)\s{1,9}[\w+/=.~-]+/gi;
const cookie = /\b((?:set-)?cookie["']?\s{0,9}[:=]\s{0,9}).*/gi;
const ownToken = /\btalks_[\w-]{8,}/g;
// What seals, opens or proves something is long, and looks like chance.
const longSecret = /(?<![\w-])(?=[\w-]*[a-z])(?=[\w-]*[A-Z])(?=[\w-]*[\d_-])[\w-]{32,}(?:\.[\w-]{8,})*/g;

/**
 * A text without what no log may hold, whoever wrote it: email addresses, credentials in URLs and headers, cookies, and
 * what looks like a secret of ours.
 */
export const scrub = (text: string): string =>
  text
    .replace(credentialsInUrl, "$1[removed]@")
    .replace(authorization, "$1 [removed]")
    .replace(cookie, "$1[removed]")
    .replace(ownToken, "[token]")
    .replace(longSecret, "[secret]")
    .replace(email, "[email]");
