/**
 * Unchanged tools of others read our logs: Go's checksum database, two Rust crates and a Python package accept what we
 * sign, prove and publish, and refuse it as soon as one bit of it is changed.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  compareCheckpoints,
  consistencyOf,
  keyOf,
  leafOf,
  orThrow,
  proofOf,
  readProof,
  signNote,
  verifyNote,
} from "../../src/log.js";
import {
  consistency,
  cosignedNotes,
  inclusion,
  ledger,
  notes,
  OFFICE,
  rootOf,
  type SiteCase,
  textOf,
  writeSites,
} from "./support/cases.js";
import { type Answers, askGo, askPython, askRust } from "./support/tools.js";

const folder = mkdtempSync(join(tmpdir(), "double-random-foreign-"));
const file = join(folder, "cases.json");
const MADE = { size: 700, from: 259, index: 417 };
let sites: readonly SiteCase[] = [];

beforeAll(() => {
  sites = writeSites(join(folder, "sites"));
  const make = {
    ...{ name: OFFICE.name, secret: OFFICE.secret, text: textOf(MADE.size) },
    ...{ leaves: ledger.map(leafOf), from: MADE.from, index: MADE.index },
  };
  writeFileSync(
    file,
    JSON.stringify({ notes, cosigned: cosignedNotes, inclusion, consistency, sites, make }),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

type Named = readonly { readonly name: string }[];
const honest = (cases: Named) => cases.map(({ name }) => name).filter((name) => !name.startsWith("forged"));
const forged = (cases: Named) => cases.map(({ name }) => name).filter((name) => name.startsWith("forged"));

describe.each([
  ["Go's golang.org/x/mod/sumdb", askGo, []],
  ["the Rust crates signed_note and tlog_tiles", askRust, []],
  ["the Python package tlog-scales", askPython, cosignedNotes],
] as const)("%s", (_, ask, more) => {
  let accepted: Answers["accepted"] = {};
  const all = () => [...notes, ...more, ...inclusion, ...consistency, ...sites];

  beforeAll(() => {
    accepted = ask(file).accepted;
  });

  test("is asked about every case, of which there are hundreds of each kind of forgery", () => {
    expect(all().filter(({ name }) => accepted[name] === undefined)).toEqual([]);
    expect(forged(all()).length).toBeGreaterThan(700);
    expect(new Set(all().map(({ name }) => name)).size).toBe(all().length);
  });

  test("accepts checkpoints, receipts, consistency and tiles", () => {
    expect(honest(all()).length).toBeGreaterThan(60);
    expect(honest(all()).filter((name) => accepted[name] !== true)).toEqual([]);
  });

  test("refuses each with one bit changed in signature, root, size, digests or tiles", () => {
    expect(forged(all()).filter((name) => accepted[name] !== false)).toEqual([]);
  });
});

test("what Go signs and proves is what we sign and prove, and we accept it", () => {
  const { made } = askGo(file);
  const note = orThrow(signNote(textOf(MADE.size), OFFICE));
  const proof = orThrow(readProof(orThrow(proofOf({ ledger, seq: MADE.index, checkpoint: note }))));
  expect(made).toEqual({
    note,
    root: rootOf(MADE.size),
    path: proof.path,
    consistency: orThrow(consistencyOf({ ledger, from: MADE.from })),
  });
  expect(verifyNote(made!.note, [orThrow(keyOf(OFFICE))]).ok).toBe(true);
  const compared = compareCheckpoints(textOf(MADE.from), textOf(MADE.size), { proof: made!.consistency });
  expect(orThrow(compared).verdict).toBe("goes-on");
});
