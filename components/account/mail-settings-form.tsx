"use client";

import Link from "next/link";
import { RadioField } from "@/components/ui/fields";
import { SimpleForm } from "@/components/ui/simple-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { MailSettings } from "@/lib/speakers/schema";
import type { FormAction } from "@/lib/web/form-state";

type MailSettingsFormProps = { action: FormAction; settings: MailSettings; timeZone: string };

const choices = [
  { value: "atOnce", label: "At once" },
  { value: "daily", label: "Daily digest" },
  { value: "off", label: "Off" },
] satisfies { value: MailSettings[keyof MailSettings]; label: string }[];

export const MailSettingsForm = ({ action, settings, timeZone }: MailSettingsFormProps) => (
  <SimpleForm action={action} defaults={settings}>
    <RadioField name="heldMail" label="Comments that wait for you" choices={choices} />
    <RadioField name="publishedMail" label="New comments on your talks" choices={choices} />
    <RadioField name="followedMail" label="New comments on talks you commented on" choices={choices} />
    <p className="field-hint">
      The digest goes out at 8 in the morning, {timeZone} time.{" "}
      <Link href="/dashboard/profile#time-zone">Change your time zone</Link>
    </p>
    <div className="form-actions">
      <SubmitButton>Save email settings</SubmitButton>
    </div>
  </SimpleForm>
);
