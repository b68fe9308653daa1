import { subjectAbout } from "./one-line";
import { choices, end, greeting, headline, link, paragraph, talkHeading } from "./parts";
import type { ConfirmationEmail, Written } from "./types";
import { written } from "./written";

/**
 * Asks an address whether it wants to hear of new comments. It may be somebody else's than the commenter's: nothing that
 * the commenter wrote is in it.
 */
export const confirmationEmail = ({ talk, confirmUrl, unsubscribeUrl }: ConfirmationEmail): Written =>
  written(subjectAbout("Please confirm: new comments on", talk.title), [
    greeting(),
    headline("Do you want to hear of new comments?"),
    paragraph(
      "sentence",
      "A comment with this email address was published under a talk, and its author asked to hear of new ones.",
    ),
    talkHeading(talk),
    paragraph("sentence", "If it was you, please confirm it:"),
    choices([{ label: "Yes, tell me of new comments", url: confirmUrl }]),
    paragraph("sentence", "If it was not you, ignore this email: we will not write again."),
    end,
    link("Stop all email from Talks", unsubscribeUrl),
  ]);
