import { z } from "zod";
import { typedPassword } from "@/lib/auth/credentials";
import { isTimeZone } from "@/lib/dates/time-zones";
import { checkbox, email, rowId, text, username } from "@/lib/text/schema";

const photoTypes = ["image/png", "image/jpeg", "image/webp"];
const photoBytes = 4 * 1024 * 1024;

export const PHOTO_TYPE = "Choose a PNG, JPEG or WebP picture.";
export const PHOTO_SIZE = "The picture must not be larger than 4 MB.";
export const PHOTO_BROKEN = "This picture cannot be read. Please choose another one.";
export const PASSWORDS_DIFFER = "The two passwords do not match.";
export const TIME_ZONE = "Choose a time zone from the list.";
export const MAIL_TIMING = "Choose when you want this email.";

/** For the `accept` of a file input. */
export const acceptedPhotos = photoTypes.join(",");

const name = () => text({ min: 0, max: 64 });

/** What speakers say about themselves. */
export const profile = z.object({
  name: name(),
  location: text({ min: 0, max: 64 }),
  bio: text({ min: 0, max: 2000, multiline: true }),
  timeZone: z.string({ error: TIME_ZONE }).refine(isTimeZone, TIME_ZONE),
});

// Browsers send an empty file where none was chosen.
const photo = z
  .instanceof(File, { error: PHOTO_TYPE })
  .optional()
  .transform((file) => (file && file.size > 0 ? file : null))
  .refine((file) => file === null || file.size <= photoBytes, PHOTO_SIZE)
  .refine((file) => file === null || photoTypes.includes(file.type), PHOTO_TYPE);

/** The form of the profile page. */
export const profileForm = profile.extend({ photo, removePhoto: checkbox() });

export const passwordChange = z
  .object({ currentPassword: typedPassword(), newPassword: typedPassword(), repeatPassword: typedPassword() })
  .refine(({ newPassword, repeatPassword }) => newPassword === repeatPassword, {
    path: ["repeatPassword"],
    message: PASSWORDS_DIFFER,
  });

export const emailChange = z.object({ email: email(), password: typedPassword() });

/** What whoever reads the mail of a new address knows. */
export const emailProof = z.object({ token: text({ max: 128 }) });

const mailTiming = z.enum(["atOnce", "daily", "off"], { error: MAIL_TIMING });

/** When speakers hear by email of comments that wait, and of those published under their talks and under others'. */
export const mailSettings = z.object({
  heldMail: mailTiming,
  publishedMail: mailTiming,
  followedMail: mailTiming,
});

export const subscriptionRef = z.object({ id: rowId() });

/** A new account; its password is checked by `addSpeaker`, because the rule depends on the rest. */
export const newSpeaker = z.object({
  email: email(),
  username: username(),
  name: name().default(""),
  isAdmin: z.boolean().default(false),
});

export type Profile = z.output<typeof profile>;
export type PasswordChange = Pick<z.output<typeof passwordChange>, "currentPassword" | "newPassword">;
export type EmailChange = z.output<typeof emailChange>;
export type MailSettings = z.output<typeof mailSettings>;
export type NewSpeaker = z.output<typeof newSpeaker>;
