/**
 * What foreign tools are asked: checkpoints, receipts, consistency and tiles of a log, as they are and with one
 * thing changed.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  checkpointOf,
  consistencyOf,
  cosign,
  keyOf,
  type LoggedEntry,
  leafOf,
  orThrow,
  proofOf,
  readCheckpoint,
  readProof,
  signNote,
  type Tiles,
  tilesOf,
  witnessKeyOf,
} from "../../../src/log.js";
import { cosignMlDsa, mlDsaKeyOf } from "../../../src/post-quantum.js";
import { sha256Hex } from "../../../src/protocol.js";

export interface NoteCase {
  readonly name: string;
  readonly note: string;
  readonly keys: readonly string[];
}

export interface InclusionCase {
  readonly name: string;
  readonly size: number;
  readonly root: string;
  readonly index: number;
  readonly leaf: string;
  readonly path: readonly string[];
}

export interface ConsistencyCase {
  readonly name: string;
  readonly small: number;
  readonly smallRoot: string;
  readonly large: number;
  readonly largeRoot: string;
  readonly path: readonly string[];
}

export interface SiteCase {
  readonly name: string;
  readonly folder: string;
  readonly size: number;
  readonly root: string;
}

/** Entries of a made-up ledger: a log needs no more of them. */
export const ledger: readonly LoggedEntry[] = Array.from({ length: 700 }, (_, seq) => ({
  seq,
  hash: sha256Hex(`entry ${seq}`),
}));

export const OFFICE = { name: "log.example/2026", secret: sha256Hex("office") };
const SECOND = { name: "见证.example/监督科", secret: sha256Hex("department") };
const WITNESS = { name: "witness.example/1", secret: sha256Hex("witness"), time: 1_767_225_600 };
const QUANTUM = { name: "witness.example/q", secret: sha256Hex("quantum"), time: 1_767_225_601 };
const KEYS = {
  office: orThrow(keyOf(OFFICE)),
  second: orThrow(keyOf(SECOND)),
  witness: orThrow(witnessKeyOf(WITNESS)),
  quantum: orThrow(mlDsaKeyOf(QUANTUM)),
};

export function textOf(size: number): string {
  return orThrow(checkpointOf({ ledger, origin: OFFICE.name, size }));
}

export function rootOf(size: number): string {
  return orThrow(readCheckpoint(textOf(size))).root;
}

const signed = (size: number) => orThrow(signNote(textOf(size), OFFICE));

/** Base64 with one bit of one byte changed. */
function flipped(base64: string, at: number): string {
  const bytes = Buffer.from(base64, "base64");
  bytes[at]! ^= 1 << (at % 8);
  return bytes.toString("base64");
}

const everyByte = (base64: string) => Array.from(Buffer.from(base64, "base64").keys());

/** A note with the signature of its last line changed. */
function withSignature(note: string, at: number): string {
  const cut = note.lastIndexOf(" ") + 1;
  return `${note.slice(0, cut)}${flipped(note.slice(cut, -1), at)}\n`;
}

/** Every single byte of the signature of the last line, and of what is signed. */
function forgedNotes(name: string, note: string, keys: readonly string[]): NoteCase[] {
  const [origin, size, root] = note.split("\n") as [string, string, string];
  const replaced = (before: string, after: string) => note.replace(before, after);
  const signature = note.slice(note.lastIndexOf(" ") + 1, -1);
  return [
    ...everyByte(signature).map((at) => ({ at: `signature byte ${at}`, note: withSignature(note, at) })),
    ...everyByte(root).map((at) => ({ at: `root byte ${at}`, note: replaced(root, flipped(root, at)) })),
    ...[1, -1, 256].map((more) => ({
      at: `size ${more}`,
      note: replaced(`\n${size}\n`, `\n${Number(size) + more}\n`),
    })),
    { at: "origin", note: replaced(origin, `${origin.slice(0, -1)}7`) },
    { at: "no signature of it", note: note.slice(0, note.indexOf("\n\n") + 2) },
  ].map((each) => ({ name: `forged ${name}: ${each.at}`, note: each.note, keys }));
}

const twice = orThrow(signNote(signed(700), SECOND));
const cosigned = orThrow(cosign(signed(700), WITNESS));
const quantum = orThrow(cosignMlDsa(signed(700), QUANTUM));

export const notes: readonly NoteCase[] = [
  ...[0, 1, 256, 700].map((size) => ({
    name: `checkpoint of ${size}`,
    note: signed(size),
    keys: [KEYS.office],
  })),
  { name: "checkpoint of two signers", note: twice, keys: [KEYS.office, KEYS.second] },
  { name: "cosigned, witnesses unknown", note: orThrow(cosignMlDsa(cosigned, QUANTUM)), keys: [KEYS.office] },
  ...forgedNotes("checkpoint", signed(700), [KEYS.office]),
  { name: "forged: one of two has not signed", note: signed(700), keys: [KEYS.office, KEYS.second] },
];

/** Signatures with a time: for tools that know them. */
export const cosignedNotes: readonly NoteCase[] = [
  { name: "cosignature/v1", note: cosigned, keys: [KEYS.office, KEYS.witness] },
  { name: "ML-DSA-44", note: quantum, keys: [KEYS.office, KEYS.quantum] },
  ...forgedNotes("cosignature/v1", cosigned, [KEYS.witness]),
  ...forgedNotes("ML-DSA-44", quantum, [KEYS.quantum]).filter(
    ({ name }, n) => !name.includes("signature byte") || n < 16 || n % 97 === 0,
  ),
];

function inclusionOf(size: number, index: number): InclusionCase {
  const proof = orThrow(proofOf({ ledger, seq: index, checkpoint: signed(size) }));
  const { path } = orThrow(readProof(proof));
  return {
    name: `entry ${index} of ${size}`,
    ...{ size, index, path, root: rootOf(size), leaf: leafOf(ledger[index]!) },
  };
}

function bentPaths<Case extends { readonly name: string; readonly path: readonly string[] }>(
  one: Case,
): Case[] {
  const { path } = one;
  const bytes = path.flatMap((digest, place) =>
    everyByte(digest).map((at) => ({
      name: `digest ${place}, byte ${at}`,
      path: path.map((each, n) => (n === place ? flipped(digest, at) : each)),
    })),
  );
  const bent = [
    ...bytes,
    { name: "one digest less", path: path.slice(1) },
    { name: "one digest more", path: [...path, path[0]!] },
  ];
  return bent.map((each) => ({ ...one, name: `forged ${one.name}: ${each.name}`, path: each.path }));
}

const first = inclusionOf(700, 417);
const other = { ...first, name: `forged ${first.name}: ` };
const PLACES: readonly (readonly [size: number, index: number])[] = [
  [1, 0],
  ...([2, 3, 7, 256, 257, 700] as const).flatMap((size) => [[size, 0] as const, [size, size - 1] as const]),
  ...([17, 255, 256, 511, 512, 640] as const).map((index) => [700, index] as const),
];

export const inclusion: readonly InclusionCase[] = [
  ...PLACES.map(([size, index]) => inclusionOf(size, index)),
  first,
  ...bentPaths(first),
  ...everyByte(first.root).map((at) => ({
    ...other,
    name: `${other.name}root byte ${at}`,
    root: flipped(first.root, at),
  })),
  { ...other, name: `${other.name}another place`, index: 416 },
  { ...other, name: `${other.name}another entry`, leaf: leafOf(ledger[416]!) },
  { ...other, name: `${other.name}one letter`, leaf: first.leaf.replace("417", "418") },
];

function consistencyCase(small: number, large: number): ConsistencyCase {
  const path = orThrow(consistencyOf({ ledger, from: small, to: large }));
  return {
    name: `${large} goes on from ${small}`,
    ...{ small, large, path, smallRoot: rootOf(small), largeRoot: rootOf(large) },
  };
}

const growth = consistencyCase(259, 700);
const split = { ...growth, name: `forged ${growth.name}: ` };
const PAIRS: readonly (readonly [number, number])[] = [
  1, 2, 3, 4, 6, 7, 8, 13, 255, 256, 257, 511, 699,
].flatMap((small) => [small, small + 1, 700].map((large) => [small, large] as const));

export const consistency: readonly ConsistencyCase[] = [
  ...PAIRS.map(([small, large]) => consistencyCase(small, large)),
  growth,
  ...bentPaths(growth),
  ...everyByte(growth.smallRoot).flatMap((at) => [
    { ...split, name: `${split.name}earlier root ${at}`, smallRoot: flipped(growth.smallRoot, at) },
    { ...split, name: `${split.name}later root ${at}`, largeRoot: flipped(growth.largeRoot, at) },
  ]),
].filter((one, n, all) => all.findIndex(({ name }) => name === one.name) === n);

function writeSite(folder: string, tiles: Tiles): void {
  for (const [path, data] of Object.entries(tiles)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, data);
  }
}

/** Sites as static files, each tile of one with a bit changed in its first, a middle and its last byte. */
export function writeSites(folder: string): SiteCase[] {
  const good = [1, 3, 256, 257, 700].map((size) => ({ size, tiles: orThrow(tilesOf(ledger, size)) }));
  const whole = good.at(-1)!.tiles;
  const bent = Object.entries(whole).flatMap(([path, data]) =>
    [0, Math.floor(data.length / 2), data.length - 1].map((at) => ({
      name: `forged site: ${path}, byte ${at}`,
      tiles: { ...whole, [path]: data.map((byte, n) => (n === at ? byte ^ 4 : byte)) },
    })),
  );
  return [
    ...good.map(({ size, tiles }) => ({ name: `site of ${size}`, size, tiles })),
    ...bent.map((each) => ({ ...each, size: 700 })),
  ].map(({ name, size, tiles }, n) => {
    writeSite(join(folder, String(n)), tiles);
    return { name, folder: join(folder, String(n)), size, root: rootOf(size) };
  });
}
