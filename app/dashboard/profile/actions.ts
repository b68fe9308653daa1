"use server";

import { count } from "@/lib/limits/count";
import { speakerPath } from "@/lib/speakers/path";
import { removePhoto, setPhoto } from "@/lib/speakers/photo-commands";
import { updateProfile } from "@/lib/speakers/profile-commands";
import { readPhoto } from "@/lib/speakers/read-photo";
import { profileForm } from "@/lib/speakers/schema";
import { viewerAction } from "@/lib/web/form-action";

export const saveProfileAction = viewerAction(
  profileForm,
  async (viewer, { photo, removePhoto: isUnwanted, ...profile }) => {
    if (photo) await count("upload", `speaker ${viewer.id}`);
    const bytes = photo && (await readPhoto(photo));
    await updateProfile(viewer, profile);
    if (bytes) await setPhoto(viewer, bytes);
    else if (isUnwanted) await removePhoto(viewer);
    return `${speakerPath(viewer)}#profile-updated`;
  },
);
