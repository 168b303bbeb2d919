/**
 * Of a private registry whatever is there can be opened, and whoever is not there can be shown to be absent; what is
 * bent does not hold; and of what was not opened nothing can be found out, not even by trying all that it could be.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { merkleRoot, sha256Hex } from "../../src/protocol.js";
import {
  type AbsenceProof,
  absentIdHolds,
  fieldHolds,
  type Json,
  openAbsence,
  openFields,
  openRecord,
  orThrow,
  type RecordProof,
  recordHolds,
} from "../../src/publish.js";
import { bentValues } from "../support/bent-values.js";
import { privateTown } from "../support/private-town.js";
import { type Row, units as townUnits } from "../support/small-case.js";

const TIERS = ["A", "B", "C", "D", null];
const id = fc
  .tuple(fc.constantFrom("U", "甲", "Ａ", "𠮷"), fc.nat({ max: 12 }))
  .map(([place, n]) => `${place}-${n}`);
const unit = (name: string) =>
  fc.record({
    id: fc.constant(name),
    name: fc.constantFrom("", "名称", 'a "b"'),
    tier: fc.constantFrom(...TIERS),
    status: fc.constantFrom("active", "suspended"),
    facts: fc.dictionary(
      fc.constantFrom("a", "b", "𠮷", "9", "10", "x y", "score", "z"),
      fc.oneof(fc.nat({ max: 3 }), fc.boolean()),
      { noNullPrototype: true },
    ),
  });
const town = fc
  .uniqueArray(id, { minLength: 1, maxLength: 7 })
  .chain((ids) => fc.tuple(...ids.map(unit)))
  .map((units) => ({ units, ...privateUnits(units) }));

function privateUnits(units: readonly Row[]) {
  const { registry, units: committed } = privateTown({ units, inspectors: [] });
  return { registry, committed };
}

const opened = (given: ReturnType<typeof privateUnits>, name: string, fields: readonly string[]) =>
  orThrow(openFields(given.registry, { list: "units", id: name, fields }));

const FIXED = [
  "id",
  "name",
  "region",
  "categories",
  "tier",
  "facts",
  "status",
  "opened",
  "closed",
  "exclusions",
];

test("every field of every record holds, with its own value, id and root, and with no other", () =>
  fc.assert(
    fc.property(town, ({ units, ...given }) => {
      for (const row of units) {
        const asked = { list: "units", id: row.id } as const;
        for (const field of [...FIXED, ...Object.keys(row.facts).map((name) => `facts.${name}`)]) {
          const proof = opened(given, row.id, [field]);
          const { value } = proof.fields.find((each) => each.field === field)!;
          expect(fieldHolds(proof, { ...asked, field, value }, given.committed)).toBe(true);
          expect(fieldHolds(proof, { ...asked, field, value: "another" }, given.committed)).toBe(false);
          expect(fieldHolds(proof, { ...asked, id: `${row.id}!`, field, value }, given.committed)).toBe(
            false,
          );
          const other = { ...given.committed, root: sha256Hex("another") };
          expect(fieldHolds(proof, { ...asked, field, value }, other)).toBe(false);
        }
        expect(opened(given, row.id, ["tier"]).fields[1]?.value).toBe(row.tier);
        const whole = orThrow(openRecord(given.registry, asked));
        expect(recordHolds(whole, asked, given.committed)).toBe(true);
        for (const { index } of whole.fields)
          expect(recordHolds(without(whole, index), asked, given.committed)).toBe(false);
      }
    }),
    { numRuns: 40 },
  ));

function without(proof: RecordProof, index: number): RecordProof {
  return { ...proof, fields: proof.fields.filter((each) => each.index !== index) };
}

test("who is absent can be shown to be, and who is present never", () =>
  fc.assert(
    fc.property(town, id, ({ units, registry, committed }, other) => {
      const isThere = units.some((row) => row.id === other);
      const asked = { list: "units", id: other } as const;
      const proof = openAbsence(registry, asked);
      expect(proof.ok).toBe(!isThere);
      if (!proof.ok) return;
      expect(absentIdHolds(proof.value, asked, committed)).toBe(true);
      for (const row of units)
        expect(absentIdHolds(proof.value, { ...asked, id: row.id }, committed)).toBe(false);
    }),
  ));

test("no records of a list show the absence of somebody who is there", () =>
  fc.assert(
    fc.property(town, ({ units, ...given }) => {
      const alone = units.map((row) => opened(given, row.id, []));
      for (const { id: name } of units)
        for (const one of alone)
          for (const neighbours of [[one], ...alone.map((other) => [one, other])]) {
            const proof: AbsenceProof = { format: "double-random/absence/1", list: "units", neighbours };
            expect(absentIdHolds(proof, { list: "units", id: name }, given.committed)).toBe(false);
          }
    }),
    { numRuns: 30 },
  ));

test("an empty list is shown to be empty, and nobody is in it", () => {
  const { registry, committed } = privateUnits([]);
  const asked = { list: "units", id: "U-1" } as const;
  const proof = orThrow(openAbsence(registry, asked));
  expect(proof.neighbours).toEqual([]);
  expect(absentIdHolds(proof, asked, committed)).toBe(true);
  expect(absentIdHolds(proof, asked, { size: 1, root: merkleRoot([]) })).toBe(false);
});

test("a proof of which anything is bent does not hold", () => {
  const given = privateUnits(townUnits());
  const asked = { list: "units", id: "U-03" } as const;
  const said = { ...asked, field: "facts.floors", value: 2 };
  const field = opened(given, "U-03", ["tier", "facts.floors"]);
  const whole = orThrow(openRecord(given.registry, asked));
  const nobody = { list: "units", id: "U-03b" } as const;
  const absence = orThrow(openAbsence(given.registry, nobody));
  expect(fieldHolds(field, said, given.committed)).toBe(true);
  for (const bent of bentValues(field)) expect(fieldHolds(bent as never, said, given.committed)).toBe(false);
  for (const bent of bentValues(whole))
    expect(recordHolds(bent as never, asked, given.committed)).toBe(false);
  for (const bent of bentValues(absence))
    expect(absentIdHolds(bent as never, nobody, given.committed)).toBe(false);
});

/** Every hash and every salt that a proof tells. */
const toldIn = (proof: unknown): string[] => JSON.stringify(proof).match(/[0-9a-f]{64}/g) ?? [];
const leafHash = (leaf: readonly Json[]): string => sha256Hex(`\u0000${JSON.stringify(leaf)}`);

test("what was not opened cannot be found by trying all that it could be", () =>
  fc.assert(
    fc.property(town, ({ units, ...given }) => {
      const [{ id: name }] = units as unknown as [{ id: string }];
      const proof = opened(given, name, ["name"]);
      expect(JSON.stringify(proof)).not.toContain("tier");
      const told = new Set(toldIn(proof));
      for (const value of TIERS) {
        for (const guess of [...told, "", "0".repeat(64), given.committed.root])
          expect(told.has(leafHash([guess, "tier", value]))).toBe(false);
        expect(told.has(leafHash(["tier", value]))).toBe(false);
        expect(told.has(sha256Hex(JSON.stringify(value)))).toBe(false);
      }
      // Whoever has the salt does find it in a proof of the leaf beside it: the trial is a fair one.
      const tier = opened(given, name, ["tier"]).fields[1]!;
      const beside = opened(given, name, ["facts"]);
      expect(toldIn(beside)).toContain(leafHash([tier.salt, "tier", tier.value]));
      for (const value of TIERS)
        for (const guess of toldIn(beside))
          expect(toldIn(beside)).not.toContain(leafHash([guess, "tier", value]));
    }),
    { numRuns: 30 },
  ));

test("equal values have unequal leaves: of one unit, of two, and of one unit in two states of the registry", () => {
  const rows = townUnits();
  const given = privateUnits(rows);
  const later = privateUnits(rows.map((row, at) => (at === 11 ? { ...row, tier: "key" } : row)));
  const saltsOf = (town_: typeof given) =>
    rows.flatMap(({ id: name }) =>
      orThrow(openRecord(town_.registry, { list: "units", id: name as string })).fields.map(
        ({ salt }) => salt,
      ),
    );
  const salts = [...saltsOf(given), ...saltsOf(later)];
  expect(new Set(salts).size).toBe(salts.length);
  expect(later.committed.root).not.toBe(given.committed.root);
});

test("how many facts a unit has, up to six, and which fields it leaves empty, does not show in a proof of its name", () => {
  const bare = { id: "U-1", name: "n" };
  const full = { ...bare, tier: "A", opened: "2020-01-01", facts: { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 } };
  const shapeOf = (row: Row) => {
    const proof = opened(privateUnits([row]), "U-1", ["name"]);
    return JSON.stringify(proof).replace(/[0-9a-f]{64}/g, "h");
  };
  expect(shapeOf(full)).toBe(shapeOf(bare));
});
