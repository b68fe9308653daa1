import { CopyButton } from "./copy-button";

/** The one sight of a new token's secret. */
export const NewToken = ({ name, secret }: { name: string; secret: string }) => (
  <section aria-labelledby="your-new-token" className="notice notice-well mt-6 grid gap-3">
    <h2 id="your-new-token" className="m-0">
      Your new token
    </h2>
    <p>
      Copy the secret of <bdi className="font-semibold">{name}</bdi> now. You will not see it again.
    </p>
    <code
      id="token-secret"
      className="select-all break-all rounded-sm border border-edge bg-surface px-3 py-2"
    >
      {secret}
    </code>
    <CopyButton text={secret} />
  </section>
);
