import type { Metadata } from "next";
import { DownloadOwn } from "@/components/account/download-own";
import { ProfileForm } from "@/components/account/profile-form";
import { ButtonLink } from "@/components/ui/button-link";
import { requireViewer } from "@/lib/auth/get-viewer";
import { tokensPath } from "@/lib/auth/token-path";
import { timeZonesWith } from "@/lib/dates/time-zones";
import { mailSettingsPath } from "@/lib/speakers/path";
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
        <div className="flex flex-wrap gap-3">
          <ButtonLink href={mailSettingsPath}>Email settings</ButtonLink>
          <ButtonLink href="/dashboard/security">Security</ButtonLink>
          <ButtonLink href={tokensPath}>API tokens</ButtonLink>
        </div>
      </header>
      <ProfileForm
        action={saveProfileAction}
        profile={profile}
        timeZones={timeZonesWith(profile.timeZone)}
        avatar={viewer.avatar}
        hasPhoto={hasPhoto}
      />
      <DownloadOwn />
    </>
  );
}
