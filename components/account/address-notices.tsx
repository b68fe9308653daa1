import Link from "next/link";
import { Notice } from "@/components/ui/notice";

type AddressNoticesProps = { email: string; hasOptedOut: boolean; isSuppressed: boolean };

/** Why no email reaches the speaker, whatever they choose. */
export const AddressNotices = ({ email, hasOptedOut, isSuppressed }: AddressNoticesProps) => (
  <>
    {hasOptedOut && (
      <Notice className="mb-6">
        You stopped all email to <bdi>{email}</bdi>, but for news of your password, second factor and email
        address. Choose what you want to hear of and save: that starts it again.
      </Notice>
    )}
    {isSuppressed && (
      <Notice tone="wrong" className="mb-6">
        The address <bdi>{email}</bdi> gets no email: a mail server refused it, or it is none. An
        administrator can allow it again, or you can{" "}
        <Link href="/dashboard/security">change your email address</Link>.
      </Notice>
    )}
  </>
);
