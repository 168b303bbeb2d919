/** What a caller hands over for a round, and the checks that come before anything is computed. */
import { isPlainObject } from "../kernel/canonical-json.js";
import { compareInstants, instantDay, isInstant } from "../kernel/iso-date.js";
import { notPlain } from "../kernel/not-plain.js";
import { faultOfId } from "../kernel/parse-id.js";
import type { Refusal } from "../kernel/refusal.js";
import type { Ledger } from "../ledger/chain.js";
import type { Policy } from "../policy/policy.js";
import { type AnnouncedSource, checkAnnounced } from "../random/announcement.js";
import type { SeedSource } from "../random/seed.js";
import type { Registry } from "../registry/registry.js";
import { type Approval, faultsOfApproval } from "./approval.js";
import { refuse } from "./refuse.js";

/** A round of a matter, on a registry, under a policy, recorded on a ledger. */
export interface RoundInput {
  readonly registry: Registry;
  readonly policy: Policy;
  /** Id of the round, e.g. "2026-Q1". */
  readonly round: string;
  /** Id of the matter; may be left out when the policy has only one. */
  readonly matter?: string;
  /** The ledger so far; empty when left out. */
  readonly ledger?: Ledger;
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

export interface AnnounceInput extends RoundInput {
  /** Where the seed will come from; values may be unknown still. */
  readonly sources: readonly AnnouncedSource[];
  /** Day on which the draw will be made; the day of `at` when left out. */
  readonly drawOn?: string;
}

export interface RunInput extends RoundInput {
  /** The sources of the seed with their values, in the announced order. */
  readonly seed: readonly SeedSource[];
  /** Who compared the values of beacons and texts with what was published, and where that is written; without it the answer warns. */
  readonly checked?: string;
}

/** Faults of time, author and reason. */
export function faultsOfOccasion(input: Pick<RoundInput, "at" | "by" | "again" | "ledger" | "registry">): Refusal[] {
  const { at, again, registry } = input;
  if (!isInstant(at)) return faultsOfTime(input);
  const faults: Refusal[] = [];
  if (registry.asOf > instantDay(at)) faults.push(refuse("input/registry-from-future", ["registry", "asOf"], { asOf: registry.asOf, at }));
  return [...faultsOfTime(input), ...faults, ...(again === undefined ? [] : faultsOfReason(again))];
}

/** Faults of the time and the author of an entry. */
export function faultsOfTime({ at, by, ledger = [] }: Pick<RoundInput, "at" | "by" | "ledger">): Refusal[] {
  if (!isInstant(at)) return [refuse("input/instant", ["at"], { value: String(at) })];
  const faults = faultOfId(by) === undefined ? [] : [refuse("input/author", ["by"], { value: String(by) })];
  const last = ledger.at(-1);
  if (last !== undefined && compareInstants(at, last.at) < 0) faults.push(refuse("input/time-backwards", ["at"], { at, last: last.at }));
  return faults;
}

/** Faults of announced sources; whether there must be any is the act's own question. */
export function faultsOfAnnounced(sources: unknown): Refusal[] {
  if (Array.isArray(sources) && sources.length === 0) return [];
  const read = checkAnnounced(sources);
  return read.ok ? [] : [...read.refusals];
}

function faultsOfReason(again: Again): Refusal[] {
  if (!isPlainObject(again)) return [notPlain(again, ["again"])];
  return faultsOfApproval(again, (field) => refuse("round/again-without", ["again", field], { field }));
}
