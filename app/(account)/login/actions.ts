"use server";

import { checkCredentials, INVALID_LOGIN } from "@/lib/auth/check-credentials";
import { loginForm } from "@/lib/auth/credentials";
import { startSession } from "@/lib/auth/current-session";
import { afterLogin, safeNext } from "@/lib/auth/paths";
import { InvalidField } from "@/lib/errors";
import { formAction } from "@/lib/web/form-action";

export const loginAction = formAction(loginForm, async ({ next, keep, timeZone, ...typed }) => {
  const account = await checkCredentials(typed);
  if (!account) throw new InvalidField("password", INVALID_LOGIN);
  await startSession(account, { keep, timeZone });
  return safeNext(next) ?? afterLogin;
});
