"use server";

import { finishLogin } from "@/lib/auth/second-factor/log-in";
import { pendingLogin } from "@/lib/auth/second-factor/pending-login";
import { codeForm } from "@/lib/auth/second-factor/schema";
import { formAction } from "@/lib/web/form-action";

export const loginCodeAction = formAction(codeForm, async ({ code }) => {
  const login = await pendingLogin.find();
  return login ? finishLogin(login, code) : "/login#login-over";
});
