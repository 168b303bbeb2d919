/** Runs code that stands in docs and docstrings, and compares what it gives with the comment behind it. */
import { transformSync } from "esbuild";

/**
 * A statement's last value beside the value its comment names; `said` is absent when the comment is no value
 * but words.
 */
export interface Claim {
  readonly code: string;
  readonly found: unknown;
  readonly said?: unknown;
}

/**
 * Runs a piece of TypeScript with the given names in reach. For every line `expression; // value` there is a
 * claim.
 *
 * @throws whatever the code throws: an example that does not run.
 */
export function runCode(code: string, names: Readonly<Record<string, unknown>>): Claim[] {
  const claims: Claim[] = [];
  const claim = (line: string, found: unknown, said: string) =>
    claims.push({ code: line, found, ...readSaid(said) });
  const body = withoutImports(code).split("\n").map(claiming).join("\n");
  const { code: plain } = transformSync(`{${body}\n}`, { loader: "ts", target: "es2022" });
  new Function("claim$", ...Object.keys(names), plain)(claim, ...Object.values(names));
  return claims;
}

function withoutImports(code: string): string {
  return code.replace(/^import .*;$/gm, "");
}

/**
 * `expression; // said` becomes a call that keeps both. A line that declares, or begins or goes on with a
 * longer one, is left as it is.
 */
function claiming(line: string): string {
  const [, expression, said] = /^(\S.*); \/\/ (.+)$/.exec(line) ?? [];
  if (expression === undefined || said === undefined || /^(?:const |let |for |if |[\]})])/.test(expression))
    return line;
  return `claim$(${JSON.stringify(expression)}, (${expression}), ${JSON.stringify(said)});`;
}

function readSaid(said: string): { said?: unknown } {
  try {
    return { said: new Function(`return (${said})`)() };
  } catch {
    return {};
  }
}
