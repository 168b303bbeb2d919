/**
 * Who took part in the last visits of a unit, read for the audit: past days from the history, teams of
 * earlier rounds from the ledger.
 */

import { compareBytes } from "../../kernel/byte-order.js";
import { groupBy } from "../../kernel/group-by.js";
import { addYears } from "../../kernel/iso-date.js";
import { isKind } from "../../ledger/recorded.js";
import { type Registry, visitsOf } from "../../registry/registry.js";
import { rowOf } from "../../registry/unit.js";
import { type StaffingCase, seatedBefore } from "./plain-case.js";
import { plainSeats } from "./plain-seats.js";

/** By the id of the registry; a unit that was merged into another shares its past with it. */
export function openLastPeople(
  registry: Registry,
  audit: StaffingCase,
): (unit: string) => ReadonlySet<string> {
  const { named, nameNow, begins = named.round.from } = audit;
  const { noReturn } = named.matter.team;
  if (noReturn === null) return () => NOBODY;
  const since = noReturn.years === undefined ? "9999-12-31" : addYears(begins, -noReturn.years);
  // Units that are one by now had a team each.
  const teams = seatedBefore(audit).flatMap((draw) => [...groupBy(plainSeats(draw), ({ unit }) => unit)]);
  const teamsOf = groupBy(teams, ([unit]) => nameNow(unit));
  const namesOf = groupBy(mergedIds(audit), nameNow);
  return (unit) => {
    const name = nameNow(unit);
    const names = new Set([unit, name, ...(namesOf.get(name) ?? [])]);
    const rows = [...names].map((each) => rowOf(registry.units, each)).filter((row) => row !== -1);
    const past = rows.flatMap((row) => visitsOf(registry, row));
    const teamsHere = teamsOf.get(name);
    if (past.length === 0 && teamsHere === undefined) return NOBODY;
    const visited = [...new Set(past.map(({ day }) => day))].sort(compareBytes);
    const lastDays = noReturn.visits === undefined ? [] : visited.slice(-noReturn.visits);
    const seen = past
      .filter(({ day }) => day >= since || lastDays.includes(day))
      .flatMap(({ inspectors }) => inspectors);
    const rounds = (teamsHere ?? []).map(([, seats]) => seats);
    const counted = noReturn.years === undefined ? rounds.slice(-noReturn.visits!) : rounds;
    return new Set([...seen, ...counted.flatMap((seats) => seats.map(({ inspector }) => inspector))]);
  };
}

const NOBODY: ReadonlySet<string> = new Set();

function mergedIds({ ledgerBefore }: StaffingCase): string[] {
  return ledgerBefore.flatMap((entry) =>
    isKind(entry, "change")
      ? entry.body.units.flatMap(({ unit, into }) => (into === undefined ? [] : [unit]))
      : [],
  );
}
