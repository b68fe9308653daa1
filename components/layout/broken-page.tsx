"use client";

import { Button } from "@/components/ui/button";
import { brokenPage, unavailablePage } from "@/lib/messages";
import { outageDigest } from "@/lib/outage-digest";
import { PlainShell } from "./plain-shell";

export type BrokenPageProps = { error: unknown; retry: () => void };

/** What stands where a page failed; the reference leads to our log. */
export function BrokenPage({ error, retry }: BrokenPageProps) {
  const digest = digestOf(error);
  const isOutage = digest === outageDigest;
  return (
    <PlainShell {...(isOutage ? unavailablePage : brokenPage)}>
      <Button look="primary" onClick={retry}>
        Try again
      </Button>
      {digest && !isOutage && <Reference digest={digest} />}
    </PlainShell>
  );
}

const Reference = ({ digest }: { digest: string }) => (
  <p className="reference order-last w-full">
    Reference: <code>{digest}</code>
  </p>
);

function digestOf(error: unknown): string | null {
  const digest = error instanceof Error && "digest" in error ? error.digest : null;
  return typeof digest === "string" ? digest : null;
}
