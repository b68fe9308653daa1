import { appUrl } from "@/lib/env";
import type { Composition, MailMessage } from "@/lib/outbox/message";
import { type AccountChange, isAccountChange } from "@/lib/outbox/schema";
import { emailKey } from "@/lib/text/schema";
import { confirmEmailUrl, confirmUrl, securityUrl, talkUrl, unsubscribeUrl } from "./links";
import type { LoadedEmail } from "./load-emails";
import { accountEmail } from "./templates/account-email";
import { changeEmail } from "./templates/change-email";
import { confirmationEmail } from "./templates/confirmation-email";
import { errorEmail } from "./templates/error-email";
import { testEmail } from "./templates/test-email";
import type { Written } from "./templates/types";

const isOver: Composition = { nothing: "There is no need for it any more." };

/** What an email says that is not about comments. */
export function composeNotice(loaded: LoadedEmail): Composition {
  const { kind } = loaded.email;
  if (kind === "confirmation") return composeConfirmation(loaded);
  if (kind === "account") return composeAccount(loaded);
  if (kind === "error") return composeError(loaded);
  if (isAccountChange(kind)) return composeChange(loaded, kind);
  return message(loaded, testEmail({ siteUrl: appUrl }));
}

function composeConfirmation(loaded: LoadedEmail): Composition {
  const { talk, emailAddress } = loaded.email;
  const subscription = talk && loaded.subscriptions.get(talk.id);
  if (!subscription || talk.deletedAt || !isAsked(subscription)) return isOver;
  const stops = unsubscribeUrl(emailAddress.token);
  const written = confirmationEmail({
    talk: { title: talk.title, url: talkUrl(talk) },
    confirmUrl: confirmUrl(emailAddress.token),
    unsubscribeUrl: stops,
  });
  return message(loaded, written, stops);
}

const isAsked = ({
  confirmedAt,
  endedAt,
  lapsedAt,
}: Record<"confirmedAt" | "endedAt" | "lapsedAt", Date | null>) => !confirmedAt && !endedAt && !lapsedAt;

function composeAccount(loaded: LoadedEmail): Composition {
  const { speaker, emailAddress } = loaded.email;
  if (!speaker?.emailToken || speaker.disabledAt) return isOver;
  if (emailKey(speaker.pendingEmail ?? "") !== emailAddress.addressKey) return isOver;
  const stops = unsubscribeUrl(emailAddress.token);
  const written = accountEmail({
    username: speaker.username,
    confirmUrl: confirmEmailUrl(speaker.emailToken),
    unsubscribeUrl: stops,
  });
  return message(loaded, written, stops);
}

function composeChange(loaded: LoadedEmail, change: AccountChange): Composition {
  const { speaker, browser, createdAt } = loaded.email;
  if (!speaker) return isOver;
  const { username } = speaker;
  return message(loaded, changeEmail({ change, username, browser, at: createdAt, securityUrl }));
}

function composeError(loaded: LoadedEmail): Composition {
  const error = loaded.email.serverError;
  if (!error) return isOver;
  return message(loaded, errorEmail({ ...error, newCount: error.count - error.reportedCount }));
}

function message({ email }: LoadedEmail, written: Written, stops: string | null = null): Composition {
  const to: MailMessage["to"] = { name: "", address: email.emailAddress.address };
  return { message: { ...written, to, unsubscribeUrl: stops, thread: null } };
}
