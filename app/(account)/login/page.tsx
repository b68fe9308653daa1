import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { LoginForm } from "@/components/account/login-form";
import { Notice } from "@/components/ui/notice";
import { getViewer } from "@/lib/auth/get-viewer";
import { afterLogin, safeNext } from "@/lib/auth/paths";
import { PLEASE_LOG_IN } from "@/lib/messages";
import { loginAction } from "./actions";

export const metadata: Metadata = { title: "Log in", robots: { index: false } };

type LoginPageProps = { searchParams: Promise<{ next?: string | string[] }> };

export default async function LoginPage({ searchParams }: LoginPageProps) {
  const next = safeNext((await searchParams).next);
  if (await getViewer()) redirect(next ?? afterLogin);
  return (
    <>
      <h1>Log in</h1>
      {next && <Notice className="mb-6">{PLEASE_LOG_IN}</Notice>}
      <LoginForm action={loginAction} next={next ?? ""} />
    </>
  );
}
