import type { Metadata } from "next";
import { AddressNotices } from "@/components/account/address-notices";
import { MailSettingsForm } from "@/components/account/mail-settings-form";
import { StoppedTalks } from "@/components/account/stopped-talks";
import { requireViewer } from "@/lib/auth/get-viewer";
import { getMailSettings } from "@/lib/speakers/mail-settings";
import { mailSettingsPath } from "@/lib/speakers/path";
import { talkPath } from "@/lib/talks/path";
import { resumeTalkEmailAction, saveMailSettingsAction } from "./actions";

export const metadata: Metadata = { title: "Email settings" };

export default async function MailSettingsPage() {
  const viewer = await requireViewer(mailSettingsPath);
  const { settings, timeZone, stopped, ...address } = await getMailSettings(viewer);
  const talks = stopped.map(({ subscriptionId, talk }) => ({
    subscriptionId,
    title: talk.title,
    path: talkPath(talk),
  }));
  return (
    <>
      <h1>Email settings</h1>
      <AddressNotices {...address} />
      <MailSettingsForm action={saveMailSettingsAction} settings={settings} timeZone={timeZone} />
      {talks.length > 0 && (
        <section aria-labelledby="stopped">
          <h2 id="stopped">Talks whose email you stopped</h2>
          <StoppedTalks talks={talks} action={resumeTalkEmailAction} />
        </section>
      )}
    </>
  );
}
