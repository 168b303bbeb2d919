/** What a page names: files of the repository, and commands of `package.json`. */
import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** In backticks with a slash and no file: ids of rules and of versions, doors of the package. */
const NO_FILE = /^(?:(?:unit|team)\/[\w/-]+|[\w-]+\/\d+|double-random\/[\w*./]+)$/;

/** Everything in backticks, in links and in code that has the form of a path. Addresses are none. */
export function pathsIn(text: string): string[] {
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)]
    .flatMap(([, code]) => code!.split(/\s+/))
    .filter((word) => /^[\w.@*-]*[/.][\w.@*/-]+$/.test(word));
  const linked = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!.replace(/#.*/, ""))
    .filter((target) => !/^\w+:|^$/.test(target));
  const plain = [
    ...text.matchAll(
      /(?<![\w./])(?:src|test|docs|scripts|bench|examples|schemas|verifiers|\.ci|\.github)\/[\w.*/-]*[\w*]/g,
    ),
  ].map(([path]) => path);
  return [...new Set([...quoted, ...linked, ...plain])]
    .filter((path) => !NO_FILE.test(path) && !/^\d+(\.\d+)+$/.test(path))
    .sort();
}

/** Is the file or folder there? A star stands for any part of a name, at least one. */
export function isThere(root: string, path: string): boolean {
  if (!path.includes("*")) return existsSync(join(root, path));
  const folder = join(root, dirname(path));
  const [start = "", end = ""] = basename(path).split("*");
  return (
    existsSync(folder) && readdirSync(folder).some((name) => name.startsWith(start) && name.endsWith(end))
  );
}

/** Names of the scripts that the page runs by npm. */
export function npmScriptsIn(text: string): string[] {
  const run = [...text.matchAll(/npm run (?:--silent |-s )?(\w[\w:-]*)/g)].map(([, name]) => name!);
  return [...new Set([...run, ...(/\bnpm test\b/.test(text) ? ["test"] : [])])];
}
