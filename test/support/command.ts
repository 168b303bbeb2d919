/**
 * The command, called in this process or started as a program: the words, the files and the exit code are the
 * same.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { command } from "../../src/cli/command.js";

/** Whoever runs the tests may have set another language. */
process.env["LC_ALL"] = "C.UTF-8";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * The command as a program, made from the sources in a moment; what it loads later lies in files of its own. Path of
 * the bundle; it lies beside the installed packages, which it uses as they are.
 */
export function bundledCommand(): string {
  const cache = join(root, "node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  const outdir = mkdtempSync(join(cache, "double-random-"));
  const entry = join(root, "src/cli/main.ts");
  buildSync({
    entryPoints: [entry],
    outdir,
    outExtension: { ".js": ".mjs" },
    splitting: true,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
  });
  return join(outdir, "main.mjs");
}

/** Packages and files that a bundle needs before it begins, and what these need. */
export function neededBy(program: string): string[] {
  const text = readFileSync(program, "utf8");
  const needed = [...text.matchAll(/^(?:import|export|\} from)\b(?:[^"\n]* from)? ?"([^"]+)";$/gm)].map(
    ([, name]) => name!,
  );
  return needed.flatMap((name) => (name.startsWith(".") ? neededBy(join(dirname(program), name)) : [name]));
}

export interface Said {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What the command says in this process: it need not be read and compiled anew for every call. */
export function called(...words: string[]): Said {
  const { status, said } = listened(() => command(words));
  if (typeof status !== "number") throw new Error("This answers later: ask `calledLater`.");
  return { status, ...said };
}

/** The same of a command that loads packages. */
export async function calledLater(...words: string[]): Promise<Said> {
  const { status, said, stop } = listened(() => command(words), { goesOn: true });
  try {
    return { status: await status, ...said };
  } finally {
    stop();
  }
}

function listened<T>(act: () => T, { goesOn = false } = {}) {
  const said = { stdout: "", stderr: "" };
  const kept = (["stdout", "stderr"] as const).map((name) => {
    const { write } = process[name];
    process[name].write = ((text: string) => {
      said[name] += text;
      return true;
    }) as typeof write;
    return () => {
      process[name].write = write;
    };
  });
  const stop = () => {
    for (const giveBack of kept) giveBack();
  };
  try {
    return { status: act(), said, stop };
  } finally {
    if (!goesOn) stop();
  }
}

/** What the bundled command says as a program of its own. */
export function started(program: string, ...words: string[]): Said {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    encoding: "utf8",
    cwd: root,
  });
  return { status, stdout, stderr };
}
