import { expect, test } from "vitest";
import { NotFound } from "@/lib/errors";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { forgottenBy } from "@/lib/testing/forgotten-by";
import { updateProfile } from "./profile-commands";
import { getOwnProfile, getSpeakerProfile } from "./queries";
import { profile } from "./schema";

const typed = {
  name: " Ann Speaker ",
  location: "Lisbon",
  bio: "I **talk**.\r\n\r\n<script>x</script>",
  timeZone: "Europe/Lisbon",
};

test("a profile is shown as typed, its bio rendered, and every page with the name on it forgotten", async () => {
  const ann = await speakerFactory();
  const { forgotten } = await forgottenBy(() => updateProfile(viewerOf(ann), profile.parse(typed)));
  const shown = await getSpeakerProfile(ann.username);
  expect(shown).toMatchObject({ name: "Ann Speaker", location: "Lisbon" });
  expect(shown.bioHtml).toContain("<strong>talk</strong>");
  expect(shown.bioHtml).not.toContain("<script");
  expect(shown.bioSummary).toMatch(/^I talk\./);
  const own = { bio: "I **talk**.\n\n<script>x</script>", timeZone: "Europe/Lisbon" };
  expect(await getOwnProfile(viewerOf(ann))).toMatchObject(own);
  expect(forgotten).toEqual([`speaker:${ann.id}`]);
});

test("a profile may be emptied; the username stands in for the name", async () => {
  const ann = await speakerFactory({ name: "Ann", location: "Lisbon", bio: "x", bioHtml: "<p>x</p>" });
  await updateProfile(viewerOf(ann), profile.parse({ name: "", location: " ", bio: "", timeZone: "UTC" }));
  expect(await getSpeakerProfile(ann.username)).toMatchObject({
    name: ann.username,
    location: "",
    bioHtml: "",
  });
});

test("who never chose a time zone has UTC", async () => {
  expect(await getOwnProfile(viewerOf(await speakerFactory()))).toMatchObject({ timeZone: "UTC" });
});

test("nobody else's profile changes", async () => {
  const [ann, bob] = [await speakerFactory(), await speakerFactory({ name: "Bob" })];
  await updateProfile(viewerOf(ann), profile.parse(typed));
  expect(await getSpeakerProfile(bob.username)).toMatchObject({ name: "Bob", location: "" });
});

test("a profile shows nothing that is not public", async () => {
  const { username, email } = await speakerFactory({ password: "the password of before" });
  const shown = JSON.stringify(await getSpeakerProfile(username));
  for (const secret of [email, "argon2", "isAdmin", "sessionVersion", "timeZone"])
    expect(shown).not.toContain(secret);
});

test("whoever was disabled in the meantime is too late", async () => {
  const ann = await speakerFactory({ disabledAt: new Date() });
  await expect(updateProfile(viewerOf(ann), profile.parse(typed))).rejects.toThrow(NotFound);
});

test("nobody has a profile who is not there", async () => {
  await expect(getSpeakerProfile("nobody")).rejects.toThrow(NotFound);
});

test.each([
  ["name", "x".repeat(65)],
  ["location", "x".repeat(65)],
  ["bio", "x".repeat(2001)],
  ["bio", "a\u0000b"],
  ["timeZone", "Mars/Olympus_Mons"],
  ["timeZone", ""],
])("a bad %s is refused", (field, value) => {
  const parsed = profile.safeParse({ ...typed, [field]: value });
  expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field]);
});
