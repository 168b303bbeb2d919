/**
 * Who took part in the last visits of a unit, read for the audit: past days from the history, teams of
 * earlier rounds from the ledger.
 */

import { compareBytes } from "../../kernel/byte-order.js";
import { addYears } from "../../kernel/iso-date.js";
import { type Registry, visitsOf } from "../../registry/registry.js";
import { rowOf } from "../../registry/unit.js";
import type { PlainStaffingCase } from "./plain-case.js";
import type { PlainGiven } from "./plain-given.js";

/**
 * By the id of the registry; a unit that was merged into another shares its past with it.
 *
 * @param teams - everybody who went to a unit, by the id that it had then
 */
export function openLastPeople(
  registry: Registry,
  audit: PlainStaffingCase,
  teams: PlainGiven["teams"],
): (unit: string) => ReadonlySet<string> {
  const { named, idsNow, begins = named.round.from } = audit;
  const { noReturn } = named.matter.team;
  if (noReturn === null) return () => NOBODY;
  const since = noReturn.years === undefined ? "9999-12-31" : addYears(begins, -noReturn.years);
  return (unit) => {
    const ids = idsNow(unit);
    const rows = ids.map((each) => rowOf(registry.units, each)).filter((row) => row !== -1);
    const past = rows.flatMap((row) => visitsOf(registry, row));
    // Units that are one by now had a team each.
    const rounds = ids.flatMap((each) => teams.get(each) ?? []).sort((a, b) => a.seq - b.seq);
    if (past.length === 0 && rounds.length === 0) return NOBODY;
    const visited = [...new Set(past.map(({ day }) => day))].sort(compareBytes);
    const lastDays = noReturn.visits === undefined ? [] : visited.slice(-noReturn.visits);
    const seen = past
      .filter(({ day }) => day >= since || lastDays.includes(day))
      .flatMap(({ inspectors }) => inspectors);
    const counted = noReturn.years === undefined ? rounds.slice(-noReturn.visits!) : rounds;
    return new Set([...seen, ...counted.flatMap(({ seats }) => seats.map(({ inspector }) => inspector))]);
  };
}

const NOBODY: ReadonlySet<string> = new Set();
