import { once } from "node:events";
import { type IncomingMessage, request as openRequest } from "node:http";
import type { Page, Route } from "@playwright/test";
import type { ParsedMail } from "mailparser";
import { expect, test } from "./fixtures";

const held = "Your comment will be published after it is reviewed by the presenter.";

type Comment = { name: string; email: string; body: string };

async function comment(page: Page, path: string, { name, email, body }: Comment) {
  await page.goto(path);
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Comment", { exact: true }).fill(body);
  await page.getByRole("button", { name: "Post comment" }).click();
  await expect(page.getByText(held).first()).toBeVisible();
}

/** The talk's speaker says something under it, which is published at once. */
async function say(speaker: Page, path: string, body: string) {
  await speaker.goto(path);
  await speaker.getByLabel("Comment", { exact: true }).fill(body);
  await speaker.getByRole("button", { name: "Post comment" }).click();
  await expect(speaker.getByRole("status").getByText("Your comment has been published.")).toBeVisible();
}

/** Whoever reads an email that asks them to confirm does so. */
async function confirm(reader: Page, mail: ParsedMail) {
  await reader.goto(linkIn(mail, /\/confirm\//));
  await reader.getByRole("button", { name: "Confirm" }).click();
  await expect(reader.getByRole("button", { name: "Confirm" })).toHaveCount(0);
}

/** The links in an email, as its text has them: each alone on its line. */
const linksIn = ({ text = "" }: ParsedMail) =>
  [...text.matchAll(/^\s*(https?:\S+)\s*$/gm)].map(([, link = ""]) => link);

/** The link in an email whose address matches, as whoever reads the text would follow it. */
function linkIn(mail: ParsedMail, address: RegExp): string {
  const link = linksIn(mail).find((url) => address.test(url));
  if (!link) throw new Error(`There is no link to ${address} in:\n${mail.text}`);
  return link;
}

/** The link that decides on one of the comments in an email. */
const decisionIn = (mail: ParsedMail, decision: string) =>
  linkIn(mail, new RegExp(`/decide/.*/${decision}$`));

/** A visitor comments, and the speaker approves it by a link in an email, without logging in. */
async function publishByMail(
  visitor: Page,
  speaker: Page,
  path: string,
  mailbox: { next: (address: string, about: string | RegExp) => Promise<ParsedMail> },
  { speakerEmail, ...said }: Comment & { speakerEmail: string },
) {
  await comment(visitor, path, said);
  const mail = await mailbox.next(speakerEmail, said.body);
  await speaker.goto(decisionIn(mail, "approve"));
  await expect(speaker.getByText(said.body)).toBeVisible();
  await speaker.getByRole("button", { name: /^Approve/ }).click();
  await expect(speaker.getByRole("button", { name: /^Approve/ })).toHaveCount(0);
  return mail;
}

test("a question by email: the speaker approves it there, its author confirms, and hears the answer", async ({
  open,
  site,
  mailbox,
}) => {
  test.slow();
  const { mailed } = site.content.talks;
  const { email: speakerEmail } = site.content.accounts.speaker;
  const [vera, desk, phone] = [await open(), await open(), await open()];
  const question = {
    name: "Vera Visitor",
    email: "vera.mail@example.com",
    body: "Is there a recording of it?",
  };
  const asked = await publishByMail(vera, phone, mailed.path, mailbox, { ...question, speakerEmail });
  expect(asked.text).toContain("Vera Visitor");
  expect(asked.text).toContain(mailed.title);

  await phone.goto(mailed.path);
  await expect(phone.getByText(question.body)).toBeVisible();
  await phone.goto(decisionIn(asked, "reject"));
  await expect(phone.getByRole("button", { name: /^Reject/ })).toHaveCount(0);

  const confirmation = await mailbox.next(question.email, "confirm");
  expect(confirmation.text).not.toContain(question.body);
  await confirm(desk, confirmation);
  await expect(desk.getByText(mailed.title).first()).toBeVisible();

  await say(await open("speaker"), mailed.path, "Yes: it is above.");
  const answer = await mailbox.next(question.email, "Yes: it is above.");
  await desk.goto(linkIn(answer, /#comment-\d+$/));
  await expect(desk.getByText("Yes: it is above.")).toBeInViewport();
  await vera.goto(linkIn(answer, /\/unsubscribe\//));
  await vera.getByRole("button", { name: /this talk/ }).click();
  await expect(
    vera.getByText("You will not receive any more email notifications about this talk."),
  ).toBeVisible();
});

test("one click in the mail program ends email about a talk, for this reader only", async ({
  open,
  site,
  mailbox,
  request,
}) => {
  test.slow();
  const { followed } = site.content.talks;
  const { email: speakerEmail } = site.content.accounts.speaker;
  const readers = ["rita", "rolf"].map((name) => ({
    name,
    email: `${name}.follows@example.com`,
    body: `Says ${name}.`,
  }));
  const phone = await open();
  for (const reader of readers) {
    const page = await open();
    await publishByMail(page, phone, followed.path, mailbox, { ...reader, speakerEmail });
    await confirm(page, await mailbox.next(reader.email, "confirm"));
  }
  const sam = await open("speaker");
  await say(sam, followed.path, "The first answer.");
  const first = await mailbox.next("rita.follows@example.com", "The first answer.");
  await mailbox.next("rolf.follows@example.com", "The first answer.");

  const list = first.headers.get("list") as {
    unsubscribe?: { url: string };
    "unsubscribe-post"?: { name: string };
  };
  expect(list["unsubscribe-post"]?.name).toBe("List-Unsubscribe=One-Click");
  const oneClick = list.unsubscribe?.url ?? "";
  for (const _ of ["once", "again"]) {
    const stopped = await request.post(oneClick, {
      form: { "List-Unsubscribe": "One-Click" },
      maxRedirects: 0,
    });
    expect(stopped.status()).toBe(200);
  }

  // Email goes out in order: what came for the third answer shows that the second one has reached everybody.
  for (const body of ["The second answer.", "The third answer."]) {
    await say(sam, followed.path, body);
    await mailbox.next("rolf.follows@example.com", body);
  }
  const heard = await mailbox.to("rita.follows@example.com");
  expect(heard.filter(({ text }) => /The (second|third) answer\./.test(text ?? ""))).toEqual([]);
});

test("a scanner that follows every link in every email changes nothing", async ({
  open,
  site,
  mailbox,
  request,
}) => {
  test.slow();
  const { scanned } = site.content.talks;
  const { email: speakerEmail } = site.content.accounts.speaker;
  const said = { name: "Sven", email: "sven.scanned@example.com", body: "Read by machines first." };
  const visitor = await open();
  await comment(visitor, scanned.path, said);
  const waiting = await mailbox.next(speakerEmail, said.body);
  const follow = async (mail: ParsedMail) => {
    for (const link of linksIn(mail)) {
      for (const method of ["HEAD", "GET"]) {
        const answer = await request.fetch(link, { method });
        expect([link, method, answer.status() < 400]).toEqual([link, method, true]);
      }
    }
  };
  await follow(waiting);
  const phone = await open();
  await phone.goto(decisionIn(waiting, "approve"));
  await phone.getByRole("button", { name: /^Approve/ }).click();
  await expect(phone.getByRole("button", { name: /^Approve/ })).toHaveCount(0);

  const confirmation = await mailbox.next(said.email, "confirm");
  await follow(confirmation);
  await confirm(visitor, confirmation);

  const sam = await open("speaker");
  for (const body of ["One answer.", "And another one."]) {
    await say(sam, scanned.path, body);
    await follow(await mailbox.next(said.email, body));
  }
});

/** Hands a request on under another Host, as whoever writes their own HTTP may. */
async function sendAs(host: string, route: Route) {
  const asked = route.request();
  const { hostname, port, pathname } = new URL(asked.url());
  const headers = { ...(await asked.allHeaders()), host, origin: `http://${host}`, "x-forwarded-host": host };
  const sent = openRequest({ hostname, port, path: pathname, method: asked.method(), headers });
  sent.end(asked.postDataBuffer());
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  answer.resume();
  await route.fulfill({ status: 200, contentType: "text/plain", body: `${answer.statusCode}` });
}

test("a comment posted under a false Host leads nobody astray", async ({ site, mailbox, open }) => {
  const { spoofed } = site.content.talks;
  const mallory = await open("visitor", { javaScriptEnabled: false });
  const said = { name: "Mallory", email: "mallory@example.com", body: "Sent under a false name." };
  await mallory.goto(spoofed.path);
  await mallory.getByLabel("Name").fill(said.name);
  await mallory.getByLabel("Email").fill(said.email);
  await mallory.getByLabel("Comment", { exact: true }).fill(said.body);
  await mallory.route("**/*", (route) => sendAs("evil.example", route));
  await mallory.getByRole("button", { name: "Post comment" }).click();
  await expect(mallory.getByText("303")).toBeVisible();

  const mail = await mailbox.next(site.content.accounts.speaker.email, said.body);
  for (const part of [mail.text, mail.html]) expect(part).not.toContain("evil.example");
  const links = linksIn(mail);
  expect(links).not.toEqual([]);
  for (const link of links) expect(link.startsWith(site.url)).toBe(true);
});

test("a comment is marked as spam by email without JavaScript, once", async ({ open, site, mailbox }) => {
  const { decided } = site.content.talks;
  const said = { name: "Trude", email: "trude@example.com", body: "Buy my watches." };
  await comment(await open(), decided.path, said);
  const mail = await mailbox.next(site.content.accounts.speaker.email, said.body);
  const phone = await open("visitor", { javaScriptEnabled: false });
  await phone.goto(decisionIn(mail, "spam"));
  await expect(phone.getByText(said.body)).toBeVisible();
  await phone.getByRole("button", { name: /^Spam/ }).click();
  await expect(phone.getByRole("button", { name: /^Spam/ })).toHaveCount(0);
  await phone.goto(decisionIn(mail, "approve"));
  await expect(phone.getByRole("button", { name: /^Approve/ })).toHaveCount(0);
});
