/** `double-random --version`: which version of the package this is, and which protocol it speaks. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PROTOCOL } from "../random/method.js";
import { readIfThere } from "./files.js";
import type { Options } from "./options.js";
import { print, printJson } from "./report.js";

export function printVersion({ json, zh }: Options): void {
  const version = versionAt(dirname(fileURLToPath(import.meta.url)));
  if (json) printJson({ name: NAME, version, protocol: PROTOCOL });
  else print(`${NAME} ${version}${zh ? "，协议 " : ", protocol "}${PROTOCOL}`);
}

const NAME = "double-random";

/** That of the package in which the code lies; a dash where there is none. */
function versionAt(folder: string): string {
  const text = readIfThere(join(folder, "package.json"));
  const { name, version } = (text === undefined ? {} : JSON.parse(new TextDecoder().decode(text))) as {
    readonly name?: string;
    readonly version?: string;
  };
  if (name === NAME && version !== undefined) return version;
  return dirname(folder) === folder ? "–" : versionAt(dirname(folder));
}
