/**
 * One year of one authority, carried along: its policy, the registry at hand, the ledger, and what the ledger
 * means.
 *
 * Every act takes a year and gives the next one; `ledger` is all that lasts. A year that is read back from
 * its ledger equals the one that was carried.
 */
import { once } from "../kernel/made-once.js";
import type { Bodies, EntryKind } from "../ledger/bodies.js";
import type { Ledger } from "../ledger/chain.js";
import { recordEntries } from "../ledger/record-entries.js";
import type { Policy } from "../policy/policy.js";
import { openSight, type Sight } from "../pool/sight.js";
import type { Registry } from "../registry/registry.js";
import { snapshotOf } from "../registry/snapshot.js";
import type { Snapshot } from "../registry/whole.js";
import { type Chronicle, chronicleWith, noChronicle } from "./chronicle.js";
import { type CountsOf, openCounts } from "./year-counts.js";

export interface Year {
  readonly policy: Policy;
  /** As it is today. */
  readonly registry: Registry;
  /** Every registry that was at hand in this year, the one of today last. */
  readonly registries: readonly Registry[];
  /** All that lasts. */
  readonly ledger: Ledger;
}

/** The same with what has been worked out of it: nobody outside need know. */
export interface CarriedYear extends Year {
  /** What the ledger means. */
  readonly chronicle: Chronicle;
  /** Of the registry: made when it is first asked for, and kept. */
  readonly snapshot: () => Snapshot;
  /** Of the registry and the classes of the policy, likewise. */
  readonly sight: () => Sight;
  /**
   * What the year has given to people, counted on from act to act. It has one tally: what it answered holds until
   * another year is asked for. An act that compares two years counts anew.
   */
  readonly countsOf: CountsOf;
  /** Salts what the year writes, where its ledger is salted. */
  readonly secretOf: () => string | undefined;
  /** A copy with other fields would carry what was worked out of the year that it is copied from. */
  readonly isItself: (year: unknown) => boolean;
}

function sealed(parts: Omit<CarriedYear, "isItself">): CarriedYear {
  const year: CarriedYear = Object.freeze({ ...parts, isItself: (other: unknown) => other === year });
  return year;
}

/** A year that an act of ours has just given, with what it carries. */
export function carried(year: Year): CarriedYear {
  return year as CarriedYear;
}

/** What every act gives at least. */
export interface NextYear {
  readonly year: Year;
}

/** Who writes an entry, and when. */
export interface Occasion {
  readonly at: string;
  readonly by: string;
}

/** What a year is made of besides its ledger. */
export interface OnHand extends Pick<Year, "policy" | "registry"> {
  /** Registries of earlier days. */
  readonly earlier?: readonly Registry[];
  /** Of a ledger with salted entries. */
  readonly secret?: string | undefined;
}

/** The year of a policy, with the ledger so far. */
export function yearOn(
  ledger: Ledger,
  { policy, registry, earlier = [], secret }: OnHand,
  chronicle = chronicleOf(ledger),
): CarriedYear {
  const registries = Object.freeze([...earlier.filter((each) => each !== registry), registry]);
  const [snapshot, sight] = [
    once(() => snapshotOf(registry)),
    once(() => openSight(registry, policy.classes)),
  ];
  const secretOf = (): string | undefined => secret;
  const worked = { chronicle, snapshot, sight, countsOf: openCounts(), secretOf };
  return sealed({ policy, registry, registries, ledger, ...worked });
}

/** What a ledger means. */
export function chronicleOf(ledger: Ledger): Chronicle {
  return chronicleWith(noChronicle(), ledger);
}

/** The same ledger under another policy of it. */
export function underPolicy(year: Year, policy: Policy): CarriedYear {
  return sealed({
    ...carried(year),
    policy,
    sight: once(() => openSight(year.registry, policy.classes)),
  });
}

/** The year with one more entry. */
export function write<K extends EntryKind>(
  year: CarriedYear,
  kind: K,
  body: Bodies[K],
  occasion: Occasion,
): CarriedYear {
  return writeEach(year, kind, [body], occasion);
}

/** The year with further entries of one kind, in this order. */
export function writeEach<K extends EntryKind>(
  year: CarriedYear,
  kind: K,
  bodies: readonly Bodies[K][],
  { at, by }: Occasion,
): CarriedYear {
  const ledger = recordEntries(
    year.ledger,
    bodies.map((body) => ({ kind, at, by, body })),
    year.secretOf(),
  );
  return sealed({
    ...year,
    ledger,
    chronicle: chronicleWith(year.chronicle, ledger.slice(year.ledger.length)),
  });
}
