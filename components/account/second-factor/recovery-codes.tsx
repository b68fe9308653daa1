import { CopyButton } from "../copy-button";
import { PrintButton } from "./print-button";

/** The one sight of an account's recovery codes. */
export const RecoveryCodes = ({ codes }: { codes: string[] }) => (
  <section aria-labelledby="recovery-codes" className="notice notice-well mb-8 grid gap-3">
    <h2 id="recovery-codes" className="m-0">
      Your recovery codes
    </h2>
    <p>
      Without your app, each of them lets you in once. Keep them where you keep important papers. You will not
      see them again.
    </p>
    <ul className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ul>
    <div className="not-printed flex flex-wrap items-center gap-3">
      <CopyButton text={codes.join("\n")} />
      <PrintButton />
    </div>
  </section>
);
