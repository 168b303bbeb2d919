/** Whatever reads seeds, announcements, beacons, and draws made elsewhere. */
import { readFileSync } from "node:fs";
import * as ceremony from "../../../src/ceremony.js";
import * as drand from "../../../src/drand.js";
import * as elsewhere from "../../../src/elsewhere.js";
import * as index from "../../../src/index.js";
import * as protocol from "../../../src/protocol.js";
import { pulseOf } from "../../support/beacons.js";
import type { Dice } from "../../support/dice.js";
import { CALLS } from "../../support/every-export.js";
import type { Row } from "../../support/small-case.js";
import { anyValue, bendValue, graftsOf } from "../support/bend-value.js";
import { hostileValue, type Kind } from "../support/hostile-values.js";
import type { Reader } from "../support/reader.js";

const HEX = "0".repeat(64);
const CHAIN = drand.quicknet.hash;
const SOURCES: readonly (readonly Row[])[] = [
  [{ type: "text", name: "lottery 2026001", value: "03 08 12 19 25 31 + 07" }],
  [{ type: "beacon", chain: CHAIN, round: 1000, value: pulseOf(1000).value }],
  [
    { type: "reveal", party: "office", value: HEX },
    { type: "reveal", party: "court", value: "f".repeat(64) },
    { type: "beacon", chain: CHAIN, round: 1000, value: pulseOf(1000).value },
  ],
  [
    { type: "chain", party: "office", value: HEX },
    { type: "plain", value: "1" },
  ],
];
const DRAW = "000000/2026/M-1/H1";
const ANNOUNCED = SOURCES.map((sources) =>
  sources.map((source) => ({ ...ceremony.announcementOf(source as never, DRAW) })),
);
const TERMS = {
  valuesFrom: "2026-07-02T12:00:00+08:00",
  revealBy: "2026-07-03T09:00:00+08:00",
  fallback: [{ type: "beacon", chain: CHAIN, round: 27_000_000 }],
  drawOn: "2026-07-03",
};
const SEED_GRAFTS = graftsOf([SOURCES, ANNOUNCED, TERMS]);
const SEED_NAMES = [...SEED_GRAFTS.keys()];

function bent(documents: readonly unknown[], kind: Kind, grafts = SEED_GRAFTS): Reader["given"] {
  const names = [...grafts.keys()];
  return (dice) => {
    const way = dice.below(20);
    if (way === 0) return [anyValue(dice, names, kind)];
    if (way === 1) return [hostileValue(dice, kind)];
    const start = dice.oneOf(documents);
    return [way === 2 ? start : bendValue(start, dice, { kind, grafts })];
  };
}

const [year] = CALLS["announceRound"]!;
const announcement = (dice: Dice): readonly unknown[] => [
  year,
  bendValue(
    { at: "2026-07-02T09:00:00+08:00", by: "x", round: "H2", sources: dice.oneOf(ANNOUNCED), ...TERMS },
    dice,
    { kind: dice.oneOf(["json", "any"]), grafts: SEED_GRAFTS },
  ),
];

/** Draws of other systems, a few of each method. */
const DRAWS = (
  JSON.parse(readFileSync(new URL("../../vectors/elsewhere/elsewhere.json", import.meta.url), "utf8")) as {
    readonly cases: readonly { readonly draw: Row }[];
  }
).cases.map(({ draw }) => draw);
const DRAW_GRAFTS = graftsOf(DRAWS);

const PULSES = [
  ...([1000, 13335, 12040883] as const).map((round) => ({ ...pulseOf(round) })),
  { ...pulseOf(1000), chain: { ...drand.quicknet } },
  {
    chain: drand.leagueOfEntropy.hash,
    round: 1,
    signature: "a".repeat(192),
    previousSignature: "b".repeat(192),
    value: HEX,
  },
  { chain: { ...drand.evmnet }, round: 1, signature: "a".repeat(128), value: HEX },
];
const CAPSULES = [
  { format: "double-random/seal/1", chain: CHAIN, round: 1000, U: HEX.repeat(3), V: HEX, W: HEX },
];

export const seedReaders: readonly Reader[] = [
  { name: "checkSources", inputs: 1_500, given: bent(SOURCES, "json"), read: protocol.checkSources },
  { name: "checkSources, anything", inputs: 500, given: bent(SOURCES, "any"), read: protocol.checkSources },
  {
    name: "seedFrom",
    inputs: 800,
    given: bent(
      ANNOUNCED.map((announced, at) => ({
        announced,
        values: SOURCES[at]!.map(({ value }) => value),
        drawId: DRAW,
      })),
      "any",
      graftsOf([SOURCES, ANNOUNCED, SEED_NAMES]),
    ),
    read: ceremony.seedFrom,
  },
  { name: "announceRound, terms", inputs: 60, given: announcement, read: index.announceRound },
  {
    name: "checkBeacon",
    inputs: 1_000,
    given: bent(PULSES, "any", graftsOf(PULSES)),
    read: drand.checkBeacon,
  },
  {
    name: "verifyBeacon",
    inputs: 20,
    given: bent(PULSES, "json", graftsOf(PULSES)),
    read: drand.verifyBeacon,
  },
  {
    name: "checkCapsule",
    inputs: 700,
    given: bent(CAPSULES, "any", graftsOf(CAPSULES)),
    read: drand.checkCapsule,
  },
  {
    name: "replayElsewhere",
    inputs: 300,
    given: bent(DRAWS, "json", DRAW_GRAFTS),
    read: elsewhere.replayElsewhere,
  },
  {
    name: "replayElsewhere, anything",
    inputs: 100,
    given: bent(DRAWS, "any", DRAW_GRAFTS),
    read: elsewhere.replayElsewhere,
  },
  {
    name: "compareElsewhere",
    inputs: 200,
    given: (dice) => [
      ...bent([{ drawn: ["A", "B"] }, { drawn: ["A", "B", "A"] }], "any")(dice),
      ...bent(
        [
          ["B", "C"],
          [["A"], ["B"]],
        ],
        "any",
      )(dice),
    ],
    read: elsewhere.compareElsewhere,
  },
];
