import { renderSVG } from "uqr";
import { CopyButton } from "../copy-button";

type KeyToScanProps = {
  /** Base32. */
  secret: string;
  /** The same for programs: `otpauth://…`. */
  uri: string;
};

/** The key for an authenticator app: to scan, to open on this device, and to type. */
export const KeyToScan = ({ secret, uri }: KeyToScanProps) => (
  <div className="my-6 flex flex-wrap items-start gap-x-8 gap-y-4">
    {/* Black on white with a margin of four, also where the page is dark: that is what cameras expect (ISO/IEC 18004). */}
    <img
      src={`data:image/svg+xml,${encodeURIComponent(renderSVG(uri, { border: 4, pixelSize: 4 }))}`}
      alt="QR code of your key"
      width={232}
      height={232}
      className="flex-none rounded-sm border border-line"
    />
    <div className="grid min-w-0 flex-1 basis-64 gap-3">
      <p>
        Scan this with an authenticator app. On this device, <a href={uri}>open it in your app</a>; or type
        the key:
      </p>
      <code
        id="totp-key"
        className="select-all break-words rounded-sm border border-edge bg-surface px-3 py-2"
      >
        {inFours(secret)}
      </code>
      <CopyButton text={secret} />
    </div>
  </div>
);

const inFours = (text: string) => text.replace(/.{4}(?=.)/g, "$& ");
