import "server-only";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { asAppError } from "@/lib/as-app-error";
import { requireActor } from "@/lib/auth/get-viewer";
import type { Viewer } from "@/lib/auth/viewer-type";
import { type AppError, Forbidden, InvalidField, secondsUntil, statusOf } from "@/lib/errors";
import { LACKS_SECOND_FACTOR } from "@/lib/messages";
import { collectForgotten } from "@/lib/page-cache/forget";
import { forgetNow } from "@/lib/page-cache/forget-now";
import { withRequestFacts } from "@/lib/request/facts";
import { type Answer, markRefused } from "./answer-status";
import { fieldErrorsOf } from "./field-errors";
import { type FormAction, type FormState, ownFields, typedValues } from "./form-state";
import { reportUnexpected } from "./report-unexpected";
import { FROM_ELSEWHERE, isSameOrigin } from "./same-origin";

// No form of ours has half as many.
const mostFields = 100;
const TOO_MANY_FIELDS = "This form has more fields than any of ours.";

/** What follows a form that worked: the address to go to. */
type Destination = Promise<string>;

/** A form for everybody, sent by our own pages. `run` gives the address to go to; every error becomes form state with what was typed. */
export function formAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (input: z.output<Schema>) => Destination,
): FormAction {
  return async (_state, form) => {
    const sent = await headers();
    if (!isSameOrigin(sent)) return refused(form, fromElsewhere);
    const fields = ownFields(form);
    if (fields.length > mostFields) return refused(new FormData(), tooManyFields);
    const typed = Object.fromEntries(fields);
    const parsed = schema.safeParse(typed);
    if (!parsed.success) return refused(form, { fieldErrors: fieldErrorsOf(parsed.error) });
    const result = await withRequestFacts(sent, () => attempt(() => run(parsed.data)));
    if ("to" in result) redirect(result.to);
    return refused(form, result);
  };
}

/** A form for whoever is logged in. */
export function viewerAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (viewer: Viewer, input: z.output<Schema>) => Destination,
): FormAction {
  return formAction(schema, async (input) => {
    const to = await run(await requireActor(), input);
    // The browser would keep the page it shows, where only the fragment of the address changes.
    refresh();
    return to;
  });
}

/** A form for administrators. */
export function adminAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (viewer: Viewer, input: z.output<Schema>) => Destination,
): FormAction {
  return viewerAction(schema, async (viewer, input) => {
    if (!viewer.isAdmin) throw new Forbidden(viewer.lacksSecondFactor && LACKS_SECOND_FACTOR);
    return run(viewer, input);
  });
}

type Refusal = { fieldErrors?: Record<string, string>; formError?: string; answer?: Answer };

const fromElsewhere: Refusal = { formError: FROM_ELSEWHERE, answer: { status: statusOf.forbidden } };
const tooManyFields: Refusal = { formError: TOO_MANY_FIELDS, answer: { status: statusOf.too_large } };

async function attempt(run: () => Destination): Promise<{ to: string } | Refusal> {
  try {
    return { to: await collectForgotten(run, forgetNow) };
  } catch (error) {
    const known = asAppError(error);
    if (known instanceof InvalidField) return { fieldErrors: { [known.field]: known.message } };
    if (known) return { formError: known.message, answer: answerOf(known) };
    return { formError: await reportUnexpected(error) };
  }
}

// Unless it is for later, what was typed is to be changed, whatever stands in the way.
function answerOf(error: AppError): Answer {
  const seconds = secondsUntil(error);
  if (seconds !== null) return { status: error.status, retryAfter: seconds };
  return { status: error.code === "uncertain" ? error.status : statusOf.invalid };
}

function refused(
  form: FormData,
  { fieldErrors = {}, formError, answer = { status: statusOf.invalid } }: Refusal,
): FormState {
  const values = typedValues(form);
  markRefused({ ...answer, typed: values });
  return { fieldErrors, formError: formError ?? null, values };
}
