/** `double-random case open | assign | void | reopen CASE`: a visit beside the draw, from its opening to its end. */

import { accept, type Result } from "../../kernel/result.js";
import { type AssignedCase, assignCase, runCase } from "../../lanes/assign-case.js";
import type { CaseInput } from "../../lanes/case-input.js";
import { openCase } from "../../lanes/open-case.js";
import { reopenCase } from "../../lanes/reopen-case.js";
import { voidCase } from "../../lanes/void-case.js";
import type { NextYear, Year } from "../../year/year.js";
import { CommandError } from "../command-error.js";
import type { ExitCode, OptionName, Options } from "../options.js";
import { needReadBy } from "../options.js";
import { type Acted, actOn, type Given } from "./act.js";
import { given, needed } from "./said.js";
import { type SeedOfCase, seedOfCase } from "./seed-file.js";

interface Part {
  readonly usage: string;
  readonly reads: readonly OptionName[];
  readonly act: (year: Year, given: Given, usage: string) => Result<Acted>;
}

/** What every part reads. */
const ALL: readonly OptionName[] = [
  "lane",
  "case",
  "at",
  "by",
  "yes",
  "dry-run",
  "ledger",
  "as-of",
  "key",
  "new-authority",
];

const SAYS: readonly OptionName[] = ["unit", "reason", "arrived", "urgent", "until", "approver", "lead"];

export const CASE_READS: readonly OptionName[] = [...ALL, ...SAYS, "seed", "as"];

const PARTS: Readonly<Record<string, Part>> = {
  open: {
    usage: "case open CASE --lane LANE --case ID --unit ID --reason TEXT --seed FILE",
    reads: [...SAYS, "seed"],
    act: opened,
  },
  assign: { usage: "case assign CASE --lane LANE --case ID --seed FILE", reads: ["seed"], act: assigned },
  void: {
    usage: "case void CASE --lane LANE --case ID --reason TEXT --approver NAME",
    reads: ["reason", "approver"],
    act: voided,
  },
  reopen: {
    usage: "case reopen CASE --lane LANE --case ID --as ID --seed FILE",
    reads: ["seed", "as"],
    act: reopened,
  },
};

/** @throws CommandError on another word than those four */
export function caseCommand([name = "", ...places]: readonly string[], options: Options): Promise<ExitCode> {
  const part = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;
  const known = Object.keys(PARTS).join(", ");
  if (name === "") throw new CommandError("cli/give-part-of-case", { known });
  if (part === undefined) throw new CommandError("cli/part-of-case", { found: name, known });
  const { usage, reads, act } = part;
  needReadBy(`case ${name}`, [...ALL, ...reads], options);
  return actOn(places, options, { usage, act: (year, it) => act(year, it, usage) });
}

function opened(year: Year, { folder, options, occasion }: Given, usage: string): Result<Acted> {
  const seed = seedOfCase(folder, options);
  if (!seed.ok) return seed;
  const { unit: units, urgent } = options;
  const input: CaseInput = {
    ...needed(options, ["lane", "case", "reason"], usage),
    ...given(options, ["arrived", "until", "approver", "lead"]),
    ...(units === undefined ? {} : { units }),
    ...(urgent === undefined ? {} : { urgent }),
    ...occasion,
  };
  return acted(openedFrom(year, input, seed.value));
}

function openedFrom(year: Year, input: CaseInput, seed: SeedOfCase): Result<NextYear> {
  if (seed.kind === "announced") return openCase(year, { ...input, ...seed.said });
  const { kind: _, ...values } = seed;
  // Without a seed the case can only go along with visits that are planned already.
  return values.seed.length === 0
    ? openCase(year, { ...input, sources: [] })
    : runCase(year, { ...input, ...values });
}

function assigned(year: Year, { folder, options, occasion }: Given, usage: string): Result<Acted> {
  const which = needed(options, ["lane", "case"], usage);
  const seed = seedWithValues(folder, options);
  return seed.ok ? acted(assignCase(year, { ...which, ...seed.value, ...occasion })) : seed;
}

function reopened(year: Year, { folder, options, occasion }: Given, usage: string): Result<Acted> {
  const which = needed(options, ["lane", "case", "as"], usage);
  const seed = seedWithValues(folder, options);
  return seed.ok ? acted(reopenCase(year, { ...which, ...seed.value, ...occasion })) : seed;
}

function voided(year: Year, { options, occasion }: Given, usage: string): Result<Acted> {
  const said = needed(options, ["lane", "case", "reason", "approver"], usage);
  return acted(voidCase(year, { ...said, ...occasion }));
}

/** @throws CommandError where the file says only where the values will come from */
function seedWithValues(
  folder: string,
  options: Options,
): Result<Omit<SeedOfCase & { kind: "values" }, "kind">> {
  const seed = seedOfCase(folder, options);
  if (!seed.ok) return seed;
  if (seed.value.kind === "announced") throw new CommandError("cli/seed-without-values");
  const { kind: _, ...values } = seed.value;
  return accept(values);
}

/** Nobody goes where the people of a case are too few: the entry says so, and the exit code too. */
function acted(result: Result<NextYear & Partial<Pick<AssignedCase, "teams">>>): Result<Acted> {
  if (!result.ok) return result;
  const { year, teams } = result.value;
  return accept({ year, isPartly: teams?.complete === false }, result.warnings);
}
