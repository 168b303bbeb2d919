/**
 * Foreign tools, as their own registries give them: built and installed once, by the ordinary clients. A tool that is
 * not there, or a package that cannot be had, fails.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL("..", import.meta.url));
const kept = fileURLToPath(new URL("../../../node_modules/.cache/double-random-foreign", import.meta.url));

/** What a tool says of each case, by its name; and what Go made itself. */
export interface Answers {
  readonly accepted: Readonly<Record<string, boolean>>;
  readonly made?: {
    readonly note: string;
    readonly root: string;
    readonly path: readonly string[];
    readonly consistency: readonly string[];
  };
}

function run(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    ...options,
  });
  if (error) throw new Error(`${command} is needed and not there: ${error.message}`);
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}\n${stdout}${stderr}`);
  return stdout;
}

const answersOf = (said: string) => JSON.parse(said) as Answers;

/** `golang.org/x/mod/sumdb/note` and `tlog`; go.sum holds their digests. */
export function askGo(cases: string): Answers {
  const cwd = join(here, "go");
  return answersOf(run("go", ["run", "-mod=readonly", ".", cases], { cwd }));
}

/** The crates `signed_note` and `tlog_tiles`; Cargo.lock holds their digests. */
export function askRust(cases: string): Answers {
  const cwd = join(here, "rust");
  const env = { ...process.env, CARGO_TARGET_DIR: join(kept, "rust") };
  return answersOf(run("cargo", ["run", "--quiet", "--locked", "--", cases], { cwd, env }));
}

/** The package `tlog-scales`, in an environment of its own. */
export function askPython(cases: string): Answers {
  const folder = join(kept, "python");
  const [wanted, python] = [join(here, "python/requirements.txt"), join(folder, "bin/python")];
  mkdirSync(kept, { recursive: true });
  if (!existsSync(python)) run("python3", ["-m", "venv", folder]);
  const installed = new Set(run(python, ["-m", "pip", "freeze"]).split("\n"));
  const isThere = readFileSync(wanted, "utf8")
    .split("\n")
    .every((line) => line === "" || installed.has(line));
  if (!isThere) run(python, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", wanted]);
  return answersOf(run(python, [join(here, "python/judge.py"), cases]));
}
