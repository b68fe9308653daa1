"use client";

import type { ReactNode } from "react";
import { HiddenField } from "@/components/ui/fields";
import { SimpleForm } from "@/components/ui/simple-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/web/form-state";

type DeletionFormProps = {
  action: FormAction;
  talk: { id: number; title: string };
  /** The way back, beside the button. */
  children: ReactNode;
};

/** Says what deleting a talk does, and does it. */
export const DeletionForm = ({ action, talk, children }: DeletionFormProps) => (
  <SimpleForm action={action} className="form">
    <p>
      “<bdi>{talk.title}</bdi>” and its comments will no longer be shown, and its address will say that it was
      taken down.
    </p>
    <HiddenField name="id" value={talk.id} />
    <div className="form-actions">
      <SubmitButton look="danger">Delete talk</SubmitButton>
      {children}
    </div>
  </SimpleForm>
);
