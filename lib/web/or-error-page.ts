import "server-only";
import { forbidden, notFound } from "next/navigation";
import { Forbidden, Gone, NotFound } from "@/lib/errors";

/** For pages made for one request: what a query throws becomes the page for it, 403 or 404. Other errors go on. */
export async function orErrorPage<T>(query: Promise<T>): Promise<T> {
  try {
    return await query;
  } catch (error) {
    if (error instanceof Forbidden) forbidden();
    if (error instanceof NotFound || error instanceof Gone) notFound();
    throw error;
  }
}
