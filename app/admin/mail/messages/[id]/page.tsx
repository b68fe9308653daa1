import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { AddressNotice } from "@/components/mail/address-notice";
import { DeliveryList } from "@/components/mail/delivery-list";
import { EmailButtons } from "@/components/mail/email-buttons";
import { EmailFacts } from "@/components/mail/email-facts";
import { KeptMessage } from "@/components/mail/kept-message";
import { NotificationList } from "@/components/mail/notification-list";
import { requireAdmin } from "@/lib/auth/get-viewer";
import { appUrl } from "@/lib/env";
import { outboxPath } from "@/lib/outbox/path";
import { getEmail } from "@/lib/outbox/queries";
import { emailRef } from "@/lib/outbox/schema";
import { orErrorPage } from "@/lib/web/or-error-page";
import { allowAddressAction, cancelEmailAction, retryEmailAction } from "../../actions";
import { moderatedCommentPath } from "./moderated-comment-path";

export const metadata: Metadata = { title: "An email" };

const actions = { retry: retryEmailAction, cancel: cancelEmailAction };

export default async function MessagePage({ params }: PageProps<"/admin/mail/messages/[id]">) {
  const { id: ref } = await params;
  await requireAdmin(`${outboxPath}/messages/${ref}`);
  const { id } = emailRef.safeParse({ id: ref }).data ?? notFound();
  const email = await orErrorPage(getEmail(id));
  const { text, html, notificationCount } = email;
  const notifications = email.notifications.map((one) => ({
    ...one,
    href: moderatedCommentPath(one.comment),
  }));
  return (
    <>
      <p className="mb-2">
        <Link href={outboxPath}>All email</Link>
      </p>
      <h1 dir="auto">{email.title}</h1>
      <EmailFacts email={email} />
      <AddressNotice email={email} action={allowAddressAction} />
      <EmailButtons email={email} actions={actions} />
      {text !== null && html !== null && <KeptMessage {...{ text, html }} siteUrl={appUrl} />}
      {notificationCount > 0 && <NotificationList {...{ notifications }} count={notificationCount} />}
      <DeliveryList deliveries={email.deliveries} count={email.deliveryCount} />
    </>
  );
}
