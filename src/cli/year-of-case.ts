/** The year of a case folder as its ledger left it, with all registries that stand beside it. */
import { accept, type Result, reject } from "../kernel/result.js";
import { isKind } from "../ledger/recorded.js";
import { readYear } from "../year/open-year.js";
import type { Year } from "../year/year.js";
import { earlierLedger } from "./earlier-ledger.js";
import { CommandError } from "./files.js";
import { secretIn } from "./keys-file.js";
import type { Options } from "./options.js";
import { readHandedOver } from "./registries.js";

export interface YearOfCase {
  readonly year: Year;
  /** Of the ledger as it stands in the folder. */
  readonly content: Uint8Array;
}

/** @throws CommandError where the folder has no ledger with a policy, or no registry */
export function yearOfCase(folder: string, { key }: Options): Result<YearOfCase> {
  const { content, ledger } = earlierLedger(folder);
  if (!ledger.ok) return ledger;
  const policy = ledger.value.filter((entry) => isKind(entry, "policy")).at(-1)?.body.policy;
  if (content === undefined || policy === undefined)
    throw new CommandError(`${folder} has no ledger with a draw: announce and run a round first.`);
  const handed = readHandedOver([folder], ledger.value);
  if (!handed.ok) return reject(handed.refusals);
  const { registries } = handed.value;
  const registry = registries.at(-1);
  if (registry === undefined)
    throw new CommandError(
      `${folder} has no registry: units.csv and inspectors.csv stand beside the ledger.`,
    );
  const secret = key === undefined ? {} : { secret: secretIn(key) };
  const year = readYear(ledger.value, { policy, registry, earlier: registries.slice(0, -1), ...secret });
  return year.ok ? accept({ year: year.value, content }, year.warnings) : year;
}

/** When, and by whom, an entry is written. */
export function occasionIn(
  { at, by }: Options,
  command: string,
): { readonly at: string; readonly by: string } {
  if (at === undefined || by === undefined)
    throw new CommandError(
      `Say when and by whom it is written: double-random ${command} CASE --at INSTANT --by NAME`,
    );
  return { at, by };
}
