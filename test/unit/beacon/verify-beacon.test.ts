/**
 * Beacons of drand, accepted and refused. Real ones are published values; keys that nobody published are made
 * here with `@noble/curves` directly.
 */
import { createHash } from "node:crypto";
import { bls12_381 } from "@noble/curves/bls12-381.js";
import { describe, expect, test } from "vitest";
import { announcementOf } from "../../../src/ceremony.js";
import {
  type BeaconPulse,
  type BeaconScheme,
  checkBeacon,
  evmnet,
  leagueOfEntropy,
  quicknet,
  verifyBeacon,
} from "../../../src/drand.js";
import { orThrow } from "../../../src/index.js";
import { seedOf } from "../../../src/protocol.js";
import { chainOfKey, pulseOf, sha256OfHex } from "../../support/beacons.js";

const codesOf = (answer: ReturnType<typeof verifyBeacon>) =>
  answer.ok ? [] : answer.refusals.map(({ code, path }) => `${code} ${path.join(".")}`);
const signed = (pulse: BeaconPulse, signature: string): BeaconPulse => ({
  ...pulse,
  signature,
  value: sha256OfHex(signature),
});

/** Beacons of the tests of drand itself (`crypto/schemes_test.go`), one a scheme. */
const PUBLISHED: [BeaconScheme, string, number, string, string?][] = [
  [
    "pedersen-bls-unchained",
    "8200fc249deb0148eb918d6e213980c5d01acd7fc251900d9260136da3b54836ce125172399ddc69c4e3e11429b62c11",
    7601003,
    "af7eac5897b72401c0f248a26b612c5ef68e0ff830b4d78927988c89b5db3e997bfcdb7c24cb19f549830cd02cb854a1143fd53a1d4e0713ded471260869439060d170a77187eb6371742840e43eccfa225657c4cc2d9619f7c3d680470c9743",
  ],
  [
    "bls-unchained-on-g1",
    "876f6fa8073736e22f6ff4badaab35c637503718f7a452d178ce69c45d2d8129a54ad2f988ab10c9666f87ab603c59bf013409a5b500555da31720f8eec294d9809b8796f40d5372c71a44ca61226f1eb978310392f98074a608747f77e66c5a",
    3,
    "ac7c3ca14bc88bd014260f22dc016b4fe586f9313c3a549c83d195811a99a5d2d4999d4df6daec73ff51fafadd6d5bb5",
  ],
  [
    "bls-unchained-on-g1",
    "a0b862a7527fee3a731bcb59280ab6abd62d5c0b6ea03dc4ddf6612fdfc9d01f01c31542541771903475eb1ec6615f8d0df0b8b6dce385811d6dcf8cbefb8759e5e616a3dfd054c928940766d9a5b9db91e3b697e5d70a975181e007f87fca5e",
    2,
    "a050676d1a1b6ceedb5fb3281cdfe88695199971426ff003c0862460b3a72811328a07ecd53b7d57fc82bb67f35efaf1",
  ],
  ["bls-unchained-g1-rfc9380", quicknet.publicKey, 1000, pulseOf(1000).signature],
  [
    "pedersen-bls-chained",
    leagueOfEntropy.publicKey,
    1,
    "8d61d9100567de44682506aea1a7a6fa6e5491cd27a0a0ed349ef6910ac5ac20ff7bc3e09d7c046566c9f7f3c6f3b10104990e7cb424998203d8f7de586fb7fa5f60045417a432684f85093b06ca91c769f0e7ca19268375e659c2a2352b4655",
    leagueOfEntropy.groupHash,
  ],
];

describe("a published beacon", () => {
  test.each(PUBLISHED)(
    "of the scheme %s is accepted, and of no other round",
    (scheme, key, round, signature, previous) => {
      const chain = chainOfKey(key, scheme);
      const rest = previous === undefined ? {} : { previous };
      const pulse = { chain, round, signature, value: sha256OfHex(signature), ...rest };
      expect(verifyBeacon(pulse)).toEqual({
        ok: true,
        value: { type: "beacon", chain: chain.hash, round, value: pulse.value },
        warnings: [],
      });
      // Where round 1 follows on a hash, round 2 follows on a signature.
      const other = previous === undefined ? {} : { previous: signature };
      expect(codesOf(verifyBeacon({ ...pulse, ...other, round: round + 1 }))).toEqual([
        "drand/other-signature signature",
      ]);
    },
  );

  test.each([1000, 13335, 12040883] as const)("quicknet %i: a source of a seed", (round) => {
    const pulse = pulseOf(round);
    const { signature: _, ...source } = pulse;
    expect(verifyBeacon(pulse)).toMatchObject({ value: { type: "beacon", ...source } });
    expect(checkBeacon(pulse)).toEqual(verifyBeacon(pulse));
  });

  test("gives what a seed takes, and an announcement names without its value", () => {
    const source = orThrow(verifyBeacon(pulseOf(1000)));
    expect(seedOf([source])).toBe(
      createHash("sha256")
        .update(
          `["double-random/1","seed",{"chain":"${quicknet.hash}","round":1000,"type":"beacon","value":"${source.value}"}]`,
        )
        .digest("hex"),
    );
    expect(announcementOf(source, "000000/2026/M-1/H1")).toEqual({
      type: "beacon",
      chain: quicknet.hash,
      round: 1000,
    });
  });

  test("is not accepted in another scheme of signatures of its length", () => {
    const [[, key, round, signature]] = [PUBLISHED[1]!];
    const pulse = {
      chain: chainOfKey(key, "bls-unchained-g1-rfc9380"),
      round,
      signature,
      value: sha256OfHex(signature),
    };
    expect(codesOf(verifyBeacon(pulse))).toEqual(["drand/other-signature signature"]);
  });

  test("of one chain is not one of another", () => {
    const pulse = {
      ...pulseOf(1000),
      chain: chainOfKey(bls12_381.G2.Point.BASE.toHex(true), quicknet.scheme),
    };
    expect(codesOf(verifyBeacon(pulse))).toEqual(["drand/other-signature signature"]);
  });
});

describe("an altered beacon", () => {
  const pulse = pulseOf(1000);

  test("a value that does not follow from its signature is refused without any key", () => {
    const bent = { ...pulse, value: pulse.value.replace(/^./, "0") };
    expect(codesOf(checkBeacon(bent))).toEqual(["beacon/other-value value"]);
    expect(codesOf(verifyBeacon(bent))).toEqual(["beacon/other-value value"]);
  });

  test("every bit of a signature counts, also when the value is worked out anew", () => {
    const bytes = Buffer.from(pulse.signature, "hex");
    const answers = Array.from({ length: 8 * bytes.length }, (_, at) => {
      const bent = Buffer.from(bytes);
      bent[at >> 3]! ^= 0x80 >> (at % 8);
      return codesOf(verifyBeacon(signed(pulse, bent.toString("hex"))))[0];
    });
    // The first three bits are flags: compressed, infinity, and which of two points.
    expect(answers.slice(0, 3)).toEqual([
      "drand/not-a-point signature",
      "drand/infinity signature",
      "drand/other-signature signature",
    ]);
    expect(new Set(answers.slice(3))).toEqual(new Set(["drand/not-a-point signature"]));
  });

  test("the second form of a signature, with the prime added to its coordinate, is no second value", () => {
    const { signature } = pulseOf(13335);
    const prime = bls12_381.fields.Fp.ORDER;
    const flags = BigInt(`0x${signature.slice(0, 2)}`) >> 5n;
    const x = BigInt(`0x${signature}`) & ((1n << 381n) - 1n);
    expect(x + prime < 1n << 381n).toBe(true);
    const second = ((flags << 381n) | (x + prime)).toString(16);
    expect(codesOf(verifyBeacon(signed(pulseOf(13335), second)))).toEqual(["drand/not-a-point signature"]);
  });

  test.each<[string, string, string]>([
    ["infinity", `c0${"00".repeat(47)}`, "drand/infinity"],
    ["infinity with a sign", `e0${"00".repeat(47)}`, "drand/infinity"],
    // Both roots at x = 0 and that at x = 4 lie on the curve, outside the group of the beacon.
    ["a point outside the group", `80${"00".repeat(47)}`, "drand/not-a-point"],
    ["another point outside the group", `80${"00".repeat(46)}04`, "drand/not-a-point"],
    ["no point at all", `80${"00".repeat(46)}01`, "drand/not-a-point"],
    ["a coordinate above the prime", `9f${"ff".repeat(47)}`, "drand/not-a-point"],
    ["no flag of compression", pulse.signature.replace(/^b/, "3"), "drand/not-a-point"],
    ["zeros", "00".repeat(48), "drand/not-a-point"],
    ["the other of two points", pulse.signature.replace(/^b/, "9"), "drand/other-signature"],
    ["the generator", bls12_381.G1.Point.BASE.toHex(true), "drand/other-signature"],
  ])("%s is no signature", (_, signature, code) => {
    expect(codesOf(verifyBeacon(signed(pulse, signature)))).toEqual([`${code} signature`]);
  });

  test.each([
    ["infinity", `c0${"00".repeat(95)}`, "drand/infinity"],
    ["no point", `80${"00".repeat(95)}`, "drand/not-a-point"],
  ])("a chain whose key is %s signs nothing", (_, key, code) => {
    const chain = chainOfKey(key, "bls-unchained-g1-rfc9380");
    expect(codesOf(verifyBeacon({ ...pulse, chain }))).toEqual([`${code} chain.publicKey`]);
  });

  test("with the key at infinity and the signature at infinity everything would hold: both are refused", () => {
    const chain = chainOfKey(`c0${"00".repeat(95)}`, "bls-unchained-g1-rfc9380");
    expect(codesOf(verifyBeacon(signed({ ...pulse, chain }, `c0${"00".repeat(47)}`)))).toEqual([
      "drand/infinity signature",
    ]);
  });
});

/** Of a name of that length nobody asks what was meant. */
const LONG = "signature".repeat(100_000);

describe("the form of a beacon", () => {
  const pulse = pulseOf(1000);

  test.each<[string, object, string[]]>([
    ["upper case", { signature: pulse.signature.toUpperCase() }, ["beacon/not-hex signature"]],
    ["a digit less", { signature: pulse.signature.slice(1) }, ["beacon/not-hex signature"]],
    ["the length of another scheme", { signature: pulse.signature.repeat(2) }, ["beacon/not-hex signature"]],
    ["round 0", { round: 0 }, ["beacon/not-a-round round"]],
    ["a signature before it", { previous: pulse.signature }, ["beacon/needless-previous previous"]],
    ["what relays call it", { randomness: pulse.value }, ["input/unknown-field randomness"]],
    ["bytes", { signature: new Uint8Array(48) }, ["beacon/not-hex signature"]],
    ["many megabytes", { signature: "a".repeat(10_000_000) }, ["beacon/not-hex signature"]],
    ["a field of many megabytes", { [LONG]: 1 }, [`input/unknown-field ${LONG}`]],
    [
      "everything at once",
      { chain: "x", round: "1", value: 7 },
      ["beacon/not-a-chain chain", "beacon/not-a-round round", "beacon/not-hex value"],
    ],
  ])("%s is refused at its place", (_, change, codes) => {
    const bent = { ...pulse, ...change } as BeaconPulse;
    expect(codesOf(checkBeacon(bent))).toEqual(codes);
    expect(codesOf(verifyBeacon(bent))).toEqual(codes);
  });

  test("a chained beacon without the signature before it follows from its own, but nobody can check that", () => {
    const [, , , signature] = PUBLISHED[4]!;
    const chained = signed({ ...pulse, chain: leagueOfEntropy.hash, round: 1 }, signature);
    expect(checkBeacon(chained).ok).toBe(true);
    expect(codesOf(verifyBeacon(chained))).toEqual(["drand/no-previous previous"]);
    const wrong = { ...chained, previous: quicknet.groupHash };
    expect(codesOf(verifyBeacon(wrong))).toEqual(["drand/other-signature signature"]);
  });

  test("a scheme that nobody can check here is said so", () => {
    const bn254 = signed(
      { ...pulse, chain: evmnet.hash, round: 6390578 },
      "0d0d705983f50d6a2846e77d8d12a238f0be277a2307eb3e0d5206dc6765b0f91f04e596e3b28295086e8fda9047d40d37f7c2d8fb2f6686839101692e4f5f13",
    );
    expect(checkBeacon(bn254)).toMatchObject({
      value: { value: "466262e8cb50407310fa05024bff96e52a8c701e7f6b209ac5cdbdf01cf903f2" },
    });
    expect(codesOf(verifyBeacon(bn254))).toEqual(["drand/unchecked-scheme chain"]);
  });
});
