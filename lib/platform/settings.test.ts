import { expect, test } from "vitest";
import { readEnv } from "@/lib/env";

const url = "postgresql://talks:secret@db.example.com:5432/talks";
const preview = {
  VERCEL_ENV: "preview",
  VERCEL_GIT_COMMIT_REF: "faster-pages",
  VERCEL_BRANCH_URL: "talks-git-faster-pages.vercel.app",
  VERCEL_URL: "talks-1a2b3c.vercel.app",
  DATABASE_URL: url,
  MAIL_URL: "smtp://mail.example.com",
};

test("a platform's preview is at its branch's address, in a schema of its own, and sends no email", () => {
  expect(readEnv(preview)).toMatchObject({
    PREVIEW: "faster-pages",
    APP_URL: "https://talks-git-faster-pages.vercel.app",
    TRUST_PROXY: 1,
    DATABASE_URL: expect.stringMatching(/\?schema=preview_faster_pages_[0-9a-f]{8}&options=-csearch_path/),
    MAIL_URL: undefined,
  });
});

test("a preview of no branch is still none of production", () => {
  const { PREVIEW, DATABASE_URL } = readEnv({ VERCEL_ENV: "preview", DATABASE_URL: url });
  expect(PREVIEW).toBe("unnamed");
  expect(DATABASE_URL).toContain("schema=preview_unnamed_");
});

test("production on a platform is at the project's address, on the database as it is", () => {
  const settings = readEnv({
    ...preview,
    VERCEL_ENV: "production",
    VERCEL_PROJECT_PRODUCTION_URL: "talks.example.com",
  });
  expect(settings).toMatchObject({
    APP_URL: "https://talks.example.com",
    DATABASE_URL: url,
    MAIL_URL: preview.MAIL_URL,
  });
  expect(settings.PREVIEW).toBeUndefined();
});

test("what the operator says goes first", () => {
  const own = { APP_URL: "https://preview.example.com", PREVIEW: "mine", TRUST_PROXY: "2" };
  expect(readEnv({ ...preview, ...own })).toMatchObject({ ...own, TRUST_PROXY: 2 });
});

test("elsewhere nothing follows from the names of a platform", () => {
  const { PREVIEW, TRUST_PROXY } = readEnv({ VERCEL_GIT_COMMIT_REF: "main", VERCEL_URL: "x.vercel.app" });
  expect([PREVIEW, TRUST_PROXY]).toEqual([undefined, 0]);
});
