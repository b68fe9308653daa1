import { readInstant } from "./instants";
import { loginEmailOf } from "./login-email";
import { quote, type Say } from "./report";
import type { FlaskUser } from "./rows";
import { oldNameOf, profileOf, type SpeakerPlan } from "./speaker-plan";

/** Plans an account that is to be opened. `taken` are the emails, by key, that others have. */
export function planOfNew(
  user: FlaskUser,
  username: string,
  taken: Set<string>,
  now: Date,
  say: Say,
): SpeakerPlan {
  say("imported", null, `It is ${username}.`);
  if (username !== user.username)
    say(
      "changed",
      "username",
      `${quote(user.username ?? "")} has become ${username}; the old address leads to it.`,
    );
  return {
    old: oldNameOf(user),
    accountId: null,
    username,
    ...loginEmailOf(user, taken, say),
    isAdmin: user.is_admin,
    passwordHash: passwordHashOf(user, say),
    memberSince: memberSinceOf(user, now, say),
    profile: profileOf(user, say),
    filled: {},
  };
}

function passwordHashOf({ password_hash }: FlaskUser, say: Say): string | null {
  if (password_hash !== null && knownHash.test(password_hash)) return password_hash;
  const why = password_hash ? "It is of a kind that we do not know" : "There is none";
  say("dropped", "password_hash", `${why}: nobody can log in until the account gets one with passwd.`);
  return null;
}

function memberSinceOf({ member_since }: FlaskUser, now: Date, say: Say): Date {
  const instant = readInstant(member_since);
  if (instant) return instant;
  say("changed", "member_since", "It is not known: it is the time of the import now.");
  return now;
}

// What lib/auth/werkzeug-hash.ts verifies; later versions of Werkzeug made others.
const knownHash = /^pbkdf2:sha(1|256)(:\d{1,7})?\$[!-~]+\$[0-9a-f]+$/;
