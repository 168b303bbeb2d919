/**
 * Secrets sealed to a round of quicknet. What one program seals the other opens: `tlock-js`, drand's own, with
 * its own copy of the curve.
 */

import * as ibe from "tlock-js/crypto/ibe.js";
import { hashedRoundNumber } from "tlock-js/drand/timelock-encrypter.js";
import { describe, expect, test } from "vitest";
import {
  type BeaconChain,
  beaconTimeOf,
  checkCapsule,
  leagueOfEntropy,
  openSecret,
  quicknet,
  type SecretCapsule,
  sealSecret,
} from "../../../src/drand.js";
import { orThrow } from "../../../src/index.js";
import { chainOfKey, pulseOf } from "../../support/beacons.js";

const secret = "0123456789abcdef".repeat(4);
const randomness = "cd".repeat(32);
const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, "hex"));
const hex = (data: Uint8Array) => Buffer.from(data).toString("hex");
const seal = (round: number, change: object = {}) =>
  orThrow(sealSecret({ chain: quicknet.hash, round, secret, randomness, ...change }));
const codesOf = (answer: ReturnType<typeof openSecret> | ReturnType<typeof sealSecret>) =>
  answer.ok ? [] : answer.refusals.map(({ code, path }) => `${code} ${path.join(".")}`);
const ROUNDS = [1000, 13335, 12040883] as const;

describe("a sealed secret", () => {
  test("frozen (computed in Python from the page, with the curve of py_ecc): U, V and W", () => {
    const capsule = seal(1000, { secret: "ab".repeat(32), randomness: "cd".repeat(32) });
    expect(capsule.U).toBe(
      "b1ea5298b290700c5163d5c64c1cc587d5f3c1dcdae6516f08142a6ab4777879fc9dc8fa63c47fdb7b21583a7f63b2f503288846be9e7da8b15841c721a36dac557243d95dc898255d1ac0f1709192ba1532450012cd3909021b01aeda857a73",
    );
    expect(capsule.V).toBe("256cde200c445f702e406a705d293254386b34e72da05d13892db01017f79c8f");
    expect(capsule.W).toBe("e61023fcc6a99a7ab99b8a78ef67d437084affd6bbcc069c25bf6532e2690e84");
  });

  test.each(ROUNDS)("opens with the signature of round %i", (round) => {
    expect(orThrow(openSecret({ capsule: seal(round), signature: pulseOf(round).signature }))).toBe(secret);
  });

  test.each(ROUNDS)("of round %i is opened by tlock-js", async (round) => {
    const { U, V, W } = seal(round);
    const parts = { U: bytes(U), V: bytes(V), W: bytes(W) };
    expect(hex(await ibe.decryptOnG2(bytes(pulseOf(round).signature), parts))).toBe(secret);
  });

  test.each(ROUNDS)("by tlock-js to round %i is opened here", async (round) => {
    const [key, identity] = [bytes(quicknet.publicKey), hashedRoundNumber(round)];
    const { U, V, W } = await ibe.encryptOnG2RFC9380(key, identity, bytes(secret));
    const capsule = { ...seal(round), U: hex(U), V: hex(V), W: hex(W) };
    expect(orThrow(openSecret({ capsule, signature: pulseOf(round).signature }))).toBe(secret);
  });

  test("shows chain and round to everybody, and has one form", () => {
    const capsule = seal(1000);
    expect(checkCapsule(JSON.parse(JSON.stringify(capsule)))).toEqual({
      ok: true,
      value: capsule,
      warnings: [],
    });
    expect(Object.keys(capsule)).toEqual(["format", "chain", "round", "U", "V", "W"]);
    expect(orThrow(beaconTimeOf({ chain: capsule.chain, round: capsule.round }))).toBe(
      "2023-08-23T15:59:24Z",
    );
  });

  test("the same randomness seals in the same way; another secret, round or randomness in another", () => {
    expect(seal(1000)).toEqual(seal(1000));
    const others = [{}, { secret: "ab".repeat(32) }, { randomness: "ab".repeat(32) }, { round: 1001 }];
    for (const part of ["U", "V", "W"] as const)
      expect(new Set(others.map((change) => seal(1000, change)[part])).size).toBe(others.length);
  });

  test("a chain that its hash does not name is handed over again", () => {
    const chain = chainOfKey(quicknet.publicKey, quicknet.scheme);
    const capsule = seal(1000, { chain });
    const { signature } = pulseOf(1000);
    expect(orThrow(openSecret({ capsule, signature, chain }))).toBe(secret);
    expect(codesOf(openSecret({ capsule, signature }))).toEqual(["beacon/unknown-chain capsule.chain"]);
    expect(codesOf(openSecret({ capsule, signature, chain: quicknet }))).toEqual(["drand/other-chain chain"]);
  });
});

describe("what does not open", () => {
  const capsule = seal(1000);
  const { signature } = pulseOf(1000);

  test("the signature of another round is refused before anything is opened", () => {
    expect(codesOf(openSecret({ capsule, signature: pulseOf(13335).signature }))).toEqual([
      "drand/other-signature signature",
    ]);
    expect(codesOf(openSecret({ capsule: { ...capsule, round: 1001 }, signature }))).toEqual([
      "drand/other-signature signature",
    ]);
  });

  test.each<[keyof SecretCapsule, number]>([
    ["U", 96],
    ["V", 32],
    ["W", 32],
  ])("every byte of %s counts: altered, the capsule holds nothing", (part, length) => {
    const step = part === "U" ? 7 : 3;
    for (let at = 0; at < length; at += step) {
      const bent = Buffer.from(capsule[part] as string, "hex");
      bent[at]! ^= 1 << (at % 5);
      const codes = codesOf(openSecret({ capsule: { ...capsule, [part]: bent.toString("hex") }, signature }));
      expect(["drand/void-capsule capsule", "drand/not-a-point capsule.U"], `byte ${at}`).toContain(codes[0]);
    }
  });

  test("a capsule put together from two holds nothing", () => {
    const other = seal(1000, { secret: "ab".repeat(32) });
    for (const part of ["U", "V", "W"] as const)
      expect(codesOf(openSecret({ capsule: { ...capsule, [part]: other[part] }, signature }))).toEqual([
        "drand/void-capsule capsule",
      ]);
  });

  test.each<[string, string, string]>([
    ["infinity", `c0${"00".repeat(95)}`, "drand/infinity capsule.U"],
    ["a point outside the group or none", `80${"00".repeat(95)}`, "drand/not-a-point capsule.U"],
    ["a coordinate above the prime", `9f${"ff".repeat(95)}`, "drand/not-a-point capsule.U"],
  ])("U as %s is refused", (_, U, code) => {
    expect(codesOf(openSecret({ capsule: { ...capsule, U }, signature }))).toEqual([code]);
  });

  test("fields that are none, of another form, or too many are named at their places", () => {
    const bent = { ...capsule, format: "double-random/seal/2", round: 0, V: capsule.V.toUpperCase(), X: 1 };
    expect(codesOf(openSecret({ capsule: bent as never, signature: 7 as never }))).toEqual([
      "input/unknown-field capsule.X",
      "beacon/capsule-format capsule.format",
      "beacon/not-a-round capsule.round",
      "beacon/not-hex capsule.V",
      "beacon/not-hex signature",
    ]);
  });

  test.each<[string, BeaconChain]>([
    ["a chained chain", leagueOfEntropy],
    ["another scheme", chainOfKey(quicknet.publicKey, "bls-unchained-on-g1")],
  ])("nothing is sealed to %s", (_, chain) => {
    expect(codesOf(sealSecret({ chain, round: 7, secret, randomness }))).toEqual(["drand/no-sealing chain"]);
  });

  test("a secret that is no secret and randomness that is none are refused", () => {
    expect(codesOf(sealSecret({ chain: quicknet, round: 7, secret: "ab", randomness: 7 as never }))).toEqual([
      "beacon/not-hex secret",
      "beacon/not-hex randomness",
    ]);
  });
});
