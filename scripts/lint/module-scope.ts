import ts from "typescript";

/**
 * Work or changing state where a module is loaded: two rounds in one process must not meet, and bundles must
 * shake.
 */
export interface ModuleScopeFault {
  readonly line: number;
  readonly reason: "statement" | "let" | "empty-collection" | "call";
  readonly text: string;
}

/** Collections that a bundler knows to be free of effects when they are filled from a literal. */
const PURE_CONSTRUCTORS = new Set(["Set", "Map"]);

/** A collection that starts empty is there to be filled later, and then it is state. */
const COLLECTIONS = new Set([
  "Set",
  "Map",
  "WeakSet",
  "WeakMap",
  "Array",
  "Int32Array",
  "Uint32Array",
  "Uint8Array",
  "Float64Array",
]);

/** Methods that read a constant and change nothing. */
const LOOK_UPS = new Set(["indexOf", "slice", "repeat", "join", "includes"]);

/**
 * Faults of one source file, in order.
 *
 * Allowed at module scope: imports, exports, types, functions, classes, and `const` tables: literals, filled
 * sets and maps, look-ups in other tables. Any other call needs the mark that tells bundlers it has no effect
 * (`#__PURE__` in a comment before it); a schema is built by a function, or every bundle would carry all
 * schemas.
 */
export function moduleScopeFaults(name: string, text: string): ModuleScopeFault[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
  return source.statements.flatMap((statement) => faultsOf(statement, source));
}

function faultsOf(statement: ts.Statement, source: ts.SourceFile): ModuleScopeFault[] {
  if (ts.isVariableStatement(statement)) return faultsOfVariables(statement, source);
  return declares(statement) ? [] : [fault(statement, "statement", source)];
}

function declares(statement: ts.Statement): boolean {
  return (
    ts.isImportDeclaration(statement) ||
    ts.isExportDeclaration(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement)
  );
}

function faultsOfVariables(statement: ts.VariableStatement, source: ts.SourceFile): ModuleScopeFault[] {
  if (!(statement.declarationList.flags & ts.NodeFlags.Const)) return [fault(statement, "let", source)];
  return statement.declarationList.declarations.flatMap(({ initializer, type }) => {
    if (
      !initializer ||
      (type && /^(readonly |Readonly)/.test(type.getText(source)) && isEmptyCollection(initializer))
    )
      return [];
    return faultsOfValue(initializer, source);
  });
}

/** Walks what is evaluated when the module loads: bodies of functions are not. */
function faultsOfValue(node: ts.Node, source: ts.SourceFile): ModuleScopeFault[] {
  if (ts.isFunctionLike(node) || ts.isTypeNode(node)) return [];
  const deeper = (): ModuleScopeFault[] => {
    const found: ModuleScopeFault[] = [];
    ts.forEachChild(node, (child) => {
      found.push(...faultsOfValue(child, source));
    });
    return found;
  };
  if (isEmptyCollection(node)) return [fault(node, "empty-collection", source)];
  if (ts.isNewExpression(node) && PURE_CONSTRUCTORS.has(node.expression.getText(source))) return deeper();
  if (ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isTaggedTemplateExpression(node)) {
    return isMarkedPure(node, source) || isLookUp(node) ? deeper() : [fault(node, "call", source)];
  }
  return deeper();
}

function isEmptyCollection(node: ts.Node): boolean {
  const isCollection =
    ts.isNewExpression(node) && ts.isIdentifier(node.expression) && COLLECTIONS.has(node.expression.text);
  return isCollection && !node.arguments?.length;
}

/** `TABLE.indexOf(x)`, `"0".repeat(64)`: reading a constant is not work. */
function isLookUp(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { expression: owner, name } = node.expression;
  return (
    LOOK_UPS.has(name.text) &&
    (ts.isStringLiteral(owner) || (ts.isIdentifier(owner) && /^[A-Z][A-Z0-9_]*$/.test(owner.text)))
  );
}

function isMarkedPure(node: ts.Node, source: ts.SourceFile): boolean {
  return /[#@]__PURE__/.test(source.text.slice(node.getFullStart(), node.getStart(source)));
}

function fault(node: ts.Node, reason: ModuleScopeFault["reason"], source: ts.SourceFile): ModuleScopeFault {
  const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  return { line, reason, text: node.getText(source).split("\n")[0]!.slice(0, 100) };
}
