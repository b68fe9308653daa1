"use server";

import { checkCredentials, INVALID_LOGIN } from "@/lib/auth/check-credentials";
import { loginForm } from "@/lib/auth/credentials";
import { afterLogin, safeNext } from "@/lib/auth/paths";
import { logIn } from "@/lib/auth/second-factor/log-in";
import { InvalidField } from "@/lib/errors";
import { formAction } from "@/lib/web/form-action";

export const loginAction = formAction(loginForm, async ({ next, keep, timeZone, ...typed }) => {
  const account = await checkCredentials(typed);
  if (!account) throw new InvalidField("password", INVALID_LOGIN);
  return logIn(account, { keep, timeZone, next: safeNext(next) ?? afterLogin });
});
