import { h } from "hastscript";
import type { AppError } from "@/lib/errors";
import {
  brokenPage as broken,
  INVALID_UNSUBSCRIBE_TOKEN,
  NO_MORE_EMAIL,
  NO_MORE_TALK_EMAIL,
  unavailablePage as unavailable,
  unknownLink,
} from "@/lib/messages";
import type { StopLink, StoppableTalk } from "@/lib/notifications/unsubscribe";
import type { PlainPage } from "./html-answer";
import { button, chooseByKind, home, lead, type Notice, nameOf, notice, orAll, status } from "./parts";

/** What a link stops, or has stopped, with the buttons for it. */
export function stopPage(link: StopLink, resumed: Notice): PlainPage {
  const page = pageOf(link);
  const settings = link.isSpeaker ? [chooseByKind] : [];
  return { ...page, children: [...notice(resumed), ...page.children, ...settings] };
}

function pageOf({ talk, isAllStopped }: StopLink): PlainPage {
  if (isAllStopped) return allStopped();
  if (!talk) return askForAll();
  return talk.isStopped ? talkStopped(talk) : ask(talk);
}

/** What is said where it is known what went wrong. */
export function refusalPage(error: AppError): PlainPage {
  if (error.status >= 500) return outagePage(error.message);
  return error.code === "not_found" ? invalidPage() : brokenPage(error.message);
}

export const invalidPage = (): PlainPage => ({
  title: INVALID_UNSUBSCRIBE_TOKEN,
  children: [lead(unknownLink.text), h("p", "Every email about comments has such a link at its end."), home],
});

const outagePage = (sentence: string): PlainPage => ({
  title: unavailable.title,
  children: [lead(sentence), home],
});

export const brokenPage = (sentence: string): PlainPage => ({
  title: broken.title,
  children: [lead(sentence), home],
});

const ask = (talk: StoppableTalk): PlainPage => ({
  title: talk.isOwn ? "Stop email about comments on your talk?" : "Stop email about this talk?",
  children: [
    talk.isOwn
      ? lead(
          "You get email about comments on your talk ",
          nameOf(talk),
          ". What needs a decision waits in your queue all the same.",
        )
      : lead("You commented on ", nameOf(talk), " and asked to hear of other comments."),
    button("Stop email about this talk"),
    orAll,
  ],
});

const talkStopped = (talk: StoppableTalk): PlainPage => ({
  title: "Stopped",
  children: [
    status(NO_MORE_TALK_EMAIL),
    h("p", ["This is about ", nameOf(talk), ". You may have stopped it by mistake:"]),
    button("Send me email about this talk again", { action: "resume" }, "plain"),
    orAll,
  ],
});

const askForAll = (): PlainPage => ({
  title: "Stop all email from Talks?",
  children: [
    lead("Nothing more will be sent to your address, about any talk."),
    button("Stop all email from Talks", { scope: "all" }),
  ],
});

const allStopped = (): PlainPage => ({
  title: "Stopped",
  children: [
    status(NO_MORE_EMAIL),
    h("p", "You may have stopped it by mistake:"),
    button("Send me email from Talks again", { scope: "all", action: "resume" }, "plain"),
  ],
});
