import type { SessionView } from "@/lib/auth/session-queries";
import type { FormAction } from "@/lib/web/form-state";
import { SessionRow } from "./session-row";

type SessionListProps = { sessions: SessionView[]; action: FormAction };

/** Where a speaker is logged in. */
export const SessionList = ({ sessions, action }: SessionListProps) => (
  <ul className="rows">
    {sessions.map((session) => (
      <SessionRow key={session.id} session={session} action={action} />
    ))}
  </ul>
);
