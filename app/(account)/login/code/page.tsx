import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { LoginCodeForm } from "@/components/account/second-factor/login-code-form";
import { pendingLogin } from "@/lib/auth/second-factor/pending-login";
import { loginCodeAction } from "./actions";

export const metadata: Metadata = { title: "Log in", robots: { index: false } };

export default async function LoginCodePage() {
  if (!(await pendingLogin.find())) redirect("/login");
  return (
    <>
      <h1>Log in</h1>
      <p className="mb-6">Your password is right. Your account asks for a code as well.</p>
      <LoginCodeForm action={loginCodeAction} />
    </>
  );
}
