/**
 * What everybody carries into a draw, counted seat by seat for the audit: visits of the year that stood when
 * the round was announced.
 */

import { compareBytes } from "../../kernel/byte-order.js";
import type { Registry } from "../../registry/registry.js";
import type { PlainDrawCase } from "./plain-case.js";
import { casesStanding, drawsStanding, type PlainStaffing } from "./plain-record.js";
import { plainSeats } from "./plain-seats.js";

/**
 * `[inspector, visits]` of the whole roster, in byte order. Who was in no team draw of the year yet starts at
 * the level of the others.
 */
export function plainCarried(
  { ledgerAnnounced, policy }: PlainDrawCase,
  { inspectors }: Registry,
): [string, number][] {
  const isOwn = ({ drawId }: { readonly drawId: string }): boolean =>
    drawId.startsWith(`${policy.authority}/${policy.year}/`);
  const draws = drawsStanding(ledgerAnnounced).filter(isOwn);
  const visits = new Map<string, number>();
  for (const staffed of [...draws, ...casesStanding(ledgerAnnounced).filter(isOwn)]) {
    for (const { inspector } of teamDrawsIn(staffed).flatMap(({ loads }) => loads))
      visits.set(inspector, visits.get(inspector) ?? 0);
    for (const { inspector, guest } of plainSeats(staffed))
      if (!guest) visits.set(inspector, (visits.get(inspector) ?? 0) + 1);
  }
  const levelled = draws.flatMap(teamDrawsIn).filter(({ levels }) => levels.length > 0);
  const latest = levelled.reduce((last, { seq }) => Math.max(last, seq), -1);
  const levels = levelled.find(({ seq }) => seq === latest)?.levels ?? [];
  const start = lowerMedian(levels.flatMap(({ year }) => (year > 0 ? [year] : [])));
  return inspectors
    .map(({ id }): [string, number] => [id, visits.get(id) ?? start])
    .sort(([a], [b]) => compareBytes(a, b));
}

/** Loads and levels of the first team draw and of those that staffed later what had no team. */
function teamDrawsIn({ teams, staffings = [] }: PlainStaffing) {
  const first = teams === undefined ? [] : [{ seq: teams.seq, drawn: teams.body.teams }];
  const all = [...first, ...staffings.map(({ seq, body }) => ({ seq, drawn: body.staffed.teams }))];
  return all.map(({ seq, drawn }) => ({ seq, loads: drawn?.loads ?? [], levels: drawn?.levels ?? [] }));
}

function lowerMedian(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
