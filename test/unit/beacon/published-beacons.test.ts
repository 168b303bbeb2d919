/** The beacons and times of the tests of drand's own client. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  type BeaconChain,
  type BeaconScheme,
  beaconRoundAt,
  beaconTimeOf,
  checkBeacon,
  leagueOfEntropy,
  verifyBeacon,
} from "../../../src/drand.js";
import { orThrow } from "../../../src/index.js";
import { chainOfKey } from "../../support/beacons.js";
import { describeWithShared } from "../../support/shared.js";

interface Row {
  readonly name: string;
  readonly scheme: BeaconScheme;
  readonly same_as?: string;
  readonly drop?: string;
  readonly public_key: string;
  readonly round: number;
  readonly randomness: string;
  readonly signature: string;
  readonly previous_signature?: string;
  readonly valid: boolean;
  readonly sha256_of_signature_equals_randomness?: boolean;
}

interface Vectors {
  readonly mainnet_default_chain: {
    readonly hash: string;
    readonly genesis_time: number;
    readonly period: number;
  };
  readonly beacons: readonly Row[];
  readonly round_time: readonly { genesis: number; period: number; round: number; ms: number }[];
  readonly round_at: readonly { genesis: number; period: number; round: number | "error"; ms: number }[];
}

describeWithShared("drand_beacons.json", (folder) => {
  const vectors: Vectors = JSON.parse(
    readFileSync(join(folder, "vectors", "peers", "drand_beacons.json"), "utf8"),
  );
  const whole = (row: Row): Row => {
    const like = vectors.beacons.find(({ name }) => name === row.same_as);
    const { previous_signature: previous, ...rest } = { ...like, ...row };
    return row.drop === undefined && previous !== undefined
      ? { ...rest, previous_signature: previous }
      : rest;
  };
  const pulseOf = (row: Row) => {
    const {
      public_key,
      scheme,
      round,
      signature,
      randomness: value,
      previous_signature: previous,
    } = whole(row);
    return { chain: chainOfKey(public_key, scheme), round, signature, value, ...(previous && { previous }) };
  };

  test("five are valid and four are not", () => {
    expect(vectors.beacons.filter(({ valid }) => valid)).toHaveLength(5);
    expect(vectors.beacons.filter(({ valid }) => !valid)).toHaveLength(4);
  });

  test.each(vectors.beacons.filter(({ scheme }) => scheme !== "bls-bn254-unchained-on-g1"))(
    "$name: valid is $valid",
    (row) => expect(verifyBeacon(pulseOf(row)).ok).toBe(row.valid),
  );

  test.each(vectors.beacons.filter(({ scheme }) => scheme === "bls-bn254-unchained-on-g1"))(
    "$name: its value follows from its signature, which is refused as unchecked",
    (row) => {
      expect(checkBeacon(pulseOf(row)).ok).toBe(true);
      expect(verifyBeacon(pulseOf(row))).toMatchObject({ refusals: [{ code: "drand/unchecked-scheme" }] });
    },
  );

  test("the first chain of the League of Entropy is written down as it was published", () => {
    const { hash, genesis_time, period } = vectors.mainnet_default_chain;
    expect(leagueOfEntropy).toMatchObject({ hash, genesisTime: genesis_time, period });
  });

  describe("times", () => {
    const second = (ms: number) => new Date(ms).toISOString().replace(".000Z", "Z");
    const known = vectors.round_time.filter(
      ({ genesis, period }) => genesis === leagueOfEntropy.genesisTime && period === leagueOfEntropy.period,
    );
    test.each(known)("round $round", ({ round, ms }) => {
      const chain: string | BeaconChain = leagueOfEntropy;
      expect(orThrow(beaconTimeOf({ chain, round }))).toBe(second(ms));
      expect(orThrow(beaconRoundAt({ chain, at: second(ms) }))).toBe(round);
    });
  });
});
