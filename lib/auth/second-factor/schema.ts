/** What is typed around a second factor. Pure: the forms check themselves by it in the browser. */
import { z } from "zod";
import { text } from "@/lib/text/schema";
import { typedPassword } from "../credentials";

/** A one-time code, or a recovery code. */
const typedCode = () => text({ max: 64 });

/** A code alone: at login, and to turn the second factor on. */
export const codeForm = z.object({ code: typedCode() });

/** The password alone: it comes before anything is shown. */
export const passwordForm = z.object({ password: typedPassword() });

/** Both, for changing what is on. */
export const provenForm = z.object({ password: typedPassword(), code: typedCode() });

export type Proof = z.output<typeof provenForm>;
