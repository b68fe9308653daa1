/** Whether an answer tells somebody what is not for them. */
import { expect } from "@playwright/test";
import type { Answer } from "./call";
import { accountOf, type Caller, people } from "./cast";
import type { Json } from "./document";
import { isAdministrator, maySee, moderates } from "./policy";
import type { World } from "./world";

type Told = { operation: string; caller: Caller; sent: string; answer: Answer };

/** Fails where the answer tells what its caller may not know. What they sent themselves is no secret to them. */
export function checkSecrecy(world: World, told: Told) {
  checkWords(world, told);
  const { operation, caller, answer } = told;
  if (operation === "getDescription") return;
  if (!answer.headers.get("content-type")?.includes("json")) return;
  for (const thing of objectsIn(JSON.parse(answer.text))) {
    if ("memberSince" in thing && thing.timeZone !== null)
      expect([caller.person && accountOf(world.site, caller.person).username, caller.scopes]).toEqual([
        thing.username,
        expect.arrayContaining(["read"]),
      ]);
    if ("bodyHtml" in thing && "author" in thing && operation !== "postComment")
      checkComment(world, caller, thing);
  }
}

function checkWords(world: World, { operation, caller, sent, answer: { text } }: Told) {
  const isTold = (word: string) => text.includes(word) && !sent.includes(word);
  for (const comment of world.comments) {
    if (isTold(comment.secret)) expect(maySee(caller, comment), `sees ${comment.secret}`).toBe(true);
    if (comment.email && isTold(comment.email))
      expect([moderates(caller, comment.under), caller.scopes]).toEqual([
        true,
        expect.arrayContaining(["moderate"]),
      ]);
  }
  for (const person of people) {
    expect(isTold(accountOf(world.site, person).email), `tells the address of ${person}`).toBe(false);
    if (isTold(`Of ${person}, for nobody else`))
      expect([operation, caller.person]).toEqual([expect.stringMatching(/^(listTokens|getToken)$/), person]);
  }
  expect(text).not.toContain(world.site.content.password);
  if (operation !== "createToken") expect(text).not.toMatch(/talks_[A-Za-z0-9]{20}/);
}

type Thing = { [name: string]: Json };

function checkComment(world: World, caller: Caller, { status, author, talk }: Thing) {
  const owner = world.talks.find(({ id }) => id === Object(talk).id)?.of ?? null;
  const { email, speaker } = Object(author);
  const isTheirs = moderates(caller, owner);
  if (email !== null) expect([isTheirs, caller.scopes.includes("moderate")]).toEqual([true, true]);
  if (status === "published") return;
  const isAuthor = caller.person && speaker?.username === accountOf(world.site, caller.person).username;
  expect(isTheirs || isAuthor || isAdministrator(caller), "sees what is not published").toBe(true);
  expect(caller.scopes.some((scope) => scope === "read" || scope === "moderate")).toBe(true);
}

function objectsIn(value: Json): Thing[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return [value, ...Object.values(value).flatMap(objectsIn)];
}
