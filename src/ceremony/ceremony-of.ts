/**
 * Where a round stands: announced, drawn, staffed, visited, published; what comes next, and from when on. For
 * a guide that leads through the ceremony step by step.
 */
import { valuesFrom } from "../beacon/values-from.js";
import { compareInstants, isInstant } from "../kernel/iso-date.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { findRound } from "../policy/named-round.js";
import { isFallbackDue } from "../year/announced-seed.js";
import { atDoor } from "../year/at-door.js";
import type { Attempt } from "../year/attempts.js";
import { attemptsOfRound } from "../year/attempts-of-round.js";
import type { VisitState } from "../year/draw-state.js";
import { type FieldsOf, WHICH_ROUND } from "../year/fields-of.js";
import type { WhichRound } from "../year/which-round.js";
import type { CarriedYear, Year } from "../year/year.js";
import { refuse } from "./refuse.js";

/** The steps of a round, in their order. */
export const STEPS = ["announce", "wait", "draw", "fallback", "staff", "visit", "publish", "done"] as const;
export type Step = (typeof STEPS)[number];

export interface CeremonyInput extends WhichRound {
  /** RFC 3339 instant: now. */
  readonly at: string;
}

export interface Ceremony {
  /** Draw id of the last attempt; null before the announcement, and again when that attempt is void. */
  readonly drawId: string | null;
  /**
   * What comes next: `announce` the sources; `wait` until they have values; `draw` from them; draw from the
   * `fallback`, because `revealBy` is over (never where every secret is sealed); `staff` what has no team; `visit`; `publish` what was found; `done`.
   */
  readonly next: Step;
  /** Instant or day from which on it is due, where the announcement or the policy says one. */
  readonly from: string | null;
  /** Instant or day until which it is to be done, likewise. */
  readonly until: string | null;
  /** Visits that have no result yet, and results that are not published. */
  readonly open: { readonly visits: number; readonly results: number };
}

const FIELDS: FieldsOf<CeremonyInput> = { ...WHICH_ROUND, at: true };

/**
 * Where the last attempt at a round stands, and what comes next.
 *
 * Refuses a round or a matter that the policy of the year does not know (codes `round/…`), and an `at` that is
 * no instant (`ceremony/instant`).
 *
 * @example
 * orThrow(ceremonyOf(openYear({ policy, registry }), { round: "2026-Q1", at })).next; // "announce"
 */
export function ceremonyOf(year: Year, input: CeremonyInput): Result<Ceremony> {
  return atDoor(year, input, FIELDS, standsAt);
}

function standsAt(year: CarriedYear, { round, matter, at }: CeremonyInput): Result<Ceremony> {
  const named = findRound(year.policy, round, matter);
  if (!named.ok) return named;
  if (!isInstant(at)) return reject([refuse("ceremony/instant", ["at"], { value: String(at) })]);
  const last = attemptsOfRound(year, named.value).at(-1);
  const { from, until } = named.value.round;
  if (last === undefined || last.void !== undefined)
    return accept({ drawId: null, next: "announce", ...dates(null, until), open: NOTHING_OPEN });
  if (last.draw === undefined) return accept(beforeDraw(last, at));
  const visits = [...(year.chronicle.draws.get(last.drawId)?.visits.values() ?? [])];
  return accept({ drawId: last.drawId, ...afterDraw(last, visits), ...dates(from, until) });
}

const NOTHING_OPEN = { visits: 0, results: 0 };

function dates(from: string | null, until: string | null): Pick<Ceremony, "from" | "until"> {
  return { from, until };
}

function beforeDraw({ drawId, plan, sources }: Attempt, at: string): Ceremony {
  const known = valuesFrom(sources?.body ?? { announced: [] }) ?? null;
  const { revealBy = null } = sources?.body ?? {};
  const drawOn = plan.body.commits?.drawOn ?? null;
  const ofDraw = { drawId, open: NOTHING_OPEN };
  if (sources !== undefined && isFallbackDue(sources.body, at))
    return { ...ofDraw, next: "fallback", ...dates(revealBy, null) };
  if (known !== null && compareInstants(at, known) < 0)
    return { ...ofDraw, next: "wait", ...dates(null, known) };
  return { ...ofDraw, next: "draw", ...dates(known ?? drawOn, revealBy) };
}

function afterDraw({ teams }: Attempt, all: readonly VisitState[]): Pick<Ceremony, "next" | "open"> {
  const standing = all.filter((visit) => visit.void === null);
  const open = {
    visits: standing.filter(({ result }) => result === null).length,
    results: standing.filter(({ result }) => result !== null && result.published === null).length,
  };
  if (teams?.body.complete !== true && standing.some(({ seats }) => seats.length === 0))
    return { next: "staff", open };
  if (open.visits > 0) return { next: "visit", open };
  return { next: open.results > 0 ? "publish" : "done", open };
}
