/** The command as it is built, with the scripts of its pages beside it: `room` and `publish` put them into what they write. */
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { bundledPage } from "../../scripts/pages/bundled-page.js";
import { bundledCommand } from "./command.js";

export interface BuiltCommand {
  /** To be removed when it is done with. */
  readonly home: string;
  readonly program: string;
}

export function builtCommand(): BuiltCommand {
  const cli = dirname(bundledCommand());
  const home = mkdtempSync(join(dirname(cli), "double-random-home-"));
  cpSync(cli, join(home, "cli"), { recursive: true });
  mkdirSync(join(home, "pages"));
  for (const name of ["room", "room-worker", "check-worker"])
    writeFileSync(join(home, "pages", `${name}.js`), bundledPage(name));
  return { home, program: join(home, "cli/main.mjs") };
}
