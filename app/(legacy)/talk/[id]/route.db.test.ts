import { expect, test } from "vitest";
import { talkAliasFactory } from "@/lib/testing/factories/alias";
import { talkFactory } from "@/lib/testing/factories/talk";
import { GET } from "./route";

async function locationOf(id: string) {
  const answer = await GET(new Request(`http://localhost/talk/${id}`), { params: Promise.resolve({ id }) });
  expect(answer.status).toBe(308);
  return answer.headers.get("location");
}

async function importedTalk(old: string, deletedAt: Date | null) {
  const talk = await talkFactory({ title: "A secret title", deletedAt });
  await talkAliasFactory(old, talk.id);
  return talk;
}

test("an old number leads to the talk", async () => {
  const { id } = await importedTalk("7007", null);
  expect(await locationOf("7007")).toBe(`/talks/${id}-a-secret-title`);
});

test("of a deleted talk the way there does not tell the title", async () => {
  const { id } = await importedTalk("7008", new Date());
  expect(await locationOf("7008")).toBe(`/talks/${id}`);
});

test("a number that none was taken over under is kept", async () => {
  expect(await locationOf("7009")).toBe("/talks/7009");
});
