import { Notice } from "@/components/ui/notice";
import type { Confirmation } from "@/lib/notifications/confirm-address";

type SilenceNoticeProps = { silence: NonNullable<Confirmation["silence"]>; token: string };

/** Why an address hears of nothing, whatever it confirms. */
export const SilenceNotice = ({ silence, token }: SilenceNoticeProps) => (
  <Notice className="mb-6">
    {silence === "refused" ? (
      "A mail server refused our email to this address, so nothing is sent to it for now."
    ) : (
      <>
        All email from Talks to this address is stopped, whatever you confirm here.{" "}
        <a href={`/unsubscribe/${token}`}>Start it again</a>
      </>
    )}
  </Notice>
);
