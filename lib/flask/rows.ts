/** The tables of the Flask application, as far as they are brought over. */
import { z } from "zod";

const text = z.string().nullable();
const id = z.coerce.number().int();
const reference = text.transform((value) => (value === null ? null : Number(value)));
const flag = text.transform((value) => value !== null && ["1", "t", "true"].includes(value));

export const tables = {
  users: z.object({
    id,
    email: text,
    username: text,
    is_admin: flag,
    password_hash: text,
    name: text,
    location: text,
    bio: text,
    member_since: text,
  }),
  talks: z.object({
    id,
    title: text,
    description: text,
    slides: text,
    video: text,
    user_id: reference,
    venue: text,
    venue_url: text,
    date: text,
  }),
  comments: z.object({
    id,
    body: text,
    timestamp: text,
    author_id: reference,
    author_name: text,
    author_email: text,
    notify: flag,
    approved: flag,
    talk_id: reference,
  }),
  pending_emails: z.object({ id }),
};

export type Table = keyof typeof tables;
export type FlaskRow<T extends Table> = z.output<(typeof tables)[T]>;
export type FlaskUser = FlaskRow<"users">;
export type FlaskTalk = FlaskRow<"talks">;
export type FlaskComment = FlaskRow<"comments">;

/** Everything in a database of the Flask application, by id. */
export type FlaskData = { [T in Table]: FlaskRow<T>[] };
