/** Nothing on a ledger can be changed unseen. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { readLedger, writeLedger } from "../../src/index.js";
import {
  appendAll,
  canonicalJson,
  type EntryInput,
  faultOfLines,
  headOf,
  type Json,
} from "../../src/protocol.js";

const text = fc.string({ unit: "binary", maxLength: 12 });
const body = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    text,
    fc.array(tie("json"), { maxLength: 3 }),
    fc.dictionary(text, tie("json"), { maxKeys: 3 }),
  ),
})).json;
const entry: fc.Arbitrary<EntryInput> = fc.record({
  kind: fc.constantFrom("plan", "draw", "void"),
  at: fc.constantFrom("2026-03-01T09:00:00+08:00", "2026-12-31T23:59:59.5Z"),
  by: fc.constantFrom("officer-2", "示例市消防支队", "𠮷田"),
  body,
});
const entries = fc.array(entry, { minLength: 1, maxLength: 6 });
const linesOf = (list: readonly EntryInput[]): string[] =>
  writeLedger(appendAll([], list)).split("\n").slice(0, -1);

test("whatever was appended is read back as it was", () =>
  fc.assert(
    fc.property(entries, (list) => {
      const ledger = appendAll([], list);
      const read = readLedger(writeLedger(ledger));
      expect(read.ok && canonicalJson(read.value)).toBe(canonicalJson(ledger));
      expect(read.ok && headOf(read.value)).toBe(headOf(ledger));
    }),
  ));

test("one character changed is found, in that line or the next", () =>
  fc.assert(
    fc.property(
      entries,
      fc.nat(),
      fc.nat(),
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
      (list, which, where, put) => {
        const lines = linesOf(list);
        const line = which % lines.length;
        const characters = [...lines[line]!];
        const at = where % characters.length;
        fc.pre(characters[at] !== put);
        characters[at] = put;
        lines[line] = characters.join("");
        expect(faultOfLines(lines)?.[0]).toBe(line);
      },
    ),
  ));

test("a line removed before the last, doubled or moved is found", () =>
  fc.assert(
    fc.property(
      fc.array(entry, { minLength: 2, maxLength: 6 }),
      fc.nat(),
      fc.constantFrom("remove", "double", "move"),
      (list, which, how) => {
        const lines = linesOf(list);
        const at = which % (lines.length - 1);
        const [line] = lines.splice(at, 1) as [string];
        if (how === "double") lines.splice(at, 0, line, line);
        if (how === "move") lines.push(line);
        expect(faultOfLines(lines)).not.toBeNull();
      },
    ),
  ));

test("a text cut off anywhere but after a line is refused", () =>
  fc.assert(
    fc.property(entries, fc.nat(), (list, where) => {
      const whole = writeLedger(appendAll([], list));
      const cut = whole.slice(0, 1 + (where % (whole.length - 1)));
      expect(readLedger(cut).ok).toBe(cut.endsWith("\n"));
    }),
  ));
