import { Notice } from "@/components/ui/notice";
import { inertPage } from "./inert-page";
import { OwnLinks } from "./own-links";

type KeptMessageProps = {
  text: string;
  html: string;
  /** Our own public address: only what leads there becomes a link. */
  siteUrl: string;
};

/** What an email says that was kept here, in both its forms. */
export const KeptMessage = ({ text, html, siteUrl }: KeptMessageProps) => (
  <section aria-labelledby="says">
    <h2 id="says">What it says</h2>
    <Notice className="mb-4">
      Its links act for the person it was written to: who opens one and agrees confirms, decides or
      unsubscribes in their place.
    </Notice>
    <iframe className="mail-page" title="The email as HTML" sandbox="" srcDoc={inertPage(html)} />
    <h3 className="mt-6 mb-2">As text</h3>
    <pre className="mail-text" dir="auto">
      <OwnLinks text={text} siteUrl={siteUrl} />
    </pre>
  </section>
);
