/** Which accounts come over, and as what. */

import { emailKey } from "@/lib/text/schema";
import { planOfKnown } from "./known-account";
import { planOfNew } from "./new-account";
import { nobody } from "./nobody";
import { type Note, sayOf } from "./report";
import type { FlaskUser } from "./rows";
import { oldNameOf, type SpeakerPlan } from "./speaker-plan";
import type { Account, Target } from "./target";
import { chooseUsernames } from "./usernames";

/** The plans of all accounts by their numbers over there. */
export type SpeakerPlans = Map<number, SpeakerPlan>;

/** Plans the accounts, and notes what becomes of each. `now` stands in for what nobody wrote down. */
export function planSpeakers(users: FlaskUser[], target: Target, notes: Note[], now: Date): SpeakerPlans {
  const plans: SpeakerPlans = new Map();
  const accounts = accountsHere(users, target);
  const strangers = users.filter(({ id }) => !accounts.has(id));
  const usernames = chooseUsernames(
    strangers,
    target.accounts.map(({ username }) => username),
  );
  const taken = new Set(target.accounts.map(({ emailKey }) => emailKey));
  for (const user of users) {
    const say = sayOf(notes, "users", user.id === nobody.id ? null : user.id);
    const account = accounts.get(user.id);
    if (account === null) {
      say("skipped", null, "It was brought over before, and is gone.");
      continue;
    }
    const plan = account
      ? planOfKnown(user, account, target, say)
      : planOfNew(user, usernames.get(user.id) ?? "", taken, now, say);
    taken.add(emailKey(plan.email));
    plans.set(user.id, plan);
  }
  return plans;
}

// Those brought over before come first: another account over there with the same address is not theirs.
function accountsHere(users: FlaskUser[], target: Target): Map<number, Account | null> {
  const byId = new Map(target.accounts.map((account) => [account.id, account]));
  const here = new Map<number, Account | null>();
  for (const user of users) {
    const known = target.speakers.get(oldNameOf(user));
    if (known !== undefined) here.set(user.id, byId.get(known ?? 0) ?? null);
  }
  const claimed = new Set([...here.values()].map((account) => account?.id));
  const byEmail = new Map(target.accounts.map((account) => [account.emailKey, account]));
  for (const user of users) {
    const account = byEmail.get(emailKey(user.email ?? ""));
    if (here.has(user.id) || !account || claimed.has(account.id)) continue;
    here.set(user.id, account);
    claimed.add(account.id);
  }
  return here;
}
