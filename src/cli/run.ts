/** `double-random run CASE`: one round, from files to files. */
import { join } from "node:path";
import { LEDGER, roundFiles } from "../io/round-files.js";
import type { Refusal } from "../kernel/refusal.js";
import { type Result, reject } from "../kernel/result.js";
import { headOf, type Ledger } from "../ledger/chain.js";
import { drawRound } from "../round/draw-round.js";
import type { DrawnRound } from "../round/drawn-round.js";
import { remediesOf } from "../round/remedies-of.js";
import { readYear } from "../year/open-year.js";
import { againIn } from "./again.js";
import { differencesOfPolicy } from "./beside/check-policy.js";
import type { TablesChecked } from "./beside/check-tables.js";
import { afterTables } from "./beside/read-again.js";
import { unexplainedUnits } from "./beside/unexplained-units.js";
import { type Case, placeOfLists, readCase } from "./case.js";
import { SEED } from "./case-files.js";
import { CommandError } from "./command-error.js";
import { type EarlierLedger, earlierLedger } from "./earlier-ledger.js";
import { readIfThere } from "./files.js";
import { inCaseFile } from "./in-case-file.js";
import { saltsIn } from "./keys-file.js";
import { needLedger } from "./lost-ledger.js";
import { needNearInstant } from "./near-instant.js";
import type { ExitCode, Options } from "./options.js";
import { faultsOfAuthority } from "./other-authority.js";
import { faultsOfKey } from "./other-key.js";
import {
  endProgress,
  nothingWritten,
  print,
  printJson,
  progress,
  reportRefusals,
  reportReplaced,
  reportWarnings,
} from "./report.js";
import { chineseOfRun, englishOfRun } from "./run-text.js";
import { calledIn, naming } from "./titles.js";
import { faultsOfSpelling } from "./value-spelling.js";
import { type Files, needPlaces, writeFiles } from "./write-files.js";

export function runCommand(places: readonly string[], options: Options): ExitCode | Promise<ExitCode> {
  const folder = places[0];
  if (folder === undefined || places.length > 1)
    throw new CommandError("cli/give-case", { usage: "run CASE" });
  return afterTables(placeOfLists(folder, SEED), (again) => run(folder, again, options));
}

function run(folder: string, { faults: bent, outdated }: TablesChecked, plainly: Options): ExitCode {
  const out = plainly.out ?? folder;
  const place = plainly.ledger ?? out;
  progress("reading the case", plainly);
  const read = readCase(folder);
  const { content: before, ledger } = earlierLedger(place);
  endProgress(plainly);
  const options = read.ok ? naming(plainly, read.value.policy) : plainly;
  if (!read.ok || !ledger.ok || bent.length > 0)
    return reportRefusals(
      [...[read, ledger].flatMap((each) => (each.ok ? [] : each.refusals)), ...bent],
      options,
    );
  const differs = [
    ...faultsOfAuthority(read.value.policy, ledger.value, options),
    ...differencesOfPolicy(folder, ledger.value),
  ];
  const misspelt = inCaseFile(SEED, faultsOfSpelling(read.value.seed.sources));
  if (differs.length + misspelt.length > 0) return reportRefusals([...differs, ...misspelt], options);
  needLedger(folder, place);
  needNearInstant(read.value.seed.at, { policy: read.value.policy, ledger: ledger.value });
  const warnings = [...outdated, ...read.warnings];
  reportWarnings(warnings, options);
  progress("drawing", options);
  const outcome = drawnIn(read.value, ledger.value, options);
  endProgress(options);
  const faults = faultsOfDraw(folder, ledger.value, outcome);
  if (!outcome.ok || faults.length > 0) return reportRefusals(faults, options);
  reportWarnings(outcome.warnings, options);
  const files = roundFiles(outcome.value);
  const isWritten = options["dry-run"] !== true;
  const foreign = foreignFiles(out, files);
  if (isWritten) {
    writeAll(files, { out, place, content: before });
    reportReplaced(foreign, options);
  }
  report(
    outcome.value,
    { out, place, warnings: [...warnings, ...outcome.warnings], files: isWritten ? Object.keys(files) : [] },
    options,
  );
  return outcome.value.impossible === null ? 0 : 1;
}

interface Places {
  /** Folder of the tables. */
  readonly out: string;
  /** Folder of the ledger. */
  readonly place: string;
}

/** In one folder all or nothing, the ledger last; a ledger that several cases share stands in another. */
function writeAll(files: Files, { out, place, content }: Places & Pick<EarlierLedger, "content">): void {
  const basis = { name: LEDGER, content };
  if (out === place) {
    writeFiles(out, files, { basis });
    return;
  }
  const { [LEDGER]: ledger = "", ...tables } = files;
  needPlaces(out, tables);
  writeFiles(place, { [LEDGER]: ledger }, { basis });
  writeFiles(out, tables);
}

function drawnIn(read: Case, ledger: Ledger, options: Options): Result<DrawnRound> {
  const { policy, registry } = read;
  const year = readYear(ledger, { policy, registry, ...saltsIn(options) });
  if (!year.ok) return year;
  const others = faultsOfKey(year.value);
  return others.length > 0 ? reject(others) : drawRound(year.value, inputOf(read, options));
}

/** With what only an audit would list. */
function faultsOfDraw(folder: string, before: Ledger, drawn: Result<DrawnRound>): readonly Refusal[] {
  if (!drawn.ok) return inCaseFile(SEED, drawn.refusals);
  const early = drawn.warnings.filter(({ code }) => code === "round/drawn-early");
  const { ledger: done } = drawn.value.year;
  return [...inCaseFile(SEED, early), ...unexplainedUnits({ folder, dated: SEED, before, done })];
}

function inputOf({ seed }: Case, options: Options) {
  const { round, matter, sources, at, by, phaseSecret, checked } = seed;
  return {
    round,
    seed: sources,
    at,
    by,
    ...(matter === undefined ? {} : { matter }),
    ...(phaseSecret === undefined ? {} : { phaseSecret }),
    ...(checked === undefined ? {} : { checked }),
    ...againIn(options, by),
  };
}

/**
 * Tables that are there with other content: of another case, or edited by hand. The ledger is only ever
 * continued.
 */
function foreignFiles(out: string, files: Readonly<Record<string, string>>): string[] {
  return Object.entries(files)
    .filter(([name]) => name !== LEDGER)
    .filter(([name, text]) => {
      const there = readIfThere(join(out, name));
      return there !== undefined && Buffer.compare(there, Buffer.from(text)) !== 0;
    })
    .map(([name]) => name);
}

interface Written extends Places {
  readonly files: readonly string[];
  readonly warnings: readonly Refusal[];
}

function report(
  { drawId, draw, teams, units, plan, year }: DrawnRound,
  { out, place, files, warnings }: Written,
  options: Options,
): void {
  const head = headOf(year.ledger);
  const found =
    teams.impossible === null || units.length > MOST_REMEDIED
      ? undefined
      : remediesOf(year, { round: plan.round, matter: plan.matter });
  const remedies = found?.ok ? found.value : [];
  if (options.json) {
    printJson({
      ok: true,
      drawId,
      complete: teams.complete,
      unstaffed: teams.unstaffed,
      impossible: teams.impossible,
      remedies,
      warnings,
      head,
      out,
      ...(out === place ? {} : { ledger: place }),
      files,
    });
    return;
  }
  const told = options.zh ? chineseOfRun : englishOfRun;
  const { stratum: titleOf } = calledIn(options);
  print(
    told.draw(
      drawId,
      draw.strata.map((each) => ({ ...each, stratum: titleOf(each.stratum) })),
    ),
  );
  print(told.seats(teams.teams?.seats.length ?? 0, teams.unstaffed.length));
  if (teams.impossible !== null) print(told.witness(teams.impossible));
  for (const remedy of remedies.slice(0, 3)) print(told.remedy(remedy));
  if (files.length > 0) {
    print(told.head(head));
    print(told.written(out, out === place ? files : files.filter((name) => name !== LEDGER)));
    if (out !== place) print(told.written(place, [LEDGER]));
  } else nothingWritten(options);
}

/**
 * Of larger rounds the remedies are not looked for by the way: each change tried is a staffing of its own.
 */
const MOST_REMEDIED = 2000;
