/**
 * An input four times as long takes some four times as long. Asked in long runs only: a clock belongs to no other test,
 * and a busy machine gets three tries.
 */
import { describe, expect, test } from "vitest";
import * as elsewhere from "../../src/elsewhere.js";
import * as index from "../../src/index.js";
import * as io from "../../src/io.js";
import * as log from "../../src/log.js";
import { appendAll, checkSources, suggestedId } from "../../src/protocol.js";
import { runs } from "../support/runs.js";
import { matterOf, policy } from "../support/small-case.js";
import { BUREAU, entriesOf, OFFICE, signed, trust } from "../support/small-log.js";

/** Longer than this, so that what happens once does not count; in milliseconds. */
const LONG_ENOUGH = 40;
/** Four times as much: what grows with the square takes sixteen times as long, memory alone some seven. */
const TIMES = 4;
const MOST = 8;
const TRIES = 3;

function took(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

/** How much longer the larger one takes: medians of five, taken by turns. */
function growth(small: () => unknown, large: () => unknown): number {
  const pairs = Array.from({ length: 5 }, () => [took(small), took(large)] as const);
  return median(pairs.map(([, time]) => time)) / median(pairs.map(([time]) => time));
}

type Made = (size: number) => () => unknown;

const noted = (size: number): index.Ledger =>
  appendAll(
    [],
    Array.from({ length: size }, (_, n) => ({
      kind: "note",
      at: "2026-01-05T09:00:00+08:00",
      by: "x",
      body: { text: `note ${n}` },
    })),
  );
const lines = (size: number, line: (n: number) => string): string =>
  Array.from({ length: size }, (_, n) => `${line(n)}\n`).join("");

const LOG_READERS = [
  log.readNote,
  log.readCheckpoint,
  log.readProof,
  log.readKey,
  (text: string) => log.verifyCheckpoint(text, trust),
  (text: string) => log.answerWitness(text, { trust, witness: BUREAU, last: signed(13) }),
];

/** Texts of many thousand like parts, as lines of a note, of a proof, or of nothing. */
const LONG_TEXTS: Readonly<Record<string, (size: number) => string>> = {
  "lines without an end": (size) => "a\n".repeat(size),
  "empty lines": (size) => "\n".repeat(size),
  "one long line": (size) => "a".repeat(size),
  dashes: (size) => `a\n\n${"— ".repeat(size)}\n`,
  "base64 of one signature": (size) => `a\n\n— a ${"AAAA".repeat(size)}\n`,
  digests: (size) => `c2sp.org/tlog-proof@v1\nindex 1\n${`${"A".repeat(43)}=\n`.repeat(size)}\n${signed(7)}`,
  pluses: (size) => "+".repeat(size),
};

const INPUTS: Readonly<Record<string, Made>> = {
  "readLedger: notes": (size) => {
    const text = index.writeLedger(noted(size));
    return () => index.readLedger(text);
  },
  "readLedger: lines that are none": (size) => {
    const text = lines(size, (n) => `{"${n}`);
    return () => index.readLedger(text);
  },
  "readLedger: lines of nine hundred brackets": (size) => {
    const text = lines(size, () => "[".repeat(900) + "]".repeat(900));
    return () => index.readLedger(text);
  },
  "audit: notes": (size) => {
    const text = index.writeLedger(noted(size));
    return () => index.audit(text);
  },
  "audit: notes, two by two, with numbers far apart": (size) => {
    const apart = noted(size).map((entry, at) => ({ ...entry, seq: Math.floor(at / 2) * size + (at % 2) }));
    const text = index.writeLedger(apart);
    return () => index.audit(text);
  },
  "readJson: one object of many keys": (size) => {
    const text = `{${Array.from({ length: size }, (_, n) => `"k${n}":[${n}]`).join(",")}}`;
    return () => index.readJson(text);
  },
  "readJson: a key that stands twice at the end": (size) => {
    const text = `{${lines(size, (n) => `"k${n}":1,`)}"k0":1}`;
    return () => index.readJson(text);
  },
  "readJson: quotation marks and backslashes": (size) => {
    const text = JSON.stringify('\\"'.repeat(size * 10));
    return () => index.readJson(text);
  },
  "parsePolicy: strata": (size) => {
    const draft = policy((each) => {
      const [first] = matterOf(each).strata;
      matterOf(each).strata = Array.from({ length: size }, (_, n) => ({ ...first, id: `s${n}` }));
    });
    return () => index.parsePolicy(draft);
  },
  "parsePolicy: fields that nobody knows": (size) => {
    const draft = policy((each) => {
      for (let n = 0; n < size; n++) each[`field${n}`] = n;
    });
    return () => index.parsePolicy(draft);
  },
  "parsePolicy: one condition with many values": (size) => {
    const draft = policy((each) => {
      matterOf(each).strata[0]!["where"] = { tier: { $in: Array.from({ length: size }, (_, n) => `t${n}`) } };
    });
    return () => index.parsePolicy(draft);
  },
  "parseRegistry: units": (size) => {
    const units = Array.from({ length: size }, (_, n) => ({ id: `U-${n}`, name: "x", facts: { n } }));
    return () => index.parseRegistry({ units, inspectors: [], history: [], asOf: "2026-01-04" });
  },
  "parseRegistry: one id many times": (size) => {
    const units = Array.from({ length: size }, () => ({ id: "U-1" }));
    return () => index.parseRegistry({ units, inspectors: [], history: [], asOf: "2026-01-04" });
  },
  "readRegistryCsv: rows": (size) => {
    const data = `id,name\n${lines(size, (n) => `U-${n},"Unit ""${n}"""`)}`;
    return () => io.readRegistryCsv(files(data));
  },
  "readRegistryCsv: rows that are too short": (size) => {
    const data = `id,name\n${lines(size, (n) => `U-${n}`)}`;
    return () => io.readRegistryCsv(files(data));
  },
  "readRegistryCsv: one cell that never ends": (size) => {
    const data = `id,name\nU-1,"${'""\n'.repeat(size * 20)}`;
    return () => io.readRegistryCsv(files(data));
  },
  "readCsv: columns": (size) => {
    const data = `${Array.from({ length: size }, (_, n) => `c${n}`).join(",")}\n`;
    return () => io.readCsv({ name: "x.csv", data }, ["id"]);
  },
  "suggestedId: blanks with signs between them that are taken away": (size) => {
    const text = `U${" \u200b".repeat(size)}1`;
    return () => suggestedId(text);
  },
  "checkSources: sources": (size) => {
    const sources = Array.from({ length: size }, (_, n) => ({ type: "text", name: `n${n}`, value: "1" }));
    return () => checkSources(sources as never);
  },
  "readNote: signatures that are none": (size) => {
    const note = `${signed(7)}${"— x AAAAAAAA\n".repeat(size)}`;
    return () => log.readNote(note);
  },
  "verifyCheckpoint: signatures of one key": (size) => {
    const [line] = signed(7)
      .split("\n")
      .filter((each) => each.startsWith("— "));
    const note = `${signed(7)}${`${line}\n`.repeat(size)}`;
    return () => log.verifyCheckpoint(note, trust);
  },
  ...Object.fromEntries(
    Object.entries(LONG_TEXTS).map(([name, make]): [string, Made] => [
      `all readers of notes and proofs: ${name}`,
      (size) => {
        const text = make(size);
        return () => LOG_READERS.map((read) => read(text));
      },
    ]),
  ),
  "verifyTiles: entries": (size) => {
    const entries = entriesOf("entry", size);
    const tiles = log.orThrow(log.tilesOf(entries));
    const checkpoint = log.orThrow(log.checkpointOf({ ledger: entries, origin: OFFICE.name }));
    return () => log.verifyTiles(tiles, checkpoint);
  },
  "replayElsewhere: names": (size) => {
    const pool = Array.from({ length: size }, (_, n) => `U-${n}`);
    return () => elsewhere.replayElsewhere({ method: "rfc3797/1", key: "84./", pool, count: 3 });
  },
};

function files(data: string): io.RegistryFiles {
  return {
    units: { name: "units.csv", data },
    inspectors: { name: "inspectors.csv", data: "id\n" },
    asOf: "2026-01-04",
  };
}

/** So many that it takes long enough to be measured. */
function sizeFor(made: Made): number {
  let size = 250;
  while (size < 256_000 && took(made(size)) < LONG_ENOUGH) size *= 2;
  return size;
}

describe.skipIf(runs(0, 1) === 0)("four times as much takes some four times as long", () => {
  test.each(Object.entries(INPUTS))("%s", { timeout: 3_600_000 }, (_, made) => {
    const size = sizeFor(made);
    const [small, large] = [made(size), made(TIMES * size)];
    let least = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < TRIES && least > MOST; tries++) least = Math.min(least, growth(small, large));
    expect(least).toBeLessThanOrEqual(MOST);
  });
});
