/**
 * The small town in August 2023, whose beacons drand has published: a round that is announced with the office's
 * secret and a round of quicknet, and drawn when both are known.
 */

import { announcementOf } from "../../src/ceremony.js";
import { type SecretCapsule, sealSecret } from "../../src/drand.js";
import {
  type AnnouncedSource,
  announceRound,
  drawRound,
  type Ledger,
  openYear,
  orThrow,
  type Policy,
  type SeedSource,
  type Year,
} from "../../src/index.js";
import { type BeaconSource, quicknet, sha256Hex } from "../../src/protocol.js";
import { pulseOf } from "./beacons.js";
import { BY, matterOf, rules, town } from "./small-case.js";

export const DRAW_ID = "000000/2023/M-1/H2";
export const OFFICE: SeedSource = { type: "reveal", party: "office", value: sha256Hex("a secret") };
/** Out at 2023-08-23T23:59:24+08:00. */
export const BEACON: BeaconSource = beacon(1000, pulseOf(1000).value);
/** Out at 2023-08-24T15:49:24+08:00; its value is made up. */
export const LATER: BeaconSource = beacon(20_000, sha256Hex("later"));
export const ANNOUNCED_AT = "2023-08-23T20:00:00+08:00";
/** Seals are of round 13335, which is out at 10:16:09 of the next day. */
export const OPEN_FROM = "2023-08-24T02:16:09Z";
export const IN_TIME = "2023-08-24T11:00:00+08:00";
export const OVER = "2023-08-24T16:00:00+08:00";
export const TERMS = { revealBy: "2023-08-24T12:00:00+08:00", fallback: announcedAs([LATER]) };

function beacon(round: number, value: string): BeaconSource {
  return { type: "beacon", chain: quicknet.hash, round, value };
}

export function announcedAs(sources: readonly SeedSource[]): readonly AnnouncedSource[] {
  return sources.map((source) => announcementOf(source, DRAW_ID));
}

/** A secret sealed to a round of quicknet. */
export function sealed(value: string, round = 13_335): SecretCapsule {
  const secret = { chain: quicknet.hash, round, secret: value, randomness: sha256Hex("sealed with") };
  return orThrow(sealSecret(secret));
}

export const SEALS = [{ party: "office", capsule: sealed(OFFICE.value) }] as const;

export const registry = town({ asOf: "2023-08-22" });
export const policy: Policy = rules((draft) => {
  draft["year"] = 2023;
  const matter = matterOf(draft);
  matter.rounds = [{ id: "H2", from: "2023-08-24", until: "2023-12-31", share: "1" }];
  delete matter.team["certificate"];
});

/** @param terms - what the announcement says besides its sources */
export function announce(terms: object, sources: readonly SeedSource[] = [OFFICE, BEACON]) {
  const year = openYear({ policy, registry });
  const input = {
    round: "H2",
    sources: announcedAs(sources),
    at: ANNOUNCED_AT,
    drawOn: "2023-08-24",
    by: BY,
  };
  return announceRound(year, { ...input, ...terms });
}

export function draw(year: Year, seed: readonly SeedSource[], at: string) {
  return drawRound(year, { round: "H2", seed, at, by: BY });
}

/** The units that a ledger has drawn. */
export function drawnIn(ledger: Ledger): string[] {
  return ledger
    .flatMap(({ kind, body }) =>
      kind === "draw"
        ? (body as unknown as { strata: { drawn: { unit: string }[] }[] }).strata.flatMap(
            ({ drawn }) => drawn,
          )
        : [],
    )
    .map(({ unit }) => unit);
}

export const codesOf = (answer: { ok: boolean; refusals?: readonly { code: string }[] }): string[] =>
  answer.ok ? [] : (answer.refusals ?? []).map(({ code }) => code);
