/**
 * Runs the project's own checkers, with its own settings, on another folder, and brings their complaints into
 * one form.
 */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { moduleScopeFaults } from "../../scripts/lint/module-scope.js";
import { type Checker, PLAIN, PLANTED } from "./planted.js";

export interface Complaint {
  readonly checker: Checker;
  readonly file: string;
  readonly reason: string;
}

const repository = fileURLToPath(new URL("../..", import.meta.url));
const SETTINGS = [
  "package.json",
  "biome.json",
  ".dependency-cruiser.cjs",
  "tsconfig.json",
  "tsconfig.core.json",
  "scripts/lint",
];

/**
 * A new folder with the project's settings and packages, the planted files and the plain ones. The caller
 * removes it.
 */
export function plantFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "planted-")));
  mkdirSync(join(folder, "scripts"));
  for (const name of SETTINGS) cpSync(join(repository, name), join(folder, name), { recursive: true });
  symlinkSync(join(repository, "node_modules"), join(folder, "node_modules"));
  for (const file of PLAIN)
    write(join(folder, file), "export const plain = 1;\n\nexport interface Plain {\n  readonly a: 1;\n}\n");
  for (const { file, text } of PLANTED) write(join(folder, file), text);
  return folder;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/**
 * Output of a tool that is expected to fail: planted files are wrong. A tool that cannot start, or passes
 * them all, throws.
 */
function complaintsOf(folder: string, tool: string, args: readonly string[]): string {
  const { status, stdout, stderr } = runTool(folder, tool, args);
  if (status === 0)
    throw new Error(`${tool} found nothing wrong with planted violations\n${stdout}${stderr}`);
  return stdout;
}

function runTool(folder: string, tool: string, args: readonly string[]) {
  const { status, stdout, stderr, error } = spawnSync(join(repository, "node_modules", ".bin", tool), args, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  return { status, stdout, stderr };
}

export function askBiome(folder: string): Complaint[] {
  const args = ["lint", "--vcs-enabled=false", "--reporter=json", "--max-diagnostics=none", "src"];
  const { diagnostics } = JSON.parse(complaintsOf(folder, "biome", args)) as {
    diagnostics: { category: string; message: string; location: { path: string } }[];
  };
  return diagnostics.map(({ category, message, location }) => ({
    checker: "biome",
    file: location.path,
    reason: category === "plugin" ? message : category,
  }));
}

/** Only the files planted for the compiler: a planted package would bring the types of its own host along. */
export function askTypes(folder: string): Complaint[] {
  const files = PLANTED.filter(({ checker }) => checker === "types").map(({ file }) => file);
  writeFileSync(
    join(folder, "tsconfig.planted.json"),
    JSON.stringify({ extends: "./tsconfig.core.json", files, include: [] }),
  );
  const lines = complaintsOf(folder, "tsc", ["-p", "tsconfig.planted.json", "--pretty", "false"]).split("\n");
  return lines.flatMap((line) => {
    const [, file, reason] = /^(\S+)\(\d+,\d+\): error (TS\d+)/.exec(line) ?? [];
    return file && reason ? [{ checker: "types", file, reason }] : [];
  });
}

/** As JSON the import checker always exits with 0; what it found is in the report. */
export function askImports(folder: string): Complaint[] {
  const { summary } = JSON.parse(runTool(folder, "depcruise", ["--output-type", "json", "src"]).stdout) as {
    summary: { violations: { from: string; rule: { name: string }; cycle?: { name: string }[] }[] };
  };
  return summary.violations.flatMap(({ from, rule, cycle = [] }) =>
    [...new Set([from, ...cycle.map(({ name }) => name)])].map(
      (file): Complaint => ({ checker: "imports", file, reason: rule.name }),
    ),
  );
}

export function askModuleScope(folder: string): Complaint[] {
  const files = [...PLAIN, ...PLANTED.map(({ file }) => file)];
  return files.flatMap((file) =>
    moduleScopeFaults(file, readFileSync(join(folder, file), "utf8")).map(({ reason }) => ({
      checker: "module-scope",
      file,
      reason,
    })),
  );
}
