"use client";

import { Button } from "@/components/ui/button";
import { brokenPage } from "@/lib/messages";
import { PlainShell } from "./plain-shell";

export type BrokenPageProps = { error: unknown; retry: () => void };

/** What stands where a page failed; the reference leads to our log. */
export const BrokenPage = ({ error, retry }: BrokenPageProps) => (
  <PlainShell {...brokenPage}>
    <Button look="primary" onClick={retry}>
      Try again
    </Button>
    <Reference digest={digestOf(error)} />
  </PlainShell>
);

const Reference = ({ digest }: { digest: string | null }) =>
  digest && (
    <p className="reference order-last w-full">
      Reference: <code>{digest}</code>
    </p>
  );

function digestOf(error: unknown): string | null {
  const digest = error instanceof Error && "digest" in error ? error.digest : null;
  return typeof digest === "string" ? digest : null;
}
