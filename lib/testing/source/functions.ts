/** Our own functions, as their source has them. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

export type OwnFunction = {
  /** `lib/comments/decide.ts decideComment` */
  name: string;
  /** All that its source consists of. */
  nodes: ts.Node[];
  isExported: boolean;
  /** It works within a transaction of somebody else's. */
  takesTransaction: boolean;
  /** The names of what it mentions: functions of our own among them. */
  mentions: Set<string>;
};

/** All functions at the top level of the files in these folders, by name; without tests. */
export function functionsIn(folders: string[]): Map<string, OwnFunction> {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
  );
  const own = files.filter((file) => file.endsWith(".ts") && !/\.(test|d)\.ts$/.test(file));
  return new Map(own.flatMap(inFile).map((one) => [one.name, one]));
}

function inFile(path: string): OwnFunction[] {
  const file = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  const imported = importsOf(file);
  const nameOf = (identifier: string) => imported.get(identifier) ?? `${path} ${identifier}`;
  return file.statements.flatMap(declaredBy).map(({ identifier, node, isExported }) => {
    const nodes = nodesIn(node);
    const mentioned = nodes.filter(ts.isIdentifier).map(({ text }) => nameOf(text));
    return {
      ...{ name: `${path} ${identifier}`, nodes, isExported, mentions: new Set(mentioned) },
      takesTransaction: ts.isFunctionLike(node) && /^tx: Tx\b/.test(node.parameters[0]?.getText() ?? ""),
    };
  });
}

function nodesIn(node: ts.Node): ts.Node[] {
  const nodes = [node];
  node.forEachChild((child) => {
    nodes.push(...nodesIn(child));
  });
  return nodes;
}

function declaredBy(statement: ts.Statement) {
  const isExported =
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (ts.isFunctionDeclaration(statement) && statement.name)
    return [{ identifier: statement.name.text, node: statement as ts.Node, isExported }];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
    ts.isIdentifier(name) && initializer ? [{ identifier: name.text, node: initializer, isExported }] : [],
  );
}

/** By the identifier that it has here, where each import of our own comes from. */
function importsOf(file: ts.SourceFile): Map<string, string> {
  return new Map(
    file.statements.filter(ts.isImportDeclaration).flatMap(({ moduleSpecifier, importClause }) => {
      const from = pathOf(file.fileName, (moduleSpecifier as ts.StringLiteral).text);
      const bindings = importClause?.namedBindings;
      if (!from || !bindings || !ts.isNamedImports(bindings)) return [];
      return bindings.elements.map(({ name, propertyName }): [string, string] => [
        name.text,
        `${from} ${(propertyName ?? name).text}`,
      ]);
    }),
  );
}

function pathOf(importer: string, specifier: string): string | null {
  if (specifier.startsWith("@/")) return `${specifier.slice(2)}.ts`;
  return specifier.startsWith(".") ? `${join(dirname(importer), specifier)}.ts` : null;
}
