import { expect, test } from "vitest";
import { inlineScriptHashes } from "./inline-scripts";

// From the CSP Level 3 specification: the hash of `alert('Hello, world.');`.
const hello = "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=";

test("each inline script is named by its hash, once", () => {
  const html =
    "<script>alert('Hello, world.');</script><p>x</p><script nonce>alert('Hello, world.');</script>";
  expect(inlineScriptHashes(html)).toEqual([hello]);
});

test("a script from a file needs no hash", () => {
  expect(inlineScriptHashes('<script src="/a.js" async=""></script>')).toEqual([]);
});

test("what looks like a script in an attribute is none", () => {
  const titled = '<p><a title="> <script>alert(1)</script>" href="/">x</a></p><script>own()</script>';
  expect(inlineScriptHashes(titled)).toEqual(inlineScriptHashes("<script>own()</script>"));
});

test("a script in what people wrote is not allowed to run, were it ever to get there", () => {
  const injected = '<div class="prose mt-2"><p>x<br></p><div><script>theirs()</script></div></div>';
  const page = `<main>${injected}<p>x</p><script>own()</script></main>`;
  expect(inlineScriptHashes(page)).toEqual(inlineScriptHashes("<script>own()</script>"));
});
