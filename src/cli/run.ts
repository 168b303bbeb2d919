/** `double-random run CASE`: one round, from files to files. */
import { join } from "node:path";
import { LEDGER, roundFiles } from "../io/round-files.js";
import type { Refusal } from "../kernel/refusal.js";
import { headOf } from "../ledger/chain.js";
import { drawRound } from "../round/draw-round.js";
import type { DrawnRound } from "../round/drawn-round.js";
import { remediesOf } from "../round/remedies-of.js";
import type { Change } from "../teams/remedies.js";
import { readYear } from "../year/open-year.js";
import type { Again } from "../year/round-input.js";
import { type Case, readCase } from "./case.js";
import { earlierLedger } from "./earlier-ledger.js";
import { CommandError, readIfThere } from "./files.js";
import type { ExitCode, Options } from "./options.js";
import {
  endProgress,
  print,
  printJson,
  progress,
  reportRefusals,
  reportReplaced,
  reportWarnings,
} from "./report.js";
import { writeFiles } from "./write-files.js";

export function runCommand(places: readonly string[], options: Options): ExitCode {
  const folder = places[0];
  if (folder === undefined || places.length > 1)
    throw new CommandError("Give one case folder: double-random run CASE");
  const out = options.out ?? folder;
  progress("reading the case", options);
  const read = readCase(folder);
  const { content: before, ledger } = earlierLedger(out);
  endProgress(options);
  if (!read.ok) return reportRefusals([...read.refusals, ...(ledger.ok ? [] : ledger.refusals)], options);
  if (!ledger.ok) return reportRefusals(ledger.refusals, options);
  reportWarnings(read.warnings, options);
  progress("drawing", options);
  const { policy, registry } = read.value;
  const year = readYear(ledger.value, { policy, registry });
  const outcome = year.ok ? drawRound(year.value, inputOf(read.value, options)) : year;
  endProgress(options);
  if (!outcome.ok) return reportRefusals(outcome.refusals, options);
  reportWarnings(outcome.warnings, options);
  const files = roundFiles(outcome.value);
  reportReplaced(foreignFiles(out, files), options);
  writeFiles(out, files, { name: LEDGER, content: before });
  report(
    outcome.value,
    { out, warnings: [...read.warnings, ...outcome.warnings], files: Object.keys(files) },
    options,
  );
  return outcome.value.impossible === null ? 0 : 1;
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
    ...againOf(options, by),
  };
}

/** `--again` needs a reason; who runs the command approves, unless somebody else is named. */
function againOf({ again, reason, approver }: Options, by: string): { readonly again?: Again } {
  if (!again) return {};
  if (reason === undefined)
    throw new CommandError("--again needs --reason TEXT: a second draw stays on the ledger with its reason.");
  return { again: { reason, approver: approver ?? by } };
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

interface Written {
  readonly out: string;
  readonly files: readonly string[];
  readonly warnings: readonly Refusal[];
}

function report(
  { drawId, draw, teams, units, plan, year }: DrawnRound,
  { out, files, warnings }: Written,
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
      files,
    });
    return;
  }
  print(
    `${drawId}: ${draw.strata.map(({ stratum, drawn, pool }) => `${stratum} ${drawn.length} of ${pool}`).join(", ")}`,
  );
  print(`seats filled: ${teams.teams?.seats.length ?? 0}, units without a team: ${teams.unstaffed.length}`);
  if (teams.impossible !== null) print(witnessText(teams.impossible));
  for (const remedy of remedies.slice(0, 3))
    print(`  it could be with ${remedy.map(changeText).join(" and ")}`);
  print(`ledger head: ${head}`);
  print(`written to ${out}: ${files.join(" ")}`);
}

/**
 * Of larger rounds the remedies are not looked for by the way: each change tried is a staffing of its own.
 */
const MOST_REMEDIED = 2000;

function changeText({ kind, inspector, by }: Change): string {
  if (kind === "capacity" || kind === "year-limit") return `${by} more visits of ${inspector}`;
  if (kind === "leave") return `${inspector} back from leave ${by} days earlier`;
  if (kind === "loan") return `${inspector} lent to other regions`;
  return `${inspector}: ${kind}`;
}

function witnessText({ shortfall, seats, room, nearFits }: NonNullable<DrawnRound["impossible"]>): string {
  const places = room.reduce((sum, each) => sum + each.room, 0);
  const people = room
    .slice(0, 12)
    .map((each) => `${each.inspector} ${each.room}`)
    .join(", ");
  const near = nearFits
    .slice(0, 5)
    .map((each) => `  ${each.inspector} could take ${each.seats} of them but for ${each.rule}`)
    .join("\n");
  return `cannot be staffed: ${seats.length} seats, but only ${places} places (${people || "nobody"}); ${shortfall} too few\n${near}`.trimEnd();
}
