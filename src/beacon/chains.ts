/**
 * Chains of the public beacon drand, as plain data. A chain is known by its hash, which its period, genesis
 * time, key and first group make: whoever changes one of them has another chain.
 *
 * Source: what each chain says of itself, https://api.drand.sh/HASH/info; written down a second time in
 * `lib/defaults.ts` of github.com/drand/drand-client.
 */
import type { BeaconScheme } from "./schemes.js";

/** A chain of drand: what its operators, and every relay, publish of it once for all. */
export interface BeaconChain {
  /** The `beaconID`: "default", "quicknet". */
  readonly name: string;
  /** 64 lower-case hex digits: the `chain` of a seed's source. */
  readonly hash: string;
  /** Lower-case hex digits: 96, 192 or 256 of them, by its scheme. */
  readonly publicKey: string;
  readonly scheme: BeaconScheme;
  /** Seconds since 1970-01-01T00:00:00Z at which round 1 has its value. */
  readonly genesisTime: number;
  /** Seconds from one round to the next. */
  readonly period: number;
  /** Hash of the group that began the chain: 64 lower-case hex digits. */
  readonly groupHash: string;
}

/** A value every 3 seconds since 2023; secrets can be sealed to its rounds. */
export const quicknet: BeaconChain = {
  name: "quicknet",
  hash: "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
  publicKey:
    "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d106451" +
    "0d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a",
  scheme: "bls-unchained-g1-rfc9380",
  genesisTime: 1_692_803_367,
  period: 3,
  groupHash: "f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e",
};

/** The first chain of the League of Entropy: a value every 30 seconds since 2020, each signed over the last. */
export const leagueOfEntropy: BeaconChain = {
  name: "default",
  hash: "8990e7a9aaed2ffed73dbd7092123d6f289930540d7651336225dc172e51b2ce",
  publicKey:
    "868f005eb8e6e4ca0a47c8a77ceaa5309a47978a7c71bc5cce96366b5d7a569937c529eeda66c7293784a9402801af31",
  scheme: "pedersen-bls-chained",
  genesisTime: 1_595_431_050,
  period: 30,
  groupHash: "176f93498eac9ca337150b46d21dd58673ea4e3581185f869672e59fa4cb390a",
};

/** A value every 3 seconds since 2024, on another curve: its signatures are not checked here. */
export const evmnet: BeaconChain = {
  name: "evmnet",
  hash: "04f1e9062b8a81f848fded9c12306733282b2727ecced50032187751166ec8c3",
  publicKey:
    "07e1d1d335df83fa98462005690372c643340060d205306a9aa8106b6bd0b3820557ec32c2ad488e4d4f6008f89a346f" +
    "18492092ccc0d594610de2732c8b808f0095685ae3a85ba243747b1b2f426049010f6b73a0cf1d389351d5aaaa1047f6" +
    "297d3a4f9749b33eb2d904c9d9ebf17224150ddd7abd7567a9bec6c74480ee0b",
  scheme: "bls-bn254-unchained-on-g1",
  genesisTime: 1_727_521_075,
  period: 3,
  groupHash: "cd7ad2f0e0cce5d8c288f2dd016ffe7bc8dc88dbb229b3da2b6ad736490dfed6",
};

/** The chains that their hash alone names. */
export const beaconChains: readonly BeaconChain[] = [quicknet, leagueOfEntropy, evmnet];
