import { formatInstant } from "@/lib/dates/format";
import { end, greeting, headline, link, type Part, paragraph } from "./parts";
import type { ChangeEmail, Written } from "./types";
import { written } from "./written";

const headlines: Record<ChangeEmail["change"], string> = {
  newPassword: "Your password was changed",
  secondFactorOn: "Your second factor was turned on",
  secondFactorOff: "Your second factor was turned off",
  newEmail: "Your account is to get another email address",
};

/** Tells an account's owner of a change that somebody else may have made. */
export function changeEmail({ change, username, at, browser, securityUrl }: ChangeEmail): Written {
  const who = browser === null ? byAdministrator : byOwner(browser);
  return written(headlines[change], [
    greeting(),
    headline(headlines[change]),
    paragraph("sentence", "This is about the account ", { by: username }, " at Talks."),
    paragraph("soft", `When: ${formatInstant(at.toISOString())}`),
    ...who,
    ...(change === "newEmail" ? [notYet] : []),
    link("Your password, second factor and sessions", securityUrl),
    end,
    paragraph("soft", "You get this whatever you chose to hear of: it keeps your account yours."),
  ]);
}

const notYet = paragraph(
  "sentence",
  "This address counts until the other one is confirmed. A new password takes that back.",
);

const byAdministrator: Part[] = [
  paragraph("soft", "By: an administrator"),
  paragraph(
    "sentence",
    "If you asked for it, there is nothing to do. If you did not, ask whoever runs the site.",
  ),
];

const byOwner = (browser: string): Part[] => [
  paragraph("soft", "Browser: ", { by: browser }),
  paragraph("sentence", "If it was you, there is nothing to do."),
  paragraph(
    "sentence",
    "If it was not you, somebody else knows your password: change it now. If you cannot log in any more, ask whoever runs the site for help.",
  ),
];
