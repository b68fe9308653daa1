import { expect, test } from "vitest";
import { verifyWerkzeugHash } from "./werkzeug-hash";

// Made by werkzeug.security.generate_password_hash.
const sha256 =
  "pbkdf2:sha256:1000$KcSX4y9Na8IEZjya$2cc0da65fbf107d0b31d3ce386c9d4c44b6558863f92baa9af4b0d2242351d42";
const sha1 = "pbkdf2:sha1:1000$4X46thYywwAefToh$5b0c4c484a02ff519056ff212cd92d298c3d45d7";

test.each([
  [sha256, "correct horse"],
  [sha1, "cät"],
  [sha1.replace(":1000", ""), "cät"],
])("the password that made the hash is right (%#)", async (hash, password) => {
  expect(await verifyWerkzeugHash(hash, password)).toBe(true);
  expect(await verifyWerkzeugHash(hash, `${password} `)).toBe(false);
  expect(await verifyWerkzeugHash(hash, "")).toBe(false);
});

test.each([
  "",
  "pbkdf2:sha1$salt$",
  "pbkdf2:sha1:0$4X46thYywwAefToh$5b0c4c484a02ff519056ff212cd92d298c3d45d7",
  "pbkdf2:sha1:99999999$4X46thYywwAefToh$5b0c4c484a02ff519056ff212cd92d298c3d45d7",
  "pbkdf2:md5:1000$4X46thYywwAefToh$5b0c4c484a02ff519056ff212cd92d298c3d45d7",
  "pbkdf2:sha1:1000$4X46thYywwAefToh$5b0c",
  "pbkdf2:sha1:1000$4X46thYywwAefToh$zz0c4c484a02ff519056ff212cd92d298c3d45d7",
  "pbkdf2:sha256:1000$4X46thYywwAefToh$5b0c4c484a02ff519056ff212cd92d298c3d45d7",
])("nothing is right for a hash that is damaged (%j)", async (hash) => {
  expect(await verifyWerkzeugHash(hash, "cät")).toBe(false);
});
