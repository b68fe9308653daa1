"use server";

import { finishLogin } from "@/lib/auth/second-factor/log-in";
import { findPendingLogin } from "@/lib/auth/second-factor/pending-login";
import { codeForm } from "@/lib/auth/second-factor/schema";
import { formAction } from "@/lib/web/form-action";

export const loginCodeAction = formAction(codeForm, async ({ code }) => {
  const login = await findPendingLogin();
  return login ? finishLogin(login, code) : "/login#login-over";
});
