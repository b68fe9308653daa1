import { nameOf } from "@/lib/auth/appearance";
import { cleanLine, cleanText } from "./clean";
import type { Say } from "./report";
import type { FlaskUser } from "./rows";

/** What an account says about its speaker. */
export type Profile = { name: string; location: string; bio: string };

/** An account of the Flask application, as it is to be here. */
export type SpeakerPlan = {
  /** Its name over there, under which it is remembered; null: it is remembered already. */
  old: string | null;
  /** Null: it is a new account. */
  accountId: number | null;
  username: string;
  email: string;
  getsMail: boolean;
  isAdmin: boolean;
  passwordHash: string | null;
  memberSince: Date;
  profile: Profile;
  /** What is to be filled in where the account was here before, and said nothing. */
  filled: Partial<Profile>;
};

/** Who is shown as the author of what the account writes. */
export const shownNameOf = ({ profile, username }: SpeakerPlan) => nameOf({ ...profile, username });

/** What an account of the Flask application says about its speaker. */
export const profileOf = ({ name, location, bio }: FlaskUser, say: Say): Profile => ({
  name: cleanLine(name, { field: "name", max: 64, say }),
  location: cleanLine(location, { field: "location", max: 64, say }),
  bio: cleanText(bio, { field: "bio", max: 2000, say }),
});

/** The name under which an account is remembered. PostgreSQL keeps neither U+0000 nor halves of characters. */
export const oldNameOf = ({ username }: Pick<FlaskUser, "username">) =>
  (username ?? "").replace(/\0|\p{Surrogate}/gu, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`);
