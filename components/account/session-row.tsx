import { HiddenField } from "@/components/ui/fields";
import { SimpleForm } from "@/components/ui/simple-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import type { SessionView } from "@/lib/auth/session-queries";
import type { FormAction } from "@/lib/web/form-state";

type SessionRowProps = { session: SessionView; action: FormAction };

/** A browser in which somebody is logged in, and the way to log out there from here. */
export const SessionRow = ({ session, action }: SessionRowProps) => (
  <li className={session.isThis ? undefined : "row"}>
    <div className="min-w-0">
      <div className="flex flex-wrap items-center gap-x-3">
        <h3 className="min-w-0 break-words text-lg" dir="auto">
          {session.device}
        </h3>
        {session.isThis && <span className="badge">this browser</span>}
      </div>
      <SessionFacts session={session} />
    </div>
    {!session.isThis && <EndForm session={session} action={action} />}
  </li>
);

const SessionFacts = ({ session: { timeZone, address, authAt, seenAt } }: { session: SessionView }) => (
  <>
    <p className="meta">
      {timeZone ? `${timeZone} time` : "Time zone not known"}
      {address && ` · ${address}`}
    </p>
    <p className="meta">
      Last seen <Time at={seenAt.toISOString()} format="age" />
    </p>
    <p className="meta">
      Logged in <Time at={authAt.toISOString()} />
    </p>
  </>
);

const EndForm = ({ session, action }: SessionRowProps) => (
  <SimpleForm action={action} className="flex-wrap justify-end gap-2">
    <HiddenField name="id" value={session.id} />
    <SubmitButton look="plain" small aria-label={`Log out there: ${session.device}`}>
      Log out there
    </SubmitButton>
  </SimpleForm>
);
