"use client";

import { HiddenField } from "@/components/ui/fields";
import { SimpleForm } from "@/components/ui/simple-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/web/form-state";

/** Asks once more before a talk goes, in the page itself, so that it works without JavaScript. */
export function DeleteTalk({ action, id, title }: { action: FormAction; id: number; title: string }) {
  return (
    <details className="danger-zone">
      <summary>Delete this talk</summary>
      <SimpleForm action={action} className="form">
        <p>
          “<bdi>{title}</bdi>” and its comments will no longer be shown, and its address will say that it was
          taken down.
        </p>
        <HiddenField name="id" value={id} />
        <SubmitButton look="danger">Delete talk</SubmitButton>
      </SimpleForm>
    </details>
  );
}
