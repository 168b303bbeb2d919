/** The year of one case folder, for what only reads it. */
import { join } from "node:path";
import { LEDGER } from "../../io/round-files.js";
import type { Refusal } from "../../kernel/refusal.js";
import type { Result } from "../../kernel/result.js";
import type { Year } from "../../year/year.js";
import { CommandError } from "../command-error.js";
import type { ExitCode, Options } from "../options.js";
import { warningsOfAuthority } from "../other-authority.js";
import { reportRefusals } from "../report.js";
import { naming } from "../titles.js";
import { needInstant } from "../year-of-case.js";
import { yearForAct } from "./year-for-act.js";

export interface Read {
  readonly folder: string;
  readonly year: Year;
  readonly warnings: readonly Refusal[];
  /** With the titles of the rules. */
  readonly options: Options;
}

/** @throws CommandError where no case is named, or two */
export function onYear(
  places: readonly string[],
  options: Options,
  usage: string,
  tell: (read: Read) => Result<ExitCode>,
): ExitCode {
  const [folder] = places;
  if (folder === undefined || places.length > 1) throw new CommandError("cli/give-case", { usage });
  needInstant(options);
  const read = yearForAct(folder, options);
  if (!read.ok) return reportRefusals(read.refusals, options);
  const { year, place } = read.value;
  // A misspelt folder is no year in which nothing has happened.
  if (options.ledger !== undefined && year.ledger.length === 0)
    throw new CommandError("cli/not-there", { path: join(place, LEDGER) });
  const named = naming(options, year.policy);
  const warnings = [...warningsOfAuthority(year.policy, year.ledger), ...read.warnings];
  const told = tell({ folder, year, warnings, options: named });
  return told.ok ? told.value : reportRefusals(told.refusals, named);
}
