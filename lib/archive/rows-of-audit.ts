/** The lines of the file about who did what. */
import { z } from "zod";
import { Door } from "@/lib/db/generated/sqlite/enums";
import { id, instant, words } from "./columns";

export const auditEntryRow = z.strictObject({
  id,
  at: instant,
  actorId: id.nullable(),
  actorName: words.nullable(),
  door: z.enum(Door),
  family: words,
  verb: words,
  subjectKind: words,
  subjectId: id.nullable(),
  subjectName: words,
  details: words,
  requestId: words.nullable(),
  address: words.nullable(),
});
