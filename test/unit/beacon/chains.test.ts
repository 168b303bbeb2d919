/** Chains, rounds and instants. Instants are worked out a second time by `Date`, which the sources never ask. */
import { describe, expect, test } from "vitest";
import { beaconChains, beaconRoundAt, beaconTimeOf, leagueOfEntropy, quicknet } from "../../../src/drand.js";
import { orThrow } from "../../../src/index.js";
import { chainOfKey } from "../../support/beacons.js";

const codesOf = (answer: ReturnType<typeof beaconTimeOf> | ReturnType<typeof beaconRoundAt>) =>
  answer.ok ? [] : answer.refusals.map(({ code, path }) => `${code} ${path.join(".")}`);

describe("a chain", () => {
  test.each(beaconChains)("$name: its fields make the hash that names it", (chain) => {
    expect(beaconTimeOf({ chain: { ...chain }, round: 1 }).ok).toBe(true);
  });

  test.each<[string, object]>([
    ["period", { period: 30 }],
    ["genesis time", { genesisTime: quicknet.genesisTime + 1 }],
    ["key", { publicKey: quicknet.publicKey.replace("a", "b") }],
    ["group", { groupHash: leagueOfEntropy.groupHash }],
    ["name", { name: "default" }],
  ])("with another %s is another chain", (_, change) => {
    const answer = beaconTimeOf({ chain: { ...quicknet, ...change }, round: 1 });
    expect(codesOf(answer)).toEqual(["beacon/chain-hash chain.hash"]);
  });

  test("is signed by the scheme of its operators, of which the hash says nothing", () => {
    const chain = { ...quicknet, scheme: "bls-unchained-on-g1" as const };
    expect(codesOf(beaconTimeOf({ chain, round: 1 }))).toEqual(["beacon/other-scheme chain.scheme"]);
  });

  test("all faults of its fields are named at once, each with its place", () => {
    const { scheme: _, ...rest } = quicknet;
    const chain = { ...rest, hash: quicknet.hash.toUpperCase(), period: 0, genesistime: 1, name: 7 };
    expect(codesOf(beaconTimeOf({ chain: chain as never, round: 0 }))).toEqual([
      "input/misspelt-field chain.genesistime",
      "beacon/not-text chain.name",
      "beacon/not-hex chain.hash",
      "beacon/unknown-scheme chain.scheme",
      "beacon/not-seconds chain.period",
      "beacon/not-a-round round",
    ]);
  });

  test.each<[unknown, string]>([
    ["ab".repeat(32), "beacon/unknown-chain"],
    ["quicknet", "beacon/not-a-chain"],
    [undefined, "beacon/not-a-chain"],
    [new Map(), "input/unusable"],
  ])("is named by its hash or given whole: %s is none", (chain, code) => {
    expect(codesOf(beaconTimeOf({ chain: chain as never, round: 1 }))).toEqual([`${code} chain`]);
  });
});

describe("a round", () => {
  test.each(beaconChains)("$name: has its value a period after the round before", (chain) => {
    for (const round of [1, 2, 1000, 657_413, 100_000_000]) {
      const seconds = chain.genesisTime + (round - 1) * chain.period;
      const text = new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
      expect(orThrow(beaconTimeOf({ chain: chain.hash, round }))).toBe(text);
      expect(orThrow(beaconRoundAt({ chain: chain.hash, at: text }))).toBe(round);
    }
  });

  test("an instant within a period names the round that ends it, in whatever offset it is written", () => {
    const roundAt = (at: string) => orThrow(beaconRoundAt({ chain: quicknet, at }));
    expect(roundAt("2023-09-15T11:00:03Z")).toBe(657_413);
    expect(roundAt("2023-09-15T19:00:03+08:00")).toBe(657_413);
    expect(roundAt("2023-09-15T19:00:03.000000001+08:00")).toBe(657_414);
    expect(roundAt("2023-09-15T11:00:04Z")).toBe(657_414);
    expect(roundAt("2023-09-15T11:00:06Z")).toBe(657_414);
    expect(roundAt("2023-09-15T11:00:02.999Z")).toBe(657_413);
  });

  test("before the chain began its first round is named", () => {
    expect(orThrow(beaconRoundAt({ chain: quicknet, at: "2001-01-01T00:00:00Z" }))).toBe(1);
    expect(orThrow(beaconRoundAt({ chain: quicknet, at: "2023-08-23T15:09:27Z" }))).toBe(1);
    expect(orThrow(beaconRoundAt({ chain: quicknet, at: "2023-08-23T15:09:27.1Z" }))).toBe(2);
  });

  test("the calendar ends, and the round that lies behind it is refused", () => {
    const last = orThrow(beaconRoundAt({ chain: quicknet, at: "9999-12-30T23:59:57Z" }));
    expect(orThrow(beaconTimeOf({ chain: quicknet, round: last }))).toBe("9999-12-30T23:59:57Z");
    expect(codesOf(beaconTimeOf({ chain: quicknet, round: last + 1 }))).toEqual([
      "beacon/after-calendar round",
    ]);
    const huge = { chain: quicknet, round: Number.MAX_SAFE_INTEGER };
    expect(codesOf(beaconTimeOf(huge))).toEqual(["beacon/after-calendar round"]);
  });

  test.each([0, -1, 1.5, Number.NaN, Infinity, 2 ** 53, "7", 7n, null])("%s is no round", (round) => {
    expect(codesOf(beaconTimeOf({ chain: quicknet, round: round as never }))).toEqual([
      "beacon/not-a-round round",
    ]);
  });

  test.each(["2026-01-05", "2026-02-30T00:00:00Z", "2026-01-05T00:00:00", "", 7, undefined])(
    "%s is no instant",
    (at) => {
      expect(codesOf(beaconRoundAt({ chain: quicknet, at: at as never }))).toEqual([
        "beacon/not-an-instant at",
      ]);
    },
  );

  test("a chain with any other period is asked the same way", () => {
    const chain = chainOfKey(quicknet.publicKey, quicknet.scheme);
    expect(orThrow(beaconTimeOf({ chain, round: 2 }))).toBe("2023-11-14T22:13:23Z");
  });
});
