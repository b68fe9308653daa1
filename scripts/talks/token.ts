import type { Command } from "commander";
import { addCreate } from "./token/create";
import { addList } from "./token/list";
import { addRevoke } from "./token/revoke";

/** Adds `talks token create|list|revoke`. */
export function addToken(program: Command) {
  const token = program.command("token").description("let programs act for a speaker, and end that");
  for (const add of [addCreate, addList, addRevoke]) add(token);
}
