/** Says what is what in a speaker's download. */
export const readmeOf = (
  username: string,
  address: string,
  at: Date,
) => `Everything of ${username} at ${address}, as of ${at.toISOString()}

profile.json    your account; the bio in Markdown
photo.webp      your picture, if you have one
talks.jsonl     your talks; descriptions in Markdown. Where deletedAt is not null, the talk was taken down then
comments.jsonl  what was said under your talks: published, held (it waits for you), rejected or spam. authorEmail is what
                a visitor gave, for you alone: please keep it so. Then, where isUnderMyTalk is false, what you said under
                talks of others; status is null where it is not published

A .jsonl file has one JSON object on each line (https://jsonlines.org). Times are UTC, dates are YYYY-MM-DD. A comment's
number is its place under its talk, and the end of its address: #comment-<number>.

Your password and your tokens are not in here: we keep only what they can be recognised by.
`;
