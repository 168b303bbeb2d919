/**
 * Each type is declared in one file of the package, `types.d.ts`, and the other doors import it from there: a
 * compiler that writes declarations of somebody else's functions can then name it as
 * `import("double-random/types").DrawInput`, whichever door gave it.
 */
import ts from "typescript";

/** A declaration at the top of a file, as it stands there. */
interface Declared {
  readonly statement: ts.Statement;
  readonly name: string;
  /** Its text without comments before it, and without the numbers that the roll-up puts behind names. */
  readonly plain: string;
  /** A table, of which programs may want the value. */
  readonly isConst: boolean;
}

/** Declarations of `types.d.ts`, by name. */
export type SharedTypes = ReadonlyMap<string, string>;

/** The door of types: tables are there for `typeof` only, as the source says. */
export function typesAlone(text: string): string {
  const tables = declaredIn(text).filter(({ isConst, statement }) => isConst && isExported(statement));
  const without = tables.reduceRight((rest, { statement }) => hidden(rest, statement), text);
  return `${without}\nexport type { ${tables.map(({ name }) => name).join(", ")} }\n`;
}

export function sharedBy(types: string): SharedTypes {
  return new Map(declaredIn(types).map(({ name, plain }) => [name, plain]));
}

/**
 * A door whose types come from `types.d.ts`, where that has the same ones.
 *
 * @param values - names that the door exports as values: of these tables the declarations stay
 */
export function withShared(text: string, shared: SharedTypes, values: ReadonlySet<string>): string {
  const taken = declaredIn(text).filter(
    ({ name, plain, isConst }) => shared.get(bare(name)) === plain && !(isConst && values.has(name)),
  );
  if (taken.length === 0) return text;
  const rest = taken.reduceRight(
    (left, { statement }) => left.slice(0, statement.getFullStart()) + left.slice(statement.end),
    text,
  );
  const named = taken.filter(({ statement }) => isExported(statement)).map(({ name }) => name);
  const imports = taken.map(({ name }) => (name === bare(name) ? name : `${bare(name)} as ${name}`));
  return [
    `import type { ${imports.join(", ")} } from "./types.js";`,
    ...(named.length > 0 ? [`export type { ${named.join(", ")} };`] : []),
    rest,
  ].join("\n");
}

function declaredIn(text: string): Declared[] {
  const source = ts.createSourceFile("door.d.ts", text, ts.ScriptTarget.ES2022, true);
  return source.statements.flatMap((statement) => {
    const name = nameOf(statement);
    if (name === undefined) return [];
    const plain = statement
      .getText(source)
      .replace(/^export /, "")
      .replaceAll(/\b(\w+?)_\d+\b/g, "$1");
    return [{ statement, name, plain, isConst: ts.isVariableStatement(statement) }];
  });
}

/** Functions, classes and namespaces stay where they are. */
function nameOf(statement: ts.Statement): string | undefined {
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
    return statement.name.text;
  return ts.isVariableStatement(statement)
    ? statement.declarationList.declarations[0]!.name.getText()
    : undefined;
}

const bare = (name: string): string => name.replace(/_\d+$/, "");

function isExported(statement: ts.Statement): boolean {
  return /^export\b/.test(statement.getText());
}

/** The text with the `export` of this statement taken away. */
function hidden(text: string, statement: ts.Statement): string {
  return text.slice(0, statement.getStart()) + text.slice(statement.getStart()).replace(/^export /, "");
}
