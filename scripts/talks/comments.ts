import type { Command } from "commander";
import { addDecisions } from "./comments/decide";
import { addList } from "./comments/list";

/** Adds `talks comments list|approve|reject|spam`. */
export function addComments(program: Command) {
  const comments = program.command("comments").description("look at comments, and decide what appears");
  addList(comments);
  addDecisions(comments);
}
