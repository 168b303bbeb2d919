/** What everybody carries into a draw, counted seat by seat for the audit: visits of the year that stood when the round was announced. */

import { compareBytes } from "../../kernel/byte-order.js";
import type { Ledger } from "../../ledger/chain.js";
import { isKind } from "../../ledger/recorded.js";
import type { Registry } from "../../registry/registry.js";
import type { AuditCase } from "../audit-case.js";
import { plainSeats } from "./plain-seats.js";

/** `[inspector, visits]` of the whole roster, in byte order. Who was in no team draw of the year yet starts at the level of the others. */
export function plainCarried({ ledgerAnnounced, policy }: AuditCase, { inspectors }: Registry): [string, number][] {
  const isOwn = ({ drawId }: { readonly drawId: string }): boolean => drawId.startsWith(`${policy.authority}/${policy.year}/`);
  const staffings = staffedOn(ledgerAnnounced).filter(isOwn);
  const visits = new Map<string, number>();
  for (const staffed of staffings) {
    for (const { inspector } of teamDrawsIn(staffed).flatMap(({ loads }) => loads)) visits.set(inspector, visits.get(inspector) ?? 0);
    for (const { inspector, guest } of plainSeats(staffed)) if (!guest) visits.set(inspector, (visits.get(inspector) ?? 0) + 1);
  }
  const levelled = staffings
    .filter(({ isCase }) => !isCase)
    .flatMap(teamDrawsIn)
    .filter(({ levels }) => levels.length > 0);
  const latest = levelled.reduce((last, { seq }) => Math.max(last, seq), -1);
  const levels = levelled.find(({ seq }) => seq === latest)?.levels ?? [];
  const start = lowerMedian(levels.flatMap(({ year }) => (year > 0 ? [year] : [])));
  return inspectors.map(({ id }): [string, number] => [id, visits.get(id) ?? start]).sort(([a], [b]) => compareBytes(a, b));
}

type Staffed = Parameters<typeof plainSeats>[0] & { readonly drawId: string; readonly isCase: boolean };

/** What the ledger has staffed and not voided: the entry that staffed it, with everything that has changed its seats since. */
function staffedOn(ledger: Ledger): Staffed[] {
  const found = new Map<string, Staffed>();
  const add = (drawId: string, change: (known: Staffed) => Partial<Staffed>): void => {
    const known = found.get(drawId);
    if (known !== undefined) found.set(drawId, { ...known, ...change(known) });
  };
  for (const entry of ledger) {
    if (isKind(entry, "teams")) found.set(entry.body.drawId, { drawId: entry.body.drawId, isCase: false, teams: entry });
    if (isKind(entry, "assignment")) found.set(entry.body.drawId, { drawId: entry.body.drawId, isCase: true, teams: entry });
    if (isKind(entry, "void")) found.delete(entry.body.drawId);
    if (isKind(entry, "substitution")) add(entry.body.drawId, ({ substitutions = [] }) => ({ substitutions: [...substitutions, entry] }));
    if (isKind(entry, "replacement")) add(entry.body.drawId, ({ replacements = [] }) => ({ replacements: [...replacements, entry] }));
    if (isKind(entry, "staffing")) add(entry.body.drawId, ({ staffings = [] }) => ({ staffings: [...staffings, entry] }));
    if (isKind(entry, "move")) add(entry.body.drawId, ({ moves = [] }) => ({ moves: [...moves, entry] }));
  }
  return [...found.values()];
}

/** Loads and levels of the first team draw and of those that staffed later what had no team. */
function teamDrawsIn({ teams, staffings = [] }: Staffed) {
  const first = teams === undefined ? [] : [{ seq: teams.seq, drawn: teams.body.teams }];
  const all = [...first, ...staffings.map(({ seq, body }) => ({ seq, drawn: body.staffed.teams }))];
  return all.map(({ seq, drawn }) => ({ seq, loads: drawn?.loads ?? [], levels: drawn?.levels ?? [] }));
}

function lowerMedian(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
