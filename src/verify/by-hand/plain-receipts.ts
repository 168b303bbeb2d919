/**
 * A second reading of how each unit stood in a draw, and of the visits that codes are given to, for the audit only.
 * Source: protocol sections 12.6 and 12.7.
 */
import { compareBytes, utf8Bytes } from "../../kernel/byte-order.js";
import { canonicalJson } from "../../kernel/canonical-json.js";
import { sha256Hex } from "../../kernel/sha256.js";
import { keyFor } from "../../random/key.js";
import { ticketOf } from "../../random/ticket.js";
import type { Registry } from "../../registry/registry.js";
import type { PlainDrawCase } from "./plain-case.js";
import type { PlainDraw, PlainStaffing } from "./plain-record.js";
import { type PlainSeat, plainSeats } from "./plain-seats.js";
import { plainUnits } from "./plain-units.js";

/** The leaves of the receipts of a draw, in byte order of the units. */
export function unitLeaves(
  audit: PlainDrawCase & { readonly attempt: PlainDraw },
  registry: Registry,
  salt: string | undefined,
): string[] {
  const { method, seed, drawId, strata } = audit.attempt.draw.body;
  const key = method === "ticket/1" ? keyFor(seed, drawId, "unit") : undefined;
  const cutOffs = new Map(strata.map(({ stratum, cutOff }) => [stratum, cutOff]));
  const skipped = new Map(
    strata.flatMap((each) => (each.skipped ?? []).map(({ unit, rule }) => [unit, rule] as const)),
  );
  const drawn = new Set(strata.flatMap((each) => each.drawn.map(({ unit }) => unit)));
  const reserve = new Set(strata.flatMap((each) => each.reserve.map(({ unit }) => unit)));
  const leaf = (unit: string, stratum: string | null, rule: string | null): string =>
    canonicalJson({
      unit,
      stratum,
      rule,
      ...(rule === null
        ? {
            place: drawn.has(unit) ? "drawn" : reserve.has(unit) ? "reserve" : "not-drawn",
            ticket: key === undefined ? null : ticketOf(key, unit),
            cutOff: cutOffs.get(stratum ?? "") ?? null,
          }
        : { place: "left-out", ticket: null, cutOff: null }),
      ...saltFor(salt, unit),
    });
  return [...plainUnits(audit, registry).values()]
    .sort((a, b) => compareBytes(a.unit.id, b.unit.id))
    .map(({ unit: { id }, stratum, rule }) => leaf(id, stratum, skipped.get(id) ?? rule));
}

/** Hashes of the visits of a draw or case as they stood before an entry, made with the number and salt of another. */
export function visitHashes(
  seated: PlainStaffing,
  before: number,
  { seq, salt }: { readonly seq: number; readonly salt?: string | undefined },
): Map<string, string> {
  const [, , matter] = seated.drawId.split("/");
  const visits = new Map<string, PlainSeat[]>();
  for (const seat of plainSeats(seated, before))
    visits.set(seat.unit, [...(visits.get(seat.unit) ?? []), seat]);
  return new Map(
    [...visits].map(([unit, seats]) => {
      const inspectors = seats.map(({ role, inspector }) => [role, inspector] as const);
      inspectors.sort(([a, one], [b, other]) => compareBytes(a, b) || compareBytes(one, other));
      const day = seats.find((seat) => seat.day !== undefined)?.day ?? null;
      const leaf = { unit, drawId: seated.drawId, matter: matter ?? "", day, inspectors, seq };
      return [unit, sha256Hex(`\u0000${canonicalJson({ ...leaf, ...saltFor(salt, unit) })}`)];
    }),
  );
}

function saltFor(salt: string | undefined, id: string): { readonly salt?: string } {
  if (salt === undefined) return {};
  const bytes = (salt.match(/../g) ?? []).map((two) => Number.parseInt(two, 16));
  return { salt: sha256Hex(Uint8Array.from([6, ...bytes, ...utf8Bytes(canonicalJson(id))])) };
}
