import { choices, end, greeting, headline, link, paragraph } from "./parts";
import type { AccountEmail, Written } from "./types";
import { written } from "./written";

/** Asks an address whether it is an account's. It may be a stranger's: nothing that the speaker wrote is in it. */
export const accountEmail = ({ username, confirmUrl, unsubscribeUrl }: AccountEmail): Written =>
  written("Please confirm your new email address", [
    greeting(),
    headline("Is this your new email address?"),
    paragraph(
      "sentence",
      "Somebody asked to use this email address for the account ",
      { by: username },
      " at Talks.",
    ),
    paragraph("sentence", "If it was you, please confirm it within 14 days:"),
    choices([{ label: "Yes, use this address", url: confirmUrl }]),
    paragraph("sentence", "If it was not you, ignore this email: nothing changes."),
    end,
    link("Stop all email from Talks", unsubscribeUrl),
  ]);
