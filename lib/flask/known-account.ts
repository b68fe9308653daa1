import { quote, type Say } from "./report";
import type { FlaskUser } from "./rows";
import { oldNameOf, type Profile, profileOf, type SpeakerPlan } from "./speaker-plan";
import type { Account, Target } from "./target";

/** Plans an account that is here already: it was brought over before, or has the same email address. */
export function planOfKnown(user: FlaskUser, account: Account, target: Target, say: Say): SpeakerPlan {
  const isRemembered = target.speakers.has(oldNameOf(user));
  const { name, location, bio } = account;
  const { id: accountId, username, email } = account;
  const plan = { accountId, username, email, getsMail: true, isAdmin: false, passwordHash: null };
  const same = { ...plan, memberSince: new Date(0), profile: { name, location, bio }, filled: {} };
  if (isRemembered) {
    say("skipped", null, `It was brought over before, as ${username}.`);
    return { ...same, old: null };
  }
  say(
    "imported",
    null,
    `It is the account ${username}, which has the same email address and keeps its password.`,
  );
  if (user.is_admin)
    say("dropped", "is_admin", `If it is to administrate here too: users promote ${username}`);
  return { ...same, old: oldNameOf(user), filled: missingFrom(account, profileOf(user, say), say) };
}

function missingFrom(account: Profile, over: Profile, say: Say): Partial<Profile> {
  const filled: Partial<Profile> = {};
  for (const field of ["name", "location", "bio"] as const) {
    if (account[field] === "") filled[field] = over[field];
    else if (over[field] !== "" && over[field] !== account[field])
      say("dropped", field, `The account has another one; over there it was ${quote(over[field])}.`);
  }
  return filled;
}
