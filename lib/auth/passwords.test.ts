import { hash } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "./passwords";

test("a stored hash is argon2id with the cost that OWASP asks for", async () => {
  expect(await hashPassword("correct horse")).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test("the right password is right, any other wrong, and spaces count", async () => {
  const stored = await hashPassword("correct horse");
  expect(await verifyPassword(stored, "correct horse")).toBe("right");
  expect(await verifyPassword(stored, "correct horse ")).toBe("wrong");
  expect(await verifyPassword(stored, "Correct horse")).toBe("wrong");
});

test("a password is the same on a keyboard that writes its accents apart", async () => {
  const stored = await hashPassword("caf\u00e9 au lait");
  expect(await verifyPassword(stored, "cafe\u0301 au lait")).toBe("right");
});

test("a hash made at a lower cost is right but outdated", async () => {
  const weak = await hash("correct horse", { memoryCost: 4096, timeCost: 2, parallelism: 1 });
  expect(await verifyPassword(weak, "correct horse")).toBe("outdated");
  expect(await verifyPassword(weak, "wrong horse")).toBe("wrong");
});

test("a hash brought over from the Flask application is right but outdated", async () => {
  const old = "pbkdf2:sha1:1000$4X46thYywwAefToh$5b0c4c484a02ff519056ff212cd92d298c3d45d7";
  expect(await verifyPassword(old, "c\u00e4t")).toBe("outdated");
  expect(await verifyPassword(old, "ca\u0308t")).toBe("outdated");
  expect(await verifyPassword(old, "cat")).toBe("wrong");
});

test.each([null, "", "!", "plain text"])("no password is right where the hash is %j", async (stored) => {
  expect(await verifyPassword(stored, "")).toBe("wrong");
  expect(await verifyPassword(stored, "plain text")).toBe("wrong");
});
