/** The command as a program with the code of its pages beside it, as it is built. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { bundledPage } from "../../scripts/pages/bundled-page.js";
import { bundledCommand } from "./command.js";

export interface BuiltCommand {
  /** Path of the program. */
  readonly program: string;
  readonly remove: () => void;
}

export function builtCommand(): BuiltCommand {
  const command = bundledCommand();
  const home = mkdtempSync(join(dirname(dirname(command)), "double-random-home-"));
  cpSync(dirname(command), join(home, "cli"), { recursive: true });
  mkdirSync(join(home, "pages"));
  for (const name of ["room", "room-worker", "check-worker"])
    writeFileSync(join(home, "pages", `${name}.js`), bundledPage(name));
  return {
    program: join(home, "cli/main.mjs"),
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}
