"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Avatar } from "@/components/ui/avatar";
import { CheckboxField, FileField, TextAreaField, TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { acceptedPhotos, type Profile, profileForm } from "@/lib/speakers/schema";
import type { FormAction } from "@/lib/web/form-state";
import { TimeZoneField } from "./time-zone-field";

type ProfileFormProps = {
  action: FormAction;
  profile: Profile;
  /** The names to choose from. */
  timeZones: string[];
  avatar: string;
  hasPhoto: boolean;
};

export const ProfileForm = ({ action, profile, timeZones, avatar, hasPhoto }: ProfileFormProps) => (
  <ActionForm action={action} schema={profileForm} defaults={profile} warnBeforeLeaving>
    <TextField
      name="name"
      label="Name"
      autoComplete="name"
      maxLength={64}
      hint="Shown instead of your username."
    />
    <TextField name="location" label="Location" maxLength={64} />
    <TextAreaField
      name="bio"
      label="Bio"
      rows={8}
      hint="Markdown works here: *emphasis*, links, lists, code."
    />
    <TimeZoneField names={timeZones} chosen={profile.timeZone} />
    <div className="flex flex-wrap items-start gap-6">
      <Avatar src={avatar} size="large" />
      <div className="grow">
        <FileField
          name="photo"
          label={hasPhoto ? "Another picture" : "Picture"}
          accept={acceptedPhotos}
          hint="PNG, JPEG or WebP, up to 4 MB. It is cut to a square."
        />
        {hasPhoto && <CheckboxField name="removePhoto" label="Remove the picture" />}
      </div>
    </div>
    <div className="form-actions">
      <SubmitButton>Save profile</SubmitButton>
    </div>
  </ActionForm>
);
