/** Our own sentences, in one place, but for `flashes.ts`: pages take them from here, and tests compare with them. */

export const TALK_EMAIL_AGAIN = "Email notifications about this talk are on again.";

export const PLEASE_LOG_IN = "Please log in to access this page.";

const TOO_MANY = "Too many tries in a short time.";

/** What is said to whoever has to wait for so many seconds. */
export const tooManyTries = (seconds: number) =>
  `${TOO_MANY} Please try again in ${seconds <= 90 ? "a minute" : `${Math.ceil(seconds / 60)} minutes`}.`;

export const isTooManyTries = (message: string) => message.startsWith(TOO_MANY);

export const LACKS_SECOND_FACTOR =
  "Administrators need a second factor here. Set yours up, and you can do again what administrators can.";

export const UNREACHABLE =
  "This could not be sent. What you typed is still here: please try again in a moment.";

export const UNAVAILABLE =
  "We cannot reach our database at this moment, and nothing was saved. Please try again in a few seconds.";

export const UNCERTAIN =
  "We lost our database as this was being saved. It may be there, or not: please look before you send it again.";

export const LOST_ON_THE_WAY =
  "Whatever was to answer this has stopped in the middle. It may be done, or not: please look before you send it again.";

export const siteDescription =
  "Slides, video, and the questions people ask: every talk keeps its own page, for good.";

export const emptyTimeline = {
  title: "The programme is still empty.",
  text: "As soon as a speaker publishes a talk, it appears here.",
};

export const emptySpeaker = {
  title: "No talks yet.",
  text: "Every speaker starts with a first one. Come back after the next conference.",
};

export const noComments = "Nobody has said anything yet. Were you there? Ask the first question.";

export const commentWaits = "Waiting for review. Only you can see it, in this browser.";
export const emailHint = "Never shown to the public.";
export const commentHint = "You can use Markdown.";

export const notFoundPage = {
  title: "There is nothing at this address",
  text: "The link may be mistyped or out of date. The talk you are looking for may still be in the timeline.",
};

export const gonePage = {
  title: "This talk was taken down",
  text: "It was published here once, and whoever published it has removed it.",
};

export const forbiddenPage = {
  title: "This is not yours to change",
  text: "You are logged in, but only the speaker of a talk or an administrator may do this.",
};

export const brokenPage = {
  title: "Something went wrong on our side",
  text: "It is not your doing, and it has been noted. Please try again in a moment.",
};

export const unavailablePage = {
  title: "We will be back in a moment",
  text: "What this page is made of cannot be reached just now. Nothing is lost, and you need not do anything but try again.",
};

export const INVALID_UNSUBSCRIBE_TOKEN = "Invalid unsubscribe token.";
export const NO_MORE_TALK_EMAIL = "You will not receive any more email notifications about this talk.";
export const NO_MORE_EMAIL = "You will not receive any more email from Talks.";
export const EMAIL_AGAIN = "Email from Talks is on again.";

export const LINK_EXPIRED = "This link has expired: it was good for 14 days.";
export const LINK_USED = "This link has been used already. Each one works once.";

export const unknownLink = {
  title: "This link does not work",
  text: "It may have been cut off on its way here. Copy the whole address from the email, and try it again.",
};
