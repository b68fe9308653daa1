/** For whom an operator acts: commands want a viewer, and nobody has logged in. */
import "server-only";
import { toViewer, type Viewer, viewerColumns } from "@/lib/auth/viewer-type";
import { db } from "@/lib/db/client";
import { Forbidden, NotFound } from "@/lib/errors";
import { getAccount } from "./queries";

/** The account with this email address or username, in any case. Throws NotFound, or Forbidden where it is disabled. */
export async function getActingByName(name: string): Promise<Viewer> {
  const { id, username, disabledAt } = await getAccount(name);
  if (disabledAt) throw new Forbidden(`The account of ${username} is disabled.`);
  return getActing(id);
}

/** The speaker with this id, also where the account is disabled. Throws NotFound. */
export async function getActing(id: number): Promise<Viewer> {
  const row = await db.speaker.findUnique({ select: viewerColumns, where: { id } });
  if (!row) throw new NotFound("account");
  return toViewer(row);
}
