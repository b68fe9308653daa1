import { expect, test } from "vitest";
import { addressBlock, clientAddress } from "./client-address";

test.each([
  ["203.0.113.9", 1, "203.0.113.9"],
  ["10.1.1.1, 203.0.113.9", 1, "203.0.113.9"],
  ["10.1.1.1, 203.0.113.9, 192.0.2.1", 2, "203.0.113.9"],
  ["203.0.113.9", 2, "203.0.113.9"],
  ["::ffff:203.0.113.9", 1, "203.0.113.9"],
  ["2001:DB8:0:0::1", 1, "2001:db8::1"],
])("of %j, with %i proxies, the client is %s", (forwarded, proxies, client) => {
  expect(clientAddress(forwarded, proxies)).toBe(client);
});

test.each([
  [null, 1],
  ["", 1],
  ["203.0.113.9", 0],
  ["unknown", 1],
  ["203.0.113.9, <script>", 1],
])("of %j, with %i proxies, no client is known", (forwarded, proxies) => {
  expect(clientAddress(forwarded, proxies)).toBeNull();
});

test.each([
  ["203.0.113.9", "203.0.113.0/24"],
  ["::ffff:203.0.113.9", "203.0.113.0/24"],
  ["2001:db8:1:2ff:3::4", "2001:db8:1:200::/56"],
  ["::1", "::/56"],
])("%s is of the block %s", (address, block) => {
  expect(addressBlock(address)).toBe(block);
});
