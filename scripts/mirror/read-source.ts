import ts from "typescript";

/** What the eye meets in one source file. */
export interface SourceCount {
  /** Tokens that begin on each line of code: a line with nothing but a comment is none. */
  readonly tokensOfLines: readonly number[];
  readonly functions: readonly FunctionCount[];
  /** `x!` that does not follow an element access: the compiler was told something that a type could say. */
  readonly bangs: number;
  /** `x as T`, but for `as const`. */
  readonly casts: number;
  /** Ternaries that are a part of another one. */
  readonly nestedTernaries: number;
  /**
   * `true` and `false` handed over beside other arguments: the reader cannot see of what. As the only one, in
   * `literal(true)`, it is the subject.
   */
  readonly booleanArguments: number;
  /** Names that the file exports. */
  readonly exports: readonly string[];
}

/** A function with a name. What it hands to others (a callback in `map`) is read with it and counts to it. */
export interface FunctionCount {
  readonly name: string;
  readonly tokens: number;
  /** Lines of code from the first token, `function` or the name, to the last brace. */
  readonly lines: number;
  /** 1, and 1 more for each `if`, loop, `case`, `catch`, `?:`, `&&`, `||`, `??`. */
  readonly complexity: number;
  readonly parameters: number;
}

type FunctionNode = ts.FunctionLikeDeclaration & { readonly body: ts.Node };

/** Counts one source text; it need not compile. */
export function readSource(name: string, text: string): SourceCount {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
  const nodes = nodesOf(source);
  const lines = linesOf(source, source);
  return {
    tokensOfLines: [...lines.values()],
    functions: nodes.filter(isNamedFunction).map((node) => functionCount(node, source)),
    bangs: nodes.filter(
      (node) => ts.isNonNullExpression(node) && !ts.isElementAccessExpression(bare(node.expression)),
    ).length,
    casts: nodes.filter((node) => ts.isAsExpression(node) && !ts.isConstTypeReference(node.type)).length,
    nestedTernaries: nodes.filter(isNestedTernary).length,
    booleanArguments: nodes
      .map(argumentsOf)
      .filter(({ length }) => length > 1)
      .flat()
      .filter(isBoolean).length,
    exports: source.statements.flatMap(exportedNames),
  };
}

function nodesOf(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (child: ts.Node): void => {
    found.push(child);
    ts.forEachChild(child, visit);
  };
  ts.forEachChild(node, visit);
  return found;
}

/** Line → tokens that begin on it; a text over many lines makes lines of code on which none begins. */
function linesOf(node: ts.Node, source: ts.SourceFile): Map<number, number> {
  const lines = new Map<number, number>();
  const lineAt = (position: number): number => source.getLineAndCharacterOfPosition(position).line;
  for (const token of tokensOf(node, source)) {
    const first = lineAt(token.getStart(source));
    lines.set(first, (lines.get(first) ?? 0) + 1);
    for (let line = first + 1; line <= lineAt(token.end); line++) lines.set(line, lines.get(line) ?? 0);
  }
  return lines;
}

function tokensOf(node: ts.Node, source: ts.SourceFile): ts.Node[] {
  if (ts.isJSDoc(node) || node.kind === ts.SyntaxKind.EndOfFileToken) return [];
  const children = node.getChildren(source);
  if (children.length === 0) return node.kind === ts.SyntaxKind.SyntaxList ? [] : [node];
  return children.flatMap((child) => tokensOf(child, source));
}

function functionCount(node: FunctionNode, source: ts.SourceFile): FunctionCount {
  const whole =
    ts.isVariableDeclaration(node.parent) || ts.isPropertyAssignment(node.parent) ? node.parent : node;
  const lines = [...linesOf(whole, source).values()];
  return {
    name: nameOf(node, source),
    tokens: lines.reduce((sum, tokens) => sum + tokens, 0),
    lines: lines.length,
    complexity: 1 + nodesOf(node).filter(isBranch).length,
    parameters: node.parameters.length,
  };
}

function isNamedFunction(node: ts.Node): node is FunctionNode {
  if (!ts.isFunctionLike(node) || !("body" in node) || node.body === undefined) return false;
  return !ts.isArrowFunction(node) && !ts.isFunctionExpression(node) ? true : hasName(node.parent, node);
}

/** `const name = () => …` and `{ name: () => … }`. */
function hasName(parent: ts.Node, node: ts.Node): boolean {
  return (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) && parent.initializer === node;
}

function nameOf(node: FunctionNode, source: ts.SourceFile): string {
  if (ts.isConstructorDeclaration(node)) return "constructor";
  const owner =
    ts.isVariableDeclaration(node.parent) || ts.isPropertyAssignment(node.parent) ? node.parent : node;
  return owner.name?.getText(source) ?? "(none)";
}

const BRANCHES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.IfStatement,
  ts.SyntaxKind.ConditionalExpression,
  ts.SyntaxKind.ForStatement,
  ts.SyntaxKind.ForInStatement,
  ts.SyntaxKind.ForOfStatement,
  ts.SyntaxKind.WhileStatement,
  ts.SyntaxKind.DoStatement,
  ts.SyntaxKind.CaseClause,
  ts.SyntaxKind.CatchClause,
]);

const CHOICES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
]);

function isBranch(node: ts.Node): boolean {
  return BRANCHES.has(node.kind) || (ts.isBinaryExpression(node) && CHOICES.has(node.operatorToken.kind));
}

function isNestedTernary(node: ts.Node): boolean {
  if (!ts.isConditionalExpression(node)) return false;
  let parent: ts.Node = node.parent;
  while (ts.isParenthesizedExpression(parent)) parent = parent.parent;
  return ts.isConditionalExpression(parent);
}

function bare(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ? bare(node.expression) : node;
}

function argumentsOf(node: ts.Node): ts.Expression[] {
  return ts.isCallExpression(node) || ts.isNewExpression(node) ? [...(node.arguments ?? [])] : [];
}

function isBoolean(node: ts.Expression): boolean {
  return node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword;
}

function exportedNames(statement: ts.Statement): string[] {
  if (ts.isExportDeclaration(statement)) {
    const { exportClause } = statement;
    if (exportClause === undefined) return [`* from ${statement.moduleSpecifier?.getText() ?? ""}`];
    return ts.isNamedExports(exportClause)
      ? exportClause.elements.map(({ name }) => name.text)
      : [exportClause.name.text];
  }
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  return [(statement as ts.DeclarationStatement).name?.getText() ?? "default"];
}
