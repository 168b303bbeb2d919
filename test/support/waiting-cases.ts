/** Cases of one lane that each wait for a round of a beacon, and are drawn in whatever order. */
import { type AnnouncedSource, type Ledger, orThrow, type SeedSource } from "../../src/index.js";
import { beaconRoundAt, quicknet, sha256Hex } from "../../src/protocol.js";
import { assignCase, openCase } from "./acts.js";
import { busyPolicy } from "./busy-town.js";
import { BY, town } from "./small-case.js";

export const waiting = { policy: busyPolicy(), registry: town() };

export const onMonday = (time: string) => `2026-03-02T${time}:00+08:00`;

export interface Waiting {
  readonly id: string;
  readonly unit: string;
  /** When the value of its beacon is out. */
  readonly known: string;
}

export const LATER: Waiting = { id: "C-1", unit: "U-12", known: onMonday("12:00") };
export const SOONER: Waiting = { id: "C-2", unit: "U-11", known: onMonday("11:00") };

function beacon(at: string): AnnouncedSource {
  return { type: "beacon", chain: quicknet.hash, round: orThrow(beaconRoundAt({ chain: quicknet, at })) };
}

export function opened(cases: readonly Waiting[]): Ledger {
  return cases.reduce<Ledger>((ledger, { id, unit, known }, n) => {
    const said = { lane: "complaint", case: id, units: [unit], reason: "a call", by: BY };
    const sources = [beacon(known)];
    return orThrow(openCase({ ledger, ...waiting, ...said, at: onMonday(`09:0${n}`), sources })).ledger;
  }, []);
}

export function assigned(ledger: Ledger, order: readonly Waiting[]): Ledger {
  return order.reduce((longer, { id, known }, n) => {
    const seed = [{ ...beacon(known), value: sha256Hex("value") } as SeedSource];
    const named = { lane: "complaint", case: id, seed };
    const at = onMonday(`15:0${n}`);
    return orThrow(assignCase({ ledger: longer, ...waiting, ...named, at, by: BY })).ledger;
  }, ledger);
}
