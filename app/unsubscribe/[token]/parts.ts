/** What the pages of an unsubscribe link consist of. */
import type { Element } from "hast";
import { h } from "hastscript";
import { EMAIL_AGAIN, TALK_EMAIL_AGAIN } from "@/lib/messages";
import type { StoppableTalk } from "@/lib/notifications/unsubscribe";
import { mailSettingsPath } from "@/lib/speakers/path";

type Part = string | Element;

/** What was just resumed. */
export type Notice = { all: boolean } | null;

export const lead = (...children: Part[]) => h("p", { className: "lead" }, children);
export const status = (sentence: string) => h("p", { className: "lead", role: "status" }, sentence);
export const home = h("p", h("a", { href: "/" }, "See all talks"));

export const notice = (resumed: Notice): Element[] =>
  resumed
    ? [h("p", { className: "notice", role: "status" }, resumed.all ? EMAIL_AGAIN : TALK_EMAIL_AGAIN)]
    : [];

export function nameOf({ title, path }: StoppableTalk): Part {
  return path ? h("a", { href: path, dir: "auto" }, title) : "a talk that was taken down";
}

/** A form of one button. */
export function button(label: string, fields: Record<string, string> = {}, look: "plain" | null = null) {
  const hidden = Object.entries(fields).map(([name, value]) => h("input", { type: "hidden", name, value }));
  return h("form", { method: "post" }, [...hidden, h("button", { className: look }, label)]);
}

export const orAll = h("div", { className: "aside" }, [
  h("p", "Or stop everything that Talks sends to you, about any talk:"),
  button("Stop all email from Talks", { scope: "all" }, "plain"),
]);

export const chooseByKind = h("p", { className: "aside" }, [
  "You can also choose, for all your talks, what you hear of and when: ",
  h("a", { href: mailSettingsPath }, "Email settings"),
  ". Whatever you choose, you hear of changes to your password, second factor and email address.",
]);
