import "server-only";
import type { Tx } from "@/lib/db/client";
import { newToken } from "@/lib/outbox/addresses";
import { emailKey } from "@/lib/text/schema";
import { at } from "./at";
import { asInstant, insertRows } from "./insert-rows";

/** The ids of addresses by their keys. */
export type AddressIds = Map<string, number>;

const askedAtOnce = 500;

/** Writes down the addresses that are new, and gives the ids of all of them. */
export async function writeAddresses(tx: Tx, addresses: Iterable<string>, now: Date): Promise<AddressIds> {
  const byKey = new Map([...addresses].map((address) => [emailKey(address), address]));
  const createdAt = asInstant(now);
  const rows = [...byKey].map(([addressKey, address]) => ({
    address,
    addressKey,
    token: newToken(),
    createdAt,
  }));
  await insertRows(tx, "EmailAddress", rows, 'ON CONFLICT ("addressKey") DO NOTHING');
  const keys = [...byKey.keys()];
  const ids: AddressIds = new Map();
  for (let from = 0; from < keys.length; from += askedAtOnce) {
    const where = { addressKey: { in: keys.slice(from, from + askedAtOnce) } };
    const found = await tx.emailAddress.findMany({ where, select: { id: true, addressKey: true } });
    for (const { id, addressKey } of found) ids.set(addressKey, id);
  }
  return ids;
}

/** Nothing is sent to what is no address, or not the account's own: as if a mail server had said so. */
export async function suppressAddresses(tx: Tx, addresses: string[], ids: AddressIds, now: Date) {
  for (const address of addresses) {
    const id = at(ids, emailKey(address));
    await tx.emailAddress.updateMany({ where: { id, suppressedAt: null }, data: { suppressedAt: now } });
  }
}
