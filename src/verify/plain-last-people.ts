/** Who took part in the last visits of a unit, read for the audit: past days from the history, teams of earlier rounds from the ledger. */
import { addYears } from "../kernel/iso-date.js";
import { type Registry, visitsOf } from "../registry/registry.js";
import { rowOf } from "../registry/unit.js";
import { seatedBefore, type TeamAudit } from "./audit-case.js";
import { plainSeats } from "./plain-seats.js";

export function lastPeopleOf(registry: Registry, audit: TeamAudit, unit: string): Set<string> {
  const { named, nameNow, begins = named.round.from } = audit;
  const { noReturn } = named.matter.team;
  if (noReturn === null) return new Set();
  const row = rowOf(registry.units, unit);
  const past = row === -1 ? [] : visitsOf(registry, row);
  const visited = [...new Set(past.map(({ day }) => day))];
  const lastDays = noReturn.visits === undefined ? [] : visited.slice(-noReturn.visits);
  const since = noReturn.years === undefined ? "9999-12-31" : addYears(begins, -noReturn.years);
  const seen = past.filter(({ day }) => day >= since || lastDays.includes(day)).flatMap(({ inspectors }) => inspectors);
  const rounds = seatedBefore(audit)
    .map((draw) => plainSeats(draw).filter((seat) => nameNow(seat.unit) === unit))
    .filter((seats) => seats.length > 0);
  const counted = noReturn.years === undefined ? rounds.slice(-noReturn.visits!) : rounds;
  return new Set([...seen, ...counted.flatMap((seats) => seats.map(({ inspector }) => inspector))]);
}
