import { describe, expect, test } from "vitest";
import { type Entry, readLedger, writeLedger } from "../../../src/index.js";
import { appendAll, canonicalJson, digestOf, type EntryInput, faultOfLines } from "../../../src/protocol.js";

import { said } from "../../support/said.js";

const entry = (kind: string): EntryInput => ({
  kind,
  at: "2026-03-01T09:00:00+08:00",
  by: "officer-2",
  body: { unit: '甲县 "一" 𠮷', n: 1 },
});
const LEDGER = appendAll([], ["a", "b", "c", "d"].map(entry));
const LINES = writeLedger(LEDGER).split("\n").slice(0, -1);

const textOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");
const without = (line: number): string[] => LINES.filter((_, at) => at !== line);
const changed = (line: number, change: (text: string) => string): string[] =>
  LINES.map((text, at) => (at === line ? change(text) : text));
/** A line whose content was changed and whose hash was made to fit. */
const forged = (line: number, change: object): string[] =>
  changed(line, (text) => {
    const { hash: _, ...rest } = { ...(JSON.parse(text) as Entry), ...change };
    return canonicalJson({ ...rest, hash: digestOf(rest) });
  });
const faultsIn = (text: string): string[] => {
  const read = readLedger(text);
  return read.ok ? [] : read.refusals.map(({ code, path }) => `${code} ${path.join(" ")}`);
};

test("what is written is read back, read-only", () => {
  const read = readLedger(writeLedger(LEDGER));
  expect(read).toEqual({ ok: true, value: LEDGER, warnings: [] });
  if (read.ok) expect(Object.isFrozen(read.value[3]!.body)).toBe(true);
  expect(faultOfLines(LINES)).toBeNull();
});

test("an empty ledger is an empty text", () => {
  expect(writeLedger([])).toBe("");
  expect(readLedger("")).toEqual({ ok: true, value: [], warnings: [] });
});

test("keys stand in canonical order", () => {
  expect(LINES[0]).toMatch(
    /^\{"at":".*","body":.*,"by":".*","hash":"[0-9a-f]{64}","kind":"a","prev":"0{64}","seq":0\}$/,
  );
});

describe.each([
  ["a letter changed", changed(1, (text) => text.replace("officer-2", "officer-3")), [1, "hash"]],
  ["a hash changed", changed(1, (text) => text.replace(/("hash":")./, "$1z")), [1, "hash"]],
  ["a changed line with a hash that fits", forged(1, { by: "officer-3" }), [2, "prev"]],
  ["a changed first prev with a hash that fits", forged(0, { prev: "1".repeat(64) }), [0, "prev"]],
  ["a number changed with a hash that fits", forged(1, { seq: 7 }), [1, "seq"]],
  ["a line removed", without(1), [1, "seq"]],
  ["the first line removed", without(0), [0, "seq"]],
  ["a line twice", [...LINES.slice(0, 2), ...LINES.slice(1)], [2, "seq"]],
  ["a space added", changed(2, (text) => text.replace(":", ": ")), [2, "form"]],
  ["a CR before the line feed", changed(2, (text) => `${text}\r`), [2, "form"]],
  ["a mark at the beginning (BOM)", changed(0, (text) => `\ufeff${text}`), [0, "form"]],
  ["an empty line", [...LINES.slice(0, 2), "", ...LINES.slice(2)], [2, "form"]],
  [
    "keys in another order",
    changed(2, (text) => JSON.stringify({ seq: 2, ...JSON.parse(text) })),
    [2, "form"],
  ],
  ["a further field", changed(2, (text) => canonicalJson({ ...JSON.parse(text), zeal: 1 })), [2, "form"]],
  [
    "a field of the wrong type",
    changed(2, (text) => canonicalJson({ ...JSON.parse(text), seq: "2" })),
    [2, "form"],
  ],
  [
    "a field twice",
    changed(2, (text) => text.replace('{"at"', '{"at":"2026-03-01T08:00:00Z","at"')),
    [2, "form"],
  ],
  ["a list", changed(2, () => "[]"), [2, "form"]],
  ["a line that is no JSON", changed(2, () => "{"), [2, "form"]],
] as [string, string[], [number, string]][])("%s", (_, lines, expected) => {
  test("is the first fault", () => {
    expect(faultOfLines(lines)).toEqual(expected);
  });

  test("is refused with its line from 1", () => {
    expect(faultsIn(textOf(lines))[0]).toBe(`ledger/${expected[1]} line ${expected[0] + 1}`);
  });
});

describe("reading", () => {
  test("names every bad line at once", () => {
    const lines = changed(0, (text) => text.replace("officer-2", "officer-3"));
    lines[2] = "{}";
    expect(faultsIn(textOf(lines))).toEqual(["ledger/hash line 1", "ledger/form line 3"]);
  });

  test("one removed line is one fault, and the lines behind it are good", () => {
    expect(faultsIn(textOf(without(1)))).toEqual(["ledger/seq line 2"]);
  });

  test("two exchanged lines break the chain in three places", () => {
    const [first, second, third, fourth] = LINES as [string, string, string, string];
    expect(faultsIn(textOf([first, third, second, fourth]))).toEqual([
      "ledger/seq line 2",
      "ledger/seq line 3",
      "ledger/seq line 4",
    ]);
  });

  test("a line without its line feed was cut off, even where the entry is whole", () => {
    expect(faultsIn(writeLedger(LEDGER).slice(0, -1))).toEqual(["ledger/truncated line 4"]);
    expect(faultsIn(writeLedger(LEDGER).slice(0, -20))).toEqual(["ledger/truncated line 4"]);
  });

  test("an end cut off between two lines still holds: only a published head shows it", () => {
    expect(faultsIn(textOf(LINES.slice(0, 2)))).toEqual([]);
  });

  test("a time that is none is refused, although the chain holds", () => {
    const lines = forged(3, { at: "2026-13-01T09:00:00Z" });
    expect(faultOfLines(lines)).toBeNull();
    expect(faultsIn(textOf(lines))).toEqual(["ledger/not-an-instant line 4 at"]);
  });

  test("a refusal says what was found and what should stand there", () => {
    const read = readLedger(textOf(without(1)));
    expect(read.ok ? [] : read.refusals[0]!.facts).toEqual({ line: 2, found: 2, expected: 1 });
    expect(read.ok ? "" : said(read.refusals[0]!).message).toBe(
      "Line 2 has the number 2 where 1 should follow.",
    );
  });

  test("text that holds a field like a hash does not mislead the check", () => {
    const body = { hash: "0".repeat(64), text: '"hash":"' };
    const ledger = appendAll([], [{ ...entry("a"), body, by: '","hash":"' }]);
    expect(readLedger(writeLedger(ledger)).ok).toBe(true);
  });
});

test("a hundred thousand entries are written and read in a few seconds", () => {
  const entries = Array.from({ length: 100_000 }, (_, n) => ({
    ...entry("visit"),
    body: { unit: `单位-${n}`, result: "no-finding", inspectors: ["I-01", "I-02"] },
  }));
  const ledger = appendAll([], entries);
  const read = readLedger(writeLedger(ledger));
  expect(read.ok && read.value.length).toBe(100_000);
});
