import type { Element } from "hast";
import { h } from "hastscript";
import {
  brokenPage as broken,
  EMAIL_AGAIN,
  INVALID_UNSUBSCRIBE_TOKEN,
  NO_MORE_EMAIL,
  NO_MORE_TALK_EMAIL,
  TALK_EMAIL_AGAIN,
  unknownLink,
} from "@/lib/messages";
import type { StopLink, StoppableTalk } from "@/lib/notifications/unsubscribe";
import type { PlainPage } from "./html-answer";

type Part = string | Element;

/** What was just resumed. */
export type Notice = { all: boolean } | null;

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

export const invalidPage = (): PlainPage => ({
  title: INVALID_UNSUBSCRIBE_TOKEN,
  children: [lead(unknownLink.text), h("p", "Every email from Talks has such a link at its end."), home],
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

const lead = (...children: Part[]) => h("p", { className: "lead" }, children);
const status = (sentence: string) => h("p", { className: "lead", role: "status" }, sentence);
const home = h("p", h("a", { href: "/" }, "See all talks"));

const notice = (resumed: Notice): Element[] =>
  resumed
    ? [h("p", { className: "notice", role: "status" }, resumed.all ? EMAIL_AGAIN : TALK_EMAIL_AGAIN)]
    : [];

function nameOf({ title, path }: StoppableTalk): Part {
  return path ? h("a", { href: path, dir: "auto" }, title) : "a talk that was taken down";
}

function button(label: string, fields: Record<string, string> = {}, look: "primary" | "plain" = "primary") {
  const hidden = Object.entries(fields).map(([name, value]) => h("input", { type: "hidden", name, value }));
  return h("form", { method: "post" }, [...hidden, h("button", { className: look }, label)]);
}

const orAll = h("div", { className: "aside" }, [
  h("p", "Or stop everything that Talks sends to you, about any talk:"),
  button("Stop all email from Talks", { scope: "all" }, "plain"),
]);

const chooseByKind = h("p", { className: "aside" }, [
  "You can also choose, for all your talks, what you hear of and when: ",
  h("a", { href: "/dashboard/notifications" }, "Email notifications"),
  ".",
]);
