/** Who took part in the last visits of a unit, read for the audit: past days from the history, teams of earlier rounds from the ledger. */
import type { StandingDraw } from "../engine/year-state.js";
import { type Registry, visitsOf } from "../registry/registry.js";
import { rowOf } from "../registry/unit.js";

export function lastPeopleOf(registry: Registry, before: readonly StandingDraw[], unit: string, visits: number): Set<string> {
  if (visits === 0) return new Set();
  const row = rowOf(registry.units, unit);
  const past = row === -1 ? [] : visitsOf(registry, row);
  const days = [...new Set(past.map(({ day }) => day))].slice(-visits);
  const seen = past.filter(({ day }) => days.includes(day)).flatMap(({ inspectors }) => inspectors);
  const rounds = before
    .map(({ teams }) => (teams?.body.teams?.seats ?? []).filter((seat) => seat.unit === unit))
    .filter((seats) => seats.length > 0);
  return new Set([...seen, ...rounds.slice(-visits).flatMap((seats) => seats.map(({ inspector }) => inspector))]);
}
