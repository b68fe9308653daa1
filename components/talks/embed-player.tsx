"use client";

import clsx from "clsx";
import { Play } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { frameAttributes } from "@/lib/embeds/frame";

type EmbedPlayerProps = {
  frameUrl: string;
  title: string;
  aspect: string;
  provider: string;
  /** What the button does: "Play video", "Show slides". */
  verb: string;
};

/** A box that becomes the provider's frame when it is pressed: before that, nothing is requested from anybody else. */
export function EmbedPlayer({ frameUrl, title, aspect, provider, verb }: EmbedPlayerProps) {
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);

  useEffect(() => {
    if (isOpen) frame.current?.focus();
  }, [isOpen]);

  const className = clsx("embed needs-script not-printed", aspect.startsWith("9") && "embed-upright");
  return (
    <div className={className} style={{ aspectRatio: aspect }}>
      {isOpen ? (
        <iframe ref={frame} {...frameAttributes} src={frameUrl} title={title} />
      ) : (
        <button type="button" className="embed-button" onClick={() => setOpen(true)}>
          <span className="embed-sign">
            <Play aria-hidden="true" size={28} />
          </span>
          <span className="font-semibold">{verb}</span>
          <span className="text-sm text-soft">Loads from {provider} only when you press</span>
        </button>
      )}
    </div>
  );
}
