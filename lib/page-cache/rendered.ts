/** A public page on its way from the process that renders it to the one that keeps and sends it. */
import { deserialize, serialize } from "node:v8";

export type Rendered = {
  status: number;
  headers: Record<string, string>;
  html: Buffer;
  /** What a page has besides that may be kept; null for one that may not: not found, a redirect, an error. */
  kept: { tags: string[]; data: Buffer | null; segments: Map<string, Buffer> } | null;
};

/** In the form in which Node hands values from process to process; both have to run the same version. */
export const pack = (page: Rendered): Buffer => serialize(page);

/** The bodies are views of `bytes`. */
export const unpack = (bytes: Buffer): Rendered => deserialize(bytes);
