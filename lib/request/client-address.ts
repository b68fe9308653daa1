import ipaddr from "ipaddr.js";

// What one customer of a network provider is given: a home or an office, and not one device of it.
const blockBits = { ipv4: 24, ipv6: 56 };

/**
 * The address that a request came from, by its `X-Forwarded-For`, to whose end each of our `proxies` has added what it
 * saw; anything before that anybody may have made up. Null where they saw none, or `proxies` is 0.
 */
export function clientAddress(forwarded: string | null, proxies: number): string | null {
  const seen = (forwarded ?? "").split(",").map((one) => one.trim());
  const address = proxies > 0 ? (seen.at(-proxies) ?? seen[0]) : undefined;
  return address && ipaddr.isValid(address) ? ipaddr.process(address).toString() : null;
}

/** The block that an address belongs to, in CIDR notation: /24 of IPv4, /56 of IPv6 (RFC 6177 advises a site one or more). */
export function addressBlock(address: string): string {
  const parsed = ipaddr.process(address);
  const bits = blockBits[parsed.kind()];
  const network =
    parsed.kind() === "ipv4"
      ? ipaddr.IPv4.networkAddressFromCIDR(`${parsed}/${bits}`)
      : ipaddr.IPv6.networkAddressFromCIDR(`${parsed}/${bits}`);
  return `${network}/${bits}`;
}
