/**
 * When a round has its value, and which round an announcement names for an instant. Round r has its value
 * period · (r − 1) seconds after the genesis time.
 *
 * Source: protocol section 4.1.
 */
import { instantOfSecond, secondAtOrAfter } from "../kernel/iso-date.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { BeaconChain } from "./chains.js";
import { readChain } from "./read-chain.js";
import { type Readers, readFields, readInstant, readRound } from "./read-fields.js";
import { refuse } from "./refuse.js";

/** 9999-12-30T23:59:59Z: what is later is no instant in every time zone. */
const LAST_SECOND = 253_402_214_399;

/** A chain and an instant. */
export interface BeaconInstant {
  /** The hash of a known chain, or the fields of another. */
  readonly chain: string | BeaconChain;
  /** RFC 3339 with an offset: 2026-01-05T09:00:00+08:00. */
  readonly at: string;
}

/** A chain and one of its rounds. */
export interface BeaconRound {
  /** The hash of a known chain, or the fields of another. */
  readonly chain: string | BeaconChain;
  /** Whole number, at least 1. */
  readonly round: number;
}

const INSTANT: Readers<{ readonly chain: BeaconChain; readonly at: string }> = {
  chain: readChain,
  at: readInstant,
};

const ROUND: Readers<{ readonly chain: BeaconChain; readonly round: number }> = {
  chain: readChain,
  round: readRound,
};

/**
 * The first round that has its value at or after an instant; before the chain began, its round 1.
 *
 * Doubt falls on the later side: at the very second of a round it is that round, a moment later the next one.
 *
 * @example
 * orThrow(beaconRoundAt({ chain: quicknet, at: "2023-09-15T19:00:03+08:00" })); // 657413
 */
export function beaconRoundAt(instant: BeaconInstant): Result<number> {
  return refusing(() => {
    const read = readFields(instant, [], INSTANT);
    if (!read.ok) return read;
    const { chain, at } = read.value;
    const late = secondAtOrAfter(at) - chain.genesisTime;
    return accept(late <= 0 ? 1 : Math.ceil(late / chain.period) + 1);
  });
}

/**
 * The instant at which a round has its value, in UTC; relays show it a moment later.
 *
 * @example
 * orThrow(beaconTimeOf({ chain: quicknet, round: 657_413 })); // "2023-09-15T11:00:03Z"
 */
export function beaconTimeOf(named: BeaconRound): Result<string> {
  return refusing(() => {
    const read = readFields(named, [], ROUND);
    if (!read.ok) return read;
    const { chain, round } = read.value;
    if (round - 1 > (LAST_SECOND - chain.genesisTime) / chain.period)
      return reject([refuse("beacon/after-calendar", ["round"], { round })]);
    return accept(instantOfSecond(chain.genesisTime + (round - 1) * chain.period));
  });
}
