import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { heldCommentFactory } from "@/lib/testing/factories/comment";
import { speakerFactory } from "@/lib/testing/factories/speaker";
import { deletedTalkFactory, talkFactory } from "@/lib/testing/factories/talk";
import { linesOf, talks, talksJson } from "../testing/in-process";

const facts = ["--title", "On Talks", "--venue", "PyCon", "--date", "2014-04-09"];
const stored = (id: number) => db.talk.findUniqueOrThrow({ where: { id } });

test("add publishes a talk of the speaker's, and writes its id alone to stdout", async () => {
  const { id, email } = await speakerFactory();
  const more = ["--venue-url", "https://example.com", "--video", "https://vimeo.com/76979871"];
  const { code, out, err } = await talks(
    ...["talks", "add", "--speaker", email.toUpperCase(), ...facts, ...more],
    ...["--description", "A *talk*"],
  );
  expect([code, err]).toEqual([0, "The talk was added successfully.\n"]);
  expect(await stored(Number(out))).toMatchObject({
    ...{ speakerId: id, title: "On Talks", venue: "PyCon", date: "2014-04-09", description: "A *talk*" },
    ...{ venueUrl: "https://example.com/", videoUrl: "https://vimeo.com/76979871" },
  });
});

test("add reads the description from a file", async () => {
  const { username } = await speakerFactory();
  const file = join(mkdtempSync(join(tmpdir(), "talks-cli-")), "talk.md");
  writeFileSync(file, "From a file\n");
  const [talk] = await talksJson("talks", "add", "--speaker", username, ...facts, "--description-file", file);
  expect(talk).toMatchObject({ title: "On Talks", description: "From a file", speaker: { username } });
  const lost = await talks("talks", "add", "--speaker", username, ...facts, "--description-file", `${file}x`);
  expect([lost.code, lost.out]).toEqual([1, ""]);
});

test("add says what is wrong with which option, as the form does, and adds nothing", async () => {
  const { id, username } = await speakerFactory();
  const wrong = [
    "--title",
    " ",
    "--venue",
    "V",
    "--date",
    "2014-02-30",
    "--venue-url",
    "javascript:alert(1)",
  ];
  const { code, out, err } = await talks("talks", "add", "--speaker", username, ...wrong);
  expect([code, out]).toEqual([1, ""]);
  expect(linesOf(err)).toEqual([
    "Error: --title: This field is required.",
    expect.stringContaining("--venue-url: "),
    expect.stringContaining("--date: "),
  ]);
  expect(await db.talk.count({ where: { speakerId: id } })).toBe(0);
});

test("add wants an account that is there", async () => {
  const { code, err } = await talks("talks", "add", "--speaker", "nobody", ...facts);
  expect([code, err]).toEqual([1, "Error: There is no such account.\n"]);
});

test("list writes the newest talks, of whom and of when it is asked, without those taken down", async () => {
  const { id: speakerId, username } = await speakerFactory();
  const older = await talkFactory({ speakerId, date: "2013-12-31", title: "Older" });
  const middle = await talkFactory({ speakerId, date: "2014-01-01", title: "Mid\u009bdle" });
  const newer = await talkFactory({ speakerId, date: "2014-12-31", title: "Newer", venue: "Here" });
  await deletedTalkFactory({ speakerId, date: "2014-06-01" });
  const ids = async (...more: string[]) =>
    (await talksJson("talks", "list", "--speaker", username, ...more)).map(({ id }) => id);
  expect(await ids()).toEqual([newer.id, middle.id, older.id]);
  expect(await ids("--year", "2014")).toEqual([newer.id, middle.id]);
  expect(await ids("--limit", "1")).toEqual([newer.id]);
  expect(await ids("--before", `2014-12-31~${newer.id}`)).toEqual([middle.id, older.id]);
  expect(await ids("--before", `2014-12-31~${newer.id}`, "--year", "2014")).toEqual([middle.id]);
  expect(await ids("--before", `2014-01-01~${middle.id + 1}`, "--limit", "1")).toEqual([middle.id]);
  const { out, err } = await talks("talks", "list", "--speaker", username, "--year", "2014");
  expect(err).toBe("");
  expect(linesOf(out)).toEqual([
    [newer.id, "2014-12-31", username, 0, "Here", "Newer"].join("\t"),
    [middle.id, "2014-01-01", username, 0, middle.venue, "Mid dle"].join("\t"),
  ]);
});

test("list without anything more lists everybody's", async () => {
  const { id } = await talkFactory({ date: "2199-01-01" });
  expect((await talksJson("talks", "list", "--limit", "1"))[0].id).toBe(id);
});

test("show writes a talk, and no order to the terminal that its text holds", async () => {
  const talk = await talkFactory({ title: "A title", slidesUrl: "https://example.com/a.pdf" });
  await db.talk.update({ where: { id: talk.id }, data: { description: "One\n\u001b[31mtwo\u202e" } });
  const { code, out } = await talks("talks", "show", String(talk.id));
  expect(code).toBe(0);
  expect(linesOf(out)).toContain("title\tA title");
  expect(linesOf(out)).toContain("slides\thttps://example.com/a.pdf");
  expect(linesOf(out).slice(-2)).toEqual(["description\tOne", "description\t [31mtwo "]);
  const json = await talks("talks", "show", String(talk.id), "--json");
  expect(json.out).toContain("\\u202e");
  expect(JSON.parse(json.out)).toMatchObject({ id: talk.id, description: "One\n\u001b[31mtwo\u202e" });
});

test("edit changes what is named, and nothing else", async () => {
  const talk = await talkFactory({ title: "Before", videoUrl: "https://vimeo.com/1", description: "Stays" });
  const { code, out, err } = await talks("talks", "edit", String(talk.id), "--title", "After", "--video", "");
  expect({ code, out, err }).toEqual({ code: 0, out: "", err: "The talk was updated successfully.\n" });
  const { title, videoUrl, description, venue, date, version } = await stored(talk.id);
  expect({ title, videoUrl, description, version }).toEqual({
    ...{ title: "After", videoUrl: null, description: "Stays", version: talk.version + 1 },
  });
  expect({ venue, date }).toEqual({ venue: talk.venue, date: talk.date });
});

test("edit refuses what the form refuses", async () => {
  const talk = await talkFactory();
  const { code, err } = await talks("talks", "edit", String(talk.id), "--date", "tomorrow");
  expect([code, err]).toEqual([1, expect.stringContaining("Error: --date: ")]);
  expect((await stored(talk.id)).version).toBe(talk.version);
});

test("edit and delete act for whom --as names, who must have the right", async () => {
  const { id } = await talkFactory();
  const stranger = await speakerFactory();
  const admin = await speakerFactory({ isAdmin: true });
  const gone = await speakerFactory({ isAdmin: true, disabledAt: new Date() });
  for (const words of [
    ["edit", String(id), "--title", "X"],
    ["delete", String(id)],
  ]) {
    expect(await talks("talks", ...words, "--as", stranger.username)).toMatchObject({
      code: 1,
      err: "Error: You are not allowed to do this.\n",
    });
    expect((await talks("talks", ...words, "--as", gone.username)).err).toContain("is disabled");
  }
  expect((await talks("talks", "delete", String(id), "--as", admin.email)).code).toBe(0);
  expect((await stored(id)).deletedById).toBe(admin.id);
});

test("delete takes a talk down for its speaker, once", async () => {
  const { id, speakerId } = await talkFactory();
  await heldCommentFactory({ talkId: id });
  expect(await talksJson("talks", "delete", String(id))).toMatchObject([{ id }]);
  expect((await stored(id)).deletedById).toBe(speakerId);
  expect(await db.comment.count({ where: { talkId: id, talkIsLive: true } })).toBe(0);
  for (const words of [["show"], ["delete"], ["edit", "--title", "X"]]) {
    const again = await talks("talks", ...words, String(id));
    expect(again).toEqual({ code: 1, out: "", err: "Error: This talk was taken down.\n" });
  }
});

test("what is not there cannot be shown, changed or deleted", async () => {
  for (const words of [["show"], ["delete"], ["edit", "--title", "X"]]) {
    const none = await talks("talks", ...words, "2147483647");
    expect(none).toEqual({ code: 1, out: "", err: "Error: There is no such talk.\n" });
  }
});
