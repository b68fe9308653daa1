/** Every operation of the API. */
import type { Operation } from "./operation";
import * as account from "./operations/account";
import * as comments from "./operations/comments";
import { getDescriptionOperation } from "./operations/description";
import * as moderation from "./operations/moderation";
import * as speakers from "./operations/speakers";
import * as talks from "./operations/talks";

export const operations = [
  talks.listTalksOperation,
  talks.publishTalkOperation,
  talks.getTalkOperation,
  talks.editTalkOperation,
  talks.deleteTalkOperation,
  comments.listCommentsOperation,
  comments.postCommentOperation,
  comments.getCommentOperation,
  comments.decideCommentOperation,
  comments.deleteCommentOperation,
  speakers.listSpeakersOperation,
  speakers.getSpeakerOperation,
  speakers.editSpeakerOperation,
  moderation.listQueueOperation,
  moderation.decideManyOperation,
  account.getMeOperation,
  account.listTokensOperation,
  account.createTokenOperation,
  account.getTokenOperation,
  account.revokeTokenOperation,
  getDescriptionOperation,
] as const satisfies readonly Operation[];
