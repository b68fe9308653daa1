import type { Metadata } from "next";
import { Button } from "@/components/ui/button";
import { logoutAction } from "@/lib/auth/paths";

export const metadata: Metadata = { title: "Log out", robots: { index: false } };

// Made for every request, because it has a nonce.
export const dynamic = "force-dynamic";

export default function LogoutPage() {
  return (
    <>
      <h1>Log out</h1>
      <p>This ends your session in this browser. Others stay logged in.</p>
      <form action={logoutAction} method="post" className="mt-8">
        <Button type="submit" look="primary">
          Log out
        </Button>
      </form>
    </>
  );
}
