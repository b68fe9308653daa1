/** The parts that resources and requests of the API are made of. */
import { z } from "zod";

/** An absolute address. */
export const url = () => z.url();

/** A moment, RFC 3339 in UTC. */
export const instant = () => z.iso.datetime();

/** A calendar day. */
export const day = () => z.iso.date();

/** A row's id, in an answer. */
export const id = () => z.int().min(1).max(largestId);

/** How many there are. */
export const count = () => z.int().min(0);

const largestId = 2_147_483_647;

/** A row's id, in a path or a query: digits, and nothing else that JavaScript would take for a number. */
export const idParam = () =>
  z
    .string()
    .regex(/^[1-9]\d{0,9}$/, "Not an id.")
    .transform(Number)
    .refine((number) => number <= largestId, "Not an id.")
    .meta({ type: "integer", pattern: undefined, minimum: 1, maximum: largestId });

const most = 100;

/** How many things a page of a list holds, 50 where nothing is said. */
export const limit = () =>
  z.coerce
    .number()
    .int()
    .min(1)
    .max(most)
    .default(50)
    .meta({ type: "integer", minimum: 1, maximum: most, description: `How many, ${most} at most.` });

export const listLinks = z.object({ self: url(), next: url().nullable(), prev: url().nullable() });

/** A page of a list. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), links: listLinks });
