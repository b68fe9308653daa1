import { asAppError } from "@/lib/as-app-error";
import { findStopLink, resumeEmail, stopEmail } from "@/lib/notifications/unsubscribe";
import { reportUnexpected } from "@/lib/web/report-unexpected";
import { retryAfter } from "@/lib/web/retry-after";
import { htmlAnswer } from "./html-answer";
import { brokenPage, invalidPage, refusalPage, stopPage } from "./pages";
import type { Notice } from "./parts";
import { readWish } from "./read-wish";

type Context = { params: Promise<{ token: string }> };

/** Shows what a link stops, and asks. */
export const GET = (_request: Request, { params }: Context) =>
  answering(async () => showPage((await params).token));

/** Stops it, for whoever has the token: mailers post here by themselves (RFC 8058). */
export const POST = (request: Request, { params }: Context) =>
  answering(async () => {
    const { token } = await params;
    const { all, resumes } = await readWish(request);
    if (!(await findStopLink(token))) return showPage(token);
    if (resumes) await resumeEmail(token, all);
    else await stopEmail(token, all, new Date());
    return showPage(token, resumes ? { all } : null);
  });

async function showPage(token: string, resumed: Notice = null): Promise<Response> {
  const link = await findStopLink(token);
  return link ? htmlAnswer(200, stopPage(link, resumed)) : htmlAnswer(404, invalidPage());
}

async function answering(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    const known = asAppError(error);
    if (known) return htmlAnswer(known.status, refusalPage(known), retryAfter(known));
    return htmlAnswer(500, brokenPage(await reportUnexpected(error)));
  }
}
