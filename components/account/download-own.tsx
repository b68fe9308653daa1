import { buttonClass } from "@/components/ui/button";

/** Leads to a download, so it is no `Link`; without a session it leads to the login, so it has no `download` either. */
export const DownloadOwn = () => (
  <section aria-labelledby="download-own">
    <h2 id="download-own">Take everything with you</h2>
    <p>
      Your profile, your talks, the comments under them, and what you said elsewhere: one ZIP file of JSON and
      Markdown that other programs can read.
    </p>
    <p className="mt-3">
      <a className={buttonClass()} href="/dashboard/export">
        Download my data
      </a>
    </p>
  </section>
);
