/**
 * Which ledger a case has: the one that `--ledger` names or `settings.json` of the case, else the one in its folder. Several
 * cases may share one.
 */
import { isAbsolute, join } from "node:path";
import { readCaseSettings } from "../io/case-settings.js";
import { accept, type Result } from "../kernel/result.js";
import { CommandError } from "./command-error.js";
import { exists, isFolder } from "./files.js";
import { readJsonAt } from "./json-file.js";
import type { Options } from "./options.js";
import { SETTINGS } from "./spoken.js";

/**
 * The options with the folder of the ledger, where the call or the case names one.
 *
 * @throws CommandError where a ledger is named and no case: then it is named by its own file
 */
export function withLedger(places: readonly string[], options: Options): Result<Options> {
  const folder = places.find(isFolder);
  if (folder === undefined && options.ledger !== undefined) throw new CommandError("cli/ledger-without-case");
  if (folder === undefined || options.ledger !== undefined) return accept(options);
  const path = join(folder, SETTINGS);
  const said = exists(path) ? readJsonAt(path, readCaseSettings, path) : accept({ ledger: undefined });
  if (!said.ok) return said;
  const { ledger } = said.value;
  if (ledger === undefined) return accept(options);
  return accept({ ...options, ledger: isAbsolute(ledger) ? ledger : join(folder, ledger) });
}
