"use client";

import { X } from "lucide-react";
import { useParams } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { forgetSentDraft } from "@/components/ui/drafts";
import { type FlashId, flashes, isFlash } from "@/lib/flashes";

/**
 * The messages that may follow a redirect. Without JavaScript all stand in the page, and the address (`#talk-added`)
 * shows one; with it, that one is read from the address, announced and focused, and the address forgets it.
 */
export function Flashes() {
  const { isReading, shown, dismiss } = useFlash();
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown]);

  if (!isReading) return <StaticFlashes />;
  return (
    <div className="shell">
      <div ref={box} role="status" tabIndex={-1} className={shown ? "flash flash-shown" : undefined}>
        {shown && flashes[shown]}
        {shown && (
          <button type="button" className="icon-button" onClick={dismiss}>
            <X aria-hidden="true" size={18} />
            <span className="sr-only">Dismiss</span>
          </button>
        )}
      </div>
    </div>
  );
}

const StaticFlashes = () => (
  <div className="shell">
    {Object.entries(flashes).map(([id, message]) => (
      <p key={id} id={id} className="flash">
        {message}
      </p>
    ))}
  </div>
);

function useFlash() {
  const address = useParams();
  const [isReading, setReading] = useState(false);
  const [shown, setShown] = useState<FlashId | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a soft navigation, also to a fragment, makes new parameters and no event
  useEffect(() => {
    setReading(true);
    const read = () => takeFlash((id) => setShown(id));
    read();
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }, [address]);

  return { isReading, shown, dismiss: () => setShown(null) };
}

function takeFlash(show: (id: FlashId) => void) {
  const id = location.hash.slice(1);
  if (!isFlash(id)) return;
  // Without a state of its own, the router takes note of the new address.
  history.replaceState(null, "", location.pathname + location.search);
  forgetSentDraft();
  show(id);
}
