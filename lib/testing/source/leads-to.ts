import ts from "typescript";
import type { OwnFunction } from "./functions";

/** Whether a function does something that `isWanted`, or mentions one of our own that leads there. */
export function leadsTo(
  functions: Map<string, OwnFunction>,
  start: OwnFunction,
  isWanted: (node: ts.Node) => boolean,
): boolean {
  const seen = new Set([start]);
  for (const { nodes, mentions } of seen) {
    if (nodes.some(isWanted)) return true;
    for (const mentioned of mentions) {
      const next = functions.get(mentioned);
      if (next) seen.add(next);
    }
  }
  return false;
}

const writing = /^(create|createMany|update|updateMany|upsert|delete|deleteMany|\$executeRaw)$/;

/** Whether this is a write: `tx.comment.update`, or raw SQL that is executed. */
export const isWrite = (node: ts.Node): boolean =>
  ts.isPropertyAccessExpression(node) &&
  writing.test(node.name.text) &&
  /^(db|tx)\b/.test(node.expression.getText());

/** Whether this names what is called so. */
export const names = (identifier: string) => (node: ts.Node) =>
  ts.isIdentifier(node) && node.text === identifier;
