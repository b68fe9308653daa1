import { z } from "zod";
import { rowId } from "@/lib/text/schema";

/** A session of one's own. */
export const sessionRef = z.object({ id: rowId() });
