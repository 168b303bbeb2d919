/**
 * Secrets that open by themselves, as an announcement holds them: whose each is, and since when anybody can open
 * them all.
 *
 * Source: protocol sections 4.1 and 14.1.
 */
import { compareInstants } from "../kernel/iso-date.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { AnnouncedSource } from "../random/announcement.js";
import type { AnnouncedSeed } from "../random/terms.js";
import { beaconTimeOf } from "./beacon-time.js";
import { readCapsule, type SecretCapsule } from "./capsule.js";
import { type BeaconChain, beaconChains } from "./chains.js";
import { type Path, type Readers, readFields } from "./read-fields.js";
import { refuse } from "./refuse.js";
import { lastRoundPublishedAt, unknownChains, valuesFrom } from "./values-from.js";

/** Whose secret it is, and what `sealSecret` of `double-random/drand` made of it. */
export interface Seal {
  /** The party of one announced source `reveal` or `chain`. */
  readonly party: string;
  readonly capsule: SecretCapsule;
}

/** What an announcement may hold besides its sources and their times. */
export interface Sealing {
  /** Secrets that everybody can open once the beacon has signed their round, so that nobody withholds them. */
  readonly seals?: readonly Seal[];
}

/** Chains whose rounds take secrets. */
function sealingChains(): BeaconChain[] {
  return beaconChains.filter(({ scheme }) => scheme === "bls-unchained-g1-rfc9380");
}

const FIELDS: Readers<Seal> = { party: readParty, capsule: readCapsule };

/** The sealed secrets of an input, and nothing else of it. */
export function sealsOf({ seals }: Sealing): Sealing {
  return seals === undefined ? {} : { seals };
}

/** Faults of the sealed secrets of an announcement whose sources and times have none. */
export function faultsOfSeals(announcement: AnnouncedSeed & Sealing): Refusal[] {
  const { seals } = announcement;
  if (seals === undefined) return [];
  if (!Array.isArray(seals) || seals.length === 0)
    return [refuse("beacon/seals", ["seals"], { given: nameOfThing(seals) })];
  return seals.flatMap((seal, at) => {
    const path = ["seals", at];
    const read = readFields<Seal>(seal, path, FIELDS);
    if (!read.ok) return read.refusals;
    const isAgain = seals.findIndex((each) => each?.party === read.value.party) < at;
    return isAgain
      ? [refuse("beacon/seal-twice", [...path, "party"], { party: read.value.party })]
      : faultsOfSeal(read.value, path, announcement);
  });
}

function readParty(value: unknown, path: Path): Result<string> {
  return typeof value === "string"
    ? accept(value)
    : reject([refuse("beacon/not-text", path, { field: "party", given: nameOfThing(value) })]);
}

function faultsOfSeal(
  { party, capsule }: Seal,
  path: Path,
  { announced, revealBy }: AnnouncedSeed,
): Refusal[] {
  const secrets = partiesHoldingSecrets(announced).filter((each) => each === party).length;
  if (secrets !== 1) return [refuse("beacon/seal-party", [...path, "party"], { party, secrets })];
  const out = opensAt(capsule);
  if (out === undefined)
    return [
      refuse("beacon/seal-chain", [...path, "capsule"], {
        chain: capsule.chain,
        known: sealingChains()
          .map(({ name }) => name)
          .join(", "),
      }),
    ];
  return revealBy !== undefined && compareInstants(out, revealBy) > 0
    ? [refuse("beacon/seal-too-late", [...path, "capsule", "round"], { out, revealBy })]
    : [];
}

/** The parties that hold a secret, once for each that they hold. */
function partiesHoldingSecrets(announced: readonly AnnouncedSource[]): string[] {
  return announced.flatMap((source) =>
    source.type === "reveal" || source.type === "chain" ? [source.party] : [],
  );
}

/** When the round of a capsule has its signature; undefined where no known chain opens it. */
function opensAt({ chain, round }: SecretCapsule): string | undefined {
  const time = sealingChains().some(({ hash }) => hash === chain)
    ? beaconTimeOf({ chain, round })
    : undefined;
  return time?.ok === true ? time.value : undefined;
}

/**
 * When a fallback can be known, where that is not after the time until which secrets may be told: whoever holds one
 * knows both draws. Undefined where nobody can hold one back, and where it comes out later or nobody knows when.
 */
export function fallbackKnownAt(announcement: AnnouncedSeed & Sealing): string | undefined {
  const { announced, fallback = [], revealBy } = announcement;
  if (revealBy === undefined || partiesHoldingSecrets(announced).length === 0) return undefined;
  if (openToAllFrom(announcement) !== undefined) return undefined;
  const from = lastRoundPublishedAt(fallback);
  return from !== undefined && compareInstants(from, revealBy) <= 0 ? from : undefined;
}

/**
 * Since when anybody can have all values of an announcement: every source is a round of a known beacon, or a
 * secret that is sealed to one. Undefined where somebody can still hold a value back, or a value may not come.
 *
 * Nothing takes the place of such values: they stay due after `revealBy`.
 */
export function openToAllFrom(announcement: AnnouncedSeed & Sealing): string | undefined {
  const { announced, seals = [] } = announcement;
  const isSealed = (party: string): boolean => seals.some((seal) => seal.party === party);
  const isOpen = announced.every(
    (source) => source.type === "beacon" || partiesHoldingSecrets([source]).some(isSealed),
  );
  if (!isOpen || seals.length === 0 || unknownChains(announced).length > 0) return undefined;
  if (faultsOfSeals(announcement).length > 0) return undefined;
  const times = [valuesFrom(announcement), ...seals.map(({ capsule }) => opensAt(capsule))];
  return times.reduce((last, time) => (isLater(time, last) ? time : last), undefined);
}

function isLater(time: string | undefined, than: string | undefined): boolean {
  return time !== undefined && (than === undefined || compareInstants(time, than) > 0);
}
