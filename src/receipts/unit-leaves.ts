/** How each unit of a registry stood in one draw: the leaves of its receipts. Source: protocol section 12.6. */
import { canonicalJson } from "../kernel/canonical-json.js";
import { saltOfLeaf } from "../ledger/salted-entry.js";
import { NO_RULE, NO_STRATUM } from "../pool/frame.js";
import type { Pool } from "../pool/pool.js";
import { keyFor } from "../random/key.js";
import { openTickets, ticketHex } from "../random/ticket-kernel.js";
import type { DrawnAttempt } from "./drawn-attempt.js";

/** What became of a unit in a draw. */
export const PLACES = ["drawn", "reserve", "not-drawn", "left-out"] as const;

/** How one unit stood in one draw. */
export interface UnitStanding {
  readonly unit: string;
  /** Where it counts; null where a lasting rule keeps it out. */
  readonly stratum: string | null;
  /** First rule that keeps it out of the draw; null where it could be drawn. */
  readonly rule: string | null;
  readonly place: (typeof PLACES)[number];
  /** 64 hex digits; null where it could not be drawn, and with methods that have none. */
  readonly ticket: string | null;
  /** Whoever could be drawn and has a ticket up to this one was; null where the ticket alone does not decide. */
  readonly cutOff: string | null;
  /** On a salted ledger, so that nobody can try what a unit's leaf may be. */
  readonly salt?: string;
}

/** The text of a leaf. */
export function leafOfUnit(standing: UnitStanding): string {
  return canonicalJson(standing);
}

/**
 * All units of the registry of a draw, in byte order of their ids.
 *
 * @param salt - of the entry that commits to them, where it has one
 */
export function standingsIn(drawn: DrawnAttempt, pool: Pool, salt: string | undefined): UnitStanding[] {
  const { ids } = drawn.registry.units;
  const { strata } = drawn.named.matter;
  const cutOffs = new Map(drawn.draw.body.strata.map(({ stratum, cutOff }) => [stratum, cutOff]));
  const [skipped, places] = [skippedIn(drawn), placesIn(drawn)];
  const ticketOf = openTicketOf(drawn);
  return ids.map((unit, row) => {
    const s = pool.frame.stratum[row]!;
    const stratum = s === NO_STRATUM ? null : strata[s]!.id;
    const rule = skipped.get(unit) ?? (pool.rule[row] === NO_RULE ? null : pool.rules[pool.rule[row]!]!);
    const stands =
      rule === null
        ? {
            place: places.get(unit) ?? ("not-drawn" as const),
            ticket: ticketOf(unit),
            cutOff: cutOffs.get(stratum ?? "") ?? null,
          }
        : { place: "left-out" as const, ticket: null, cutOff: null };
    return {
      unit,
      stratum,
      rule,
      ...stands,
      ...(salt === undefined ? {} : { salt: saltOfLeaf(salt, unit) }),
    };
  });
}

/** Units whose turn had come, and the rule that keeps them out since the announcement. */
function skippedIn({ draw }: DrawnAttempt): Map<string, string> {
  return new Map(
    draw.body.strata.flatMap(({ skipped = [] }) => skipped.map(({ unit, rule }) => [unit, rule] as const)),
  );
}

function placesIn({ draw }: DrawnAttempt): Map<string, "drawn" | "reserve"> {
  return new Map(
    draw.body.strata.flatMap(({ drawn, reserve }) => [
      ...drawn.map(({ unit }) => [unit, "drawn"] as const),
      ...reserve.map(({ unit }) => [unit, "reserve"] as const),
    ]),
  );
}

/** Methods other than tickets have none. */
function openTicketOf({ draw }: DrawnAttempt): (unit: string) => string | null {
  const { method, seed, drawId } = draw.body;
  if (method !== "ticket/1") return () => null;
  const book = openTickets(keyFor(seed, drawId, "unit"));
  const words = new Uint32Array(8);
  return (unit) => {
    book.hash(unit, words, 0);
    return ticketHex(words, 0);
  };
}
