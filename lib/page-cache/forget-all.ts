import "server-only";
import { db } from "@/lib/db/client";
import { forget } from "./forget";
import { tags } from "./tags";

/** Makes every server on this database forget all its pages: after more was brought in than tags could name. */
export const forgetAll = () => db.$transaction((tx) => forget(tx, tags.everything));
