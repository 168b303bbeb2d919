/** What a caller hands over for a round, and the checks that come before anything is computed. */

import { isPlainObject } from "../kernel/canonical-json.js";
import { compareInstants, instantDay, instantIn, isInstant, offsetOf } from "../kernel/iso-date.js";
import { notPlain } from "../kernel/not-plain.js";
import { faultOfId } from "../kernel/parse-id.js";
import type { Refusal } from "../kernel/refusal.js";
import { type Result, reject } from "../kernel/result.js";
import { checkSources, type SeedSource } from "../random/seed.js";
import { sourcesTwice } from "../random/terms.js";
import type { ToAnnounce } from "./announced-seed.js";
import { type Approval, faultsOfApproval } from "./approval.js";
import { APPROVAL, type FieldsOf, OCCASION, WHICH_ROUND } from "./fields-of.js";
import { refuse } from "./refuse.js";
import type { WhichRound } from "./which-round.js";
import type { CarriedYear, Occasion } from "./year.js";

/** A round of a matter that is announced or drawn. */
export interface RoundInput extends WhichRound, Occasion {
  /** RFC 3339 instant of the entries. The library has no clock. */
  readonly at: string;
  /** Who writes the entries. */
  readonly by: string;
  /** The secret of the year, where the matter has phases: 64 hex digits that fit the policy's commitment. */
  readonly phaseSecret?: string;
  /** Needed to attempt a round again; the earlier attempt is voided and stays on the ledger. */
  readonly again?: Again;
}

/** Why a round is attempted again, and who approved that. */
export interface Again extends Approval {}

export interface AnnounceInput extends RoundInput, ToAnnounce {
  /** Day on which the draw will be made; the day of `at` when left out. */
  readonly drawOn?: string;
}

export interface DrawInput extends RoundInput {
  /** The sources of the seed with their values, in the announced order. */
  readonly seed: readonly SeedSource[];
  /**
   * Who compared the values of beacons and texts with what was published, and where that is written; without
   * it the answer warns.
   */
  readonly checked?: string;
}

export const ROUND_FIELDS: FieldsOf<RoundInput> = {
  ...WHICH_ROUND,
  ...OCCASION,
  phaseSecret: true,
  again: APPROVAL,
};

/** Faults of time, author and reason. */
export function faultsOfOccasion(year: CarriedYear, input: Occasion & Pick<RoundInput, "again">): Refusal[] {
  const { at, again } = input;
  const { asOf } = year.registry;
  const faults = faultsOfTime(year, input);
  if (!isInstant(at)) return faults;
  if (asOf > instantDay(at))
    faults.push(refuse("input/registry-from-future", ["registry", "asOf"], { asOf, at }));
  return [...faults, ...(again === undefined ? [] : faultsOfReason(again))];
}

function faultsOfAuthor(by: unknown): Refusal[] {
  if (typeof by !== "string" || by === "") return [refuse("input/no-author", ["by"])];
  return faultOfId(by) === undefined ? [] : [refuse("input/author", ["by"], { value: by })];
}

/** Faults of the time and the author of an entry. */
export function faultsOfTime(
  { chronicle: { lastAt }, ledger }: CarriedYear,
  { at, by }: Occasion,
): Refusal[] {
  if (!isInstant(at)) return [refuse("input/instant", ["at"], { value: String(at) })];
  const faults = faultsOfAuthor(by);
  if (lastAt !== null && compareInstants(at, lastAt) < 0)
    faults.push(refuse("input/time-backwards", ["at"], { at, last: lastAt }));
  const offset = offsetOf(ledger[0]?.at ?? at);
  if (offsetOf(at) !== offset)
    faults.push(refuse("input/other-offset", ["at"], { at, offset, same: instantIn(at, offset) }));
  return faults;
}

/** The sources of a seed, as the field `seed` of an act has them. */
export function readSeed(seed: unknown): Result<readonly SeedSource[]> {
  const read = checkSources(seed);
  if (!read.ok)
    return reject(read.refusals.map((fault) => ({ ...fault, path: ["seed", ...fault.path.slice(1)] })));
  const twice = sourcesTwice(read.value, "seed");
  return twice.length > 0 ? reject(twice) : read;
}

function faultsOfReason(again: Again): Refusal[] {
  if (!isPlainObject(again)) return [notPlain(again, ["again"])];
  return faultsOfApproval(again, (field) => refuse("round/again-without", ["again", field], { field }));
}
