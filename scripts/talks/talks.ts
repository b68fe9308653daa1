import type { Command } from "commander";
import { addAdd } from "./talks/add";
import { addDelete } from "./talks/delete";
import { addEdit } from "./talks/edit";
import { addList } from "./talks/list";
import { addShow } from "./talks/show";

/** Adds `talks talks list|show|add|edit|delete`. */
export function addTalks(program: Command) {
  const talks = program.command("talks").description("look at talks, publish and change them");
  for (const add of [addList, addShow, addAdd, addEdit, addDelete]) add(talks);
}
