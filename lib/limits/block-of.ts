import ipaddr from "ipaddr.js";
import { addressBlock } from "@/lib/request/client-address";

/**
 * The address block that a client is counted under; null where that would count everybody as one: no address is known, or
 * it is this machine's own, and so that of a proxy which TRUST_PROXY leaves out.
 */
export function blockOf(address: string | null | undefined): string | null {
  if (!address || ipaddr.process(address).range() === "loopback") return null;
  return addressBlock(address);
}
