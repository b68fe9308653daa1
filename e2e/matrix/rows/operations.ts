/** What each operation of the API is asked for; who may is said by the fuzzer's policy (`e2e/api/policy.ts`). */
import type { Caller } from "../../api/cast";
import { moderates } from "../../api/policy";
import type { Thing as PolicyThing } from "../../api/world";
import type { Thing, ThingKind } from "../things";

export type OperationRow = {
  needs?: ThingKind;
  /** What the policy is asked about. */
  about?: (thing: Thing) => PolicyThing;
  body?: (thing: Thing, caller: Caller) => object;
  /** Whether what is done leaves a trace in the database; where it is missing, every write does. */
  leavesTrace?: (caller: Caller) => boolean;
};

const talk = { title: "Sent by a program", venue: "Matrix Conf", date: "2026-11-26" };

const aTalk = {
  needs: "talk",
  about: ({ id }: Thing): PolicyThing => ({ kind: "talk", id: Number(id), of: "ann", isDeleted: false }),
} as const;

const aComment = {
  needs: "comment",
  about: ({ id, talkId }: Thing): PolicyThing => ({
    kind: "comment",
    id: Number(id),
    talkId: Number(talkId),
    under: "ann",
    by: null,
    status: "held",
    secret: "",
    email: null,
  }),
} as const;

const aToken = {
  needs: "apiToken",
  about: ({ id }: Thing): PolicyThing => ({ kind: "token", of: "ann", id: Number(id) }),
} as const;

const aSpeaker = { about: (): PolicyThing => ({ kind: "speaker", of: "ann", username: "olive-owner" }) };

const visitor = { name: "A program", email: "program@example.com" };

export const operationRows: Record<string, OperationRow> = {
  getDescription: {},
  getMe: {},
  listTalks: {},
  getTalk: aTalk,
  publishTalk: { body: () => talk },
  editTalk: { ...aTalk, body: () => ({ title: "Changed by a program" }) },
  deleteTalk: aTalk,
  listComments: aTalk,
  postComment: {
    ...aTalk,
    body: (_, { person }) => ({ body: "From a program.", ...(person === null && visitor) }),
  },
  getComment: aComment,
  decideComment: { ...aComment, body: () => ({ status: "published" }) },
  deleteComment: aComment,
  listQueue: {},
  decideMany: {
    needs: "comment",
    // Each decision is taken or refused for itself, in an answer of 200.
    leavesTrace: (caller) => moderates(caller, "ann"),
    body: ({ id }) => ({ decisions: [{ id, status: "published" }] }),
  },
  listSpeakers: {},
  getSpeaker: aSpeaker,
  editSpeaker: { ...aSpeaker, body: () => ({ name: "Named by a program" }) },
  listTokens: {},
  getToken: aToken,
  revokeToken: aToken,
  createToken: { body: () => ({ name: "Made by a program" }) },
};
