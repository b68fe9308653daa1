import { expect, test } from "vitest";
import { isThisMachine } from "./this-machine";

const isHere = (url: string) => isThisMachine(new URL(url).hostname);

test.each(["http://localhost:3000", "http://127.0.0.1", "http://127.1", "smtp://127.1", "smtp://[::1]:25"])(
  "%s is on this machine",
  (url) => expect(isHere(url)).toBe(true),
);

test.each([
  "http://talks.example.com",
  "http://localhost.example.com",
  "http://127.0.0.1.example.com",
  "smtp://128.0.0.1",
  "smtp://[::2]",
])("%s is on another one", (url) => expect(isHere(url)).toBe(false));
