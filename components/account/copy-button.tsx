"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";

/** Copies a text. Without JavaScript there is none: the text can be selected. */
export function CopyButton({ text }: { text: string }) {
  const [said, setSaid] = useState("");

  // Browsers give the clipboard to pages on https and localhost only.
  async function copy() {
    const copied = navigator.clipboard?.writeText(text).then(() => true);
    setSaid(
      (await copied?.catch(() => false))
        ? "Copied."
        : "Your browser does not let us. Please copy it by hand.",
    );
  }

  return (
    <div className="needs-script flex flex-wrap items-center gap-3">
      <Button small onClick={copy}>
        Copy
      </Button>
      <span role="status">{said}</span>
    </div>
  );
}
