"use client";

import { TextAreaField } from "@/components/ui/fields";
import { Prose } from "@/components/ui/prose";
import { commentHint } from "@/lib/messages";
import { usePreview } from "./use-preview";

/** The comment itself, and below it what it will look like. */
export function CommentBody() {
  const { html, onInput } = usePreview();
  return (
    <div className="grid gap-3" onInput={onInput}>
      <TextAreaField name="body" label="Comment" hint={commentHint} rows={5} required />
      <section aria-label="Preview" aria-live="polite" className="preview" hidden={html === ""}>
        <p className="preview-label" aria-hidden="true">
          Preview
        </p>
        <Prose html={html} />
      </section>
    </div>
  );
}
