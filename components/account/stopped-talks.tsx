"use client";

import Link from "next/link";
import { HiddenField } from "@/components/ui/fields";
import { SimpleForm } from "@/components/ui/simple-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/web/form-state";

type StoppedTalk = { subscriptionId: number; title: string; path: string };

/** The talks whose email the speaker stopped, each with the way back. */
export const StoppedTalks = ({ talks, action }: { talks: StoppedTalk[]; action: FormAction }) => (
  <ul className="rows">
    {talks.map(({ subscriptionId, title, path }) => (
      <li key={subscriptionId} className="row">
        <Link className="row-title" href={path} prefetch={false} dir="auto">
          {title}
        </Link>
        <SimpleForm action={action} className="flex-wrap justify-end gap-2">
          <HiddenField name="id" value={subscriptionId} />
          <SubmitButton look="plain" small aria-label={`Resume email about ${title}`}>
            Resume
          </SubmitButton>
        </SimpleForm>
      </li>
    ))}
  </ul>
);
