/**
 * From when on the values of an announced seed can be known: what it says of itself, and when its rounds of known
 * beacons come out.
 *
 * Source: protocol sections 4.1 and 14.1.
 */
import { compareInstants } from "../kernel/iso-date.js";
import type { AnnouncedSource } from "../random/announcement.js";
import type { AnnouncedSeed } from "../random/terms.js";
import { beaconTimeOf } from "./beacon-time.js";

/** When the last of the rounds of known beacons has its value; undefined where none is named. */
export function lastRoundPublishedAt(announced: readonly AnnouncedSource[]): string | undefined {
  return announced.flatMap((source) => timeOf(source)).reduce(later, undefined);
}

function timeOf(source: AnnouncedSource): string[] {
  if (source.type !== "beacon") return [];
  const { chain, round } = source;
  const time = beaconTimeOf({ chain, round });
  return time.ok ? [time.value] : [];
}

function later(a: string | undefined, b: string): string {
  return a !== undefined && compareInstants(a, b) > 0 ? a : b;
}

/** Nobody can know all values before this instant; undefined where nothing says so. */
export function valuesFrom({ announced, valuesFrom: said }: AnnouncedSeed): string | undefined {
  const out = lastRoundPublishedAt(announced);
  return said === undefined ? out : later(out, said);
}

/** It says that nobody can know the values although every round is out, and nothing else is still to come. */
export function saysTooMuch({ announced, valuesFrom: said }: AnnouncedSeed): boolean {
  const out = lastRoundPublishedAt(announced);
  const isOpen = announced.some(({ type }) => type === "text");
  return said !== undefined && out !== undefined && !isOpen && compareInstants(said, out) > 0;
}

/** Chains of beacons that nobody here knows: whoever runs them could choose their values. */
export function unknownChains(announced: readonly AnnouncedSource[]): string[] {
  return announced.flatMap((source) =>
    source.type === "beacon" && timeOf(source).length === 0 ? [source.chain] : [],
  );
}
