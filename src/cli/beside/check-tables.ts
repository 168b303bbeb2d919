/** The tables that `run` leaves beside the ledger, held against it: drawn.csv, teams.csv and pool.csv of every draw. */
import { join } from "node:path";
import { drawnCsv, poolCsv, teamsCsv } from "../../io/round-csv.js";
import { tableNames } from "../../io/table-names.js";
import type { Refusal } from "../../kernel/refusal.js";
import type { Ledger } from "../../ledger/chain.js";
import type { Registry } from "../../registry/registry.js";
import { type AuditCase, auditCase, commitmentOfRegistry, finderAmong } from "../../verify/audit-case.js";
import { plainUnits } from "../../verify/by-hand/plain-units.js";
import type { Attempt } from "../../year/attempts.js";
import { changesOf } from "../../year/seats-now.js";
import { chronicleOf } from "../../year/year.js";
import { readIfThere } from "../files.js";
import { refuse } from "../refuse.js";
import { differencesOfTable, hasOtherBytes, type TableBeside } from "./compare-table.js";

/** What differs, and what was right once and is not what stands today. */
export interface TablesChecked {
  readonly faults: readonly Refusal[];
  readonly outdated: readonly Refusal[];
}

/** Draws whose registry is not at hand are passed over: the audit says of each that it was not made again. */
export function checkTables(folder: string, ledger: Ledger, registries: readonly Registry[]): TablesChecked {
  const find = finderAmong(registries, registries.map(commitmentOfRegistry));
  const checked = [...chronicleOf(ledger).attempts.values()].filter(isDrawn).map((attempt) => {
    const audit = auditCase(ledger, attempt, find);
    return audit?.registry === undefined
      ? { faults: [], outdated: [] }
      : tablesOfDraw(folder, { ledger, audit, registry: audit.registry });
  });
  return {
    faults: checked.flatMap(({ faults }) => faults),
    outdated: checked.flatMap(({ outdated }) => outdated),
  };
}

function isDrawn(attempt: Attempt): attempt is AuditCase["attempt"] {
  return attempt.draw !== undefined;
}

interface DrawBeside {
  readonly ledger: Ledger;
  readonly audit: AuditCase;
  readonly registry: Registry;
}

function tablesOfDraw(folder: string, { ledger, audit, registry }: DrawBeside): TablesChecked {
  const { attempt, policy } = audit;
  const draw = attempt.draw.body;
  const teams = attempt.teams?.body;
  // The names are those of the ledger as the run left it.
  const until = ledger.slice(0, (attempt.teams ?? attempt.draw).seq + 1);
  const names = tableNames({ ledger: until, policy }, attempt.drawId);
  const beside = (name: string, keys: readonly string[], recorded: () => string): TableBeside[] => {
    const there = readIfThere(join(folder, name));
    return there === undefined ? [] : [{ name, there, recorded: recorded(), keys, by: "ledger" }];
  };
  const ofTeams =
    teams === undefined
      ? []
      : beside(names.teams, ["unit", "role"], () => teamsCsv(registry, { draw, teams }));
  const all = [
    ...beside(names.drawn, ["unit"], () => drawnCsv(registry, { draw })),
    ...ofTeams,
    ...beside(names.pool, ["unit"], () => poolCsv({ draw, pool: poolOfDraw(audit, registry) })),
  ];
  const last = attempt.void ?? changesOf(attempt).at(-1);
  return {
    faults: all.flatMap(differencesOfTable),
    outdated: [
      ...all.filter(hasOtherBytes).map(({ name }) => refuse("cli/table-other-bytes", [name], {})),
      ...(last === undefined
        ? []
        : ofTeams.map(({ name }) =>
            refuse("cli/teams-changed-since", [name], { seq: last.seq, drawId: attempt.drawId }),
          )),
    ],
  };
}

function poolOfDraw(audit: AuditCase, registry: Registry) {
  const units = plainUnits(audit, registry);
  return registry.units.ids.map((unit) => {
    const { stratum, rule } = units.get(unit)!;
    return { unit, stratum, rule };
  });
}
