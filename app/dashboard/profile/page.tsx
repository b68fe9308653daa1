import type { Metadata } from "next";
import Link from "next/link";
import { ProfileForm } from "@/components/account/profile-form";
import { requireViewer } from "@/lib/auth/get-viewer";
import { getOwnProfile } from "@/lib/speakers/queries";
import { saveProfileAction } from "./actions";

export const metadata: Metadata = { title: "Profile" };

export default async function ProfilePage() {
  const viewer = await requireViewer("/dashboard/profile");
  const { hasPhoto, ...profile } = await getOwnProfile(viewer);
  return (
    <>
      <header className="page-header">
        <h1>Profile</h1>
        <Link href="/dashboard/security" className="button button-plain">
          Password and email
        </Link>
      </header>
      <ProfileForm action={saveProfileAction} profile={profile} avatar={viewer.avatar} hasPhoto={hasPhoto} />
    </>
  );
}
