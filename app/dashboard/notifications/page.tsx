import type { Metadata } from "next";
import { AddressNotices } from "@/components/account/address-notices";
import { NotificationsForm } from "@/components/account/notifications-form";
import { StoppedTalks } from "@/components/account/stopped-talks";
import { requireViewer } from "@/lib/auth/get-viewer";
import { getMailSettings } from "@/lib/speakers/mail-settings";
import { talkPath } from "@/lib/talks/path";
import { resumeTalkEmailAction, saveNotificationsAction } from "./actions";

export const metadata: Metadata = { title: "Email" };

export default async function NotificationsPage() {
  const viewer = await requireViewer("/dashboard/notifications");
  const { settings, timeZone, stopped, ...address } = await getMailSettings(viewer);
  const talks = stopped.map(({ subscriptionId, talk }) => ({
    subscriptionId,
    title: talk.title,
    path: talkPath(talk),
  }));
  return (
    <>
      <h1>Email notifications</h1>
      <AddressNotices {...address} />
      <NotificationsForm action={saveNotificationsAction} settings={settings} timeZone={timeZone} />
      {talks.length > 0 && (
        <section aria-labelledby="stopped">
          <h2 id="stopped">Talks whose email you stopped</h2>
          <StoppedTalks talks={talks} action={resumeTalkEmailAction} />
        </section>
      )}
    </>
  );
}
