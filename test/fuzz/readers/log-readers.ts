/** Whatever reads checkpoints, proofs, tiles, keys and witness requests. */
import * as log from "../../../src/log.js";
import * as postQuantum from "../../../src/post-quantum.js";
import type { Dice } from "../../support/dice.js";
import { CALLS } from "../../support/every-export.js";
import {
  BUREAU,
  bureauKey,
  departmentKey,
  everybody,
  ledger,
  OFFICE,
  officeKey,
  signed,
  trust,
  universityKey,
} from "../../support/small-log.js";
import { bendText } from "../support/bend-text.js";
import { bendValue, graftsOf } from "../support/bend-value.js";
import { hostileValue } from "../support/hostile-values.js";
import type { Reader } from "../support/reader.js";
import { BUSY } from "../support/years.js";
import { bentLedger } from "./ledger-readers.js";

const { orThrow } = log;
const SIGNED = [signed(1), signed(7), signed(32), everybody, String(CALLS["verifyNote"]![0])];
const BARE = orThrow(log.checkpointOf({ ledger, origin: OFFICE.name }));
const NOTES = [...SIGNED, BARE];
const KEYS = [officeKey, departmentKey, bureauKey, universityKey];
const PROOFS = [
  ...[0, 6, 39].map((seq) => orThrow(log.proofOf({ ledger, seq, checkpoint: everybody }))),
  orThrow(log.proofOf({ ledger, seq: 6, checkpoint: SIGNED[1]! })),
];
const STATEMENT = log.orThrow(
  log.keyStatement({ party: "office", vkey: officeKey, replaces: null, from: "2026-01-01" }),
);
const TEXTS = [...NOTES, ...KEYS, ...PROOFS, STATEMENT];
const schemes = [postQuantum.mlDsa44];
const TRUSTS = [
  trust,
  { ...trust, signers: [officeKey, departmentKey], signersNeeded: 2, schemes },
  { ...trust, witnesses: [bureauKey, universityKey], witnessesNeeded: 1 },
];
const TRUST_GRAFTS = graftsOf(TRUSTS.map(({ schemes: _, ...each }: log.Trust) => each));
const REQUESTS = [0, 1, 7].map((old) => orThrow(log.witnessRequest({ ledger, old, checkpoint: everybody })));
const TILES = [1, 7, 40].map((size) => orThrow(log.tilesOf(ledger, size)));

function text(texts: readonly string[], dice: Dice): unknown {
  const way = dice.below(30);
  if (way === 0) return hostileValue(dice, "any");
  return way < 3 ? dice.oneOf(texts) : bendText(dice.oneOf(texts), dice, TEXTS);
}

/** Mostly as it is, so that what is bent beside it is looked at. */
function trusted(dice: Dice): unknown {
  const whole = dice.oneOf(TRUSTS);
  return dice.chance(3) ? bendValue(whole, dice, { kind: "any", grafts: TRUST_GRAFTS }) : whole;
}

function files(dice: Dice): unknown {
  const tiles = dice.oneOf(TILES);
  if (dice.chance(3)) return bendValue(tiles, dice, { kind: "any" });
  const path = dice.oneOf(Object.keys(tiles));
  const file = tiles[path]!;
  return { ...tiles, [path]: typeof file === "string" ? bendText(file, dice) : bentBytes(file, dice) };
}

function bentBytes(bytes: Uint8Array, dice: Dice): Uint8Array {
  const way = dice.below(3);
  if (way === 0) return bytes.slice(0, dice.below(bytes.length + 1));
  return way === 1
    ? Uint8Array.of(...bytes, ...bytes.slice(0, dice.oneOf([1, 32])))
    : bytes.map((byte) => (dice.below(30) === 0 ? dice.below(256) : byte));
}

function help(dice: Dice): unknown {
  const whole = { proof: orThrow(log.consistencyOf({ ledger, from: 7, to: 32 })), ledgers: [ledger] };
  return dice.chance(5) ? bendValue(whole, dice, { kind: dice.oneOf(["json", "any"]) }) : whole;
}

const STATEMENTS = [{ party: "office", vkey: officeKey, replaces: null, from: "2026-01-01" }];

export const logReaders: readonly Reader[] = [
  { name: "readNote", inputs: 2_500, given: (dice) => [text(SIGNED, dice)], read: log.readNote },
  { name: "readCheckpoint", inputs: 1_500, given: (dice) => [text(NOTES, dice)], read: log.readCheckpoint },
  { name: "readKey", inputs: 1_000, given: (dice) => [text(KEYS, dice)], read: log.readKey },
  { name: "readProof", inputs: 1_500, given: (dice) => [text(PROOFS, dice)], read: log.readProof },
  {
    name: "verifyNote",
    inputs: 100,
    given: (dice) => [
      text(SIGNED, dice),
      dice.chance(8) ? KEYS : bendValue(KEYS, dice, { kind: "any" }),
      schemes,
    ],
    read: log.verifyNote,
  },
  {
    name: "verifyCheckpoint",
    inputs: 150,
    given: (dice) => [text(SIGNED, dice), trusted(dice)],
    read: log.verifyCheckpoint,
  },
  {
    name: "verifyProof",
    inputs: 150,
    given: (dice) => [
      text(PROOFS, dice),
      dice.chance(7) ? ledger[6] : bendValue(ledger[6], dice, { kind: "any" }),
      trusted(dice),
    ],
    read: log.verifyProof,
  },
  {
    name: "verifyTiles",
    inputs: 300,
    given: (dice) => [
      files(dice),
      dice.chance(7) ? dice.oneOf(SIGNED.slice(0, 2).concat(BARE)) : text(NOTES, dice),
    ],
    read: log.verifyTiles,
  },
  {
    name: "compareCheckpoints",
    inputs: 400,
    given: (dice) => [
      dice.chance(7) ? dice.oneOf(SIGNED.slice(0, 3)) : text(NOTES, dice),
      dice.chance(7) ? dice.oneOf(SIGNED.slice(0, 3)) : text(NOTES, dice),
      help(dice),
    ],
    read: log.compareCheckpoints,
  },
  {
    name: "answerWitness",
    inputs: 100,
    given: (dice) => [
      text(REQUESTS, dice),
      {
        trust: trusted(dice),
        witness: dice.chance(8) ? BUREAU : bendValue(BUREAU, dice, { kind: "any" }),
        last: dice.oneOf([undefined, SIGNED[1], signed(7)]),
      },
    ],
    read: log.answerWitness,
  },
  {
    name: "keyStatement",
    inputs: 500,
    given: (dice) => [dice.chance(1) ? STATEMENTS[0] : bendValue(STATEMENTS[0], dice, { kind: "any" })],
    read: log.keyStatement,
  },
  {
    name: "keysOf",
    inputs: 40,
    given: (dice) => [bentLedger(BUSY, dice), text(KEYS, dice), schemes],
    read: log.keysOf,
  },
  {
    name: "consistencyOf",
    inputs: 200,
    given: (dice) => [bendValue({ ledger: ledger.slice(0, 9), from: 2, to: 7 }, dice, { kind: "any" })],
    read: log.consistencyOf,
  },
  {
    name: "proofOf",
    inputs: 200,
    given: (dice) => [
      bendValue({ ledger: ledger.slice(0, 9), seq: 3, checkpoint: SIGNED[1] }, dice, { kind: "any" }),
    ],
    read: log.proofOf,
  },
];
