import { avatarOf, nameOf } from "@/lib/auth/appearance";

/** A speaker as shown beside a talk or a comment. */
export type SpeakerRef = {
  id: number;
  username: string;
  /** The profile's name, or the username where there is none. */
  name: string;
  /** The address of the picture; it changes when the picture does. */
  avatar: string;
};

/** A speaker's public page: only what is public. */
export type SpeakerProfile = SpeakerRef & {
  location: string;
  bioHtml: string;
  /** Plain text, for the description of the page. */
  bioSummary: string;
  memberSince: Date;
};

type SpeakerColumns = { id: number; username: string; name: string; photoHash: string | null };

/** What speakers choose of email. */
export const mailTimings = { heldMail: true, publishedMail: true, followedMail: true } as const;

/** The columns that `toSpeakerRef` needs. */
export const speakerRefColumns = { id: true, username: true, name: true, photoHash: true } as const;

/** A speaker from the columns above, with the name and picture to show. */
export const toSpeakerRef = (row: SpeakerColumns): SpeakerRef => ({
  id: row.id,
  username: row.username,
  name: nameOf(row),
  avatar: avatarOf(row),
});
