/**
 * Presence can be proved of those who are there, absence of those who are not, and neither of anybody else.
 */

import fc from "fast-check";
import { expect, test } from "vitest";
import { absenceHolds, commitPublic, openProofs, presenceHolds, proveAbsence } from "../../src/protocol.js";

const id = fc
  .tuple(fc.constantFrom("U", "甲", "Ａ", "𠮷"), fc.nat({ max: 30 }))
  .map(([place, n]) => `${place}-${n}`);
const ids = fc.uniqueArray(id, { maxLength: 25 });

test("every unit is present, and nobody else's proof shows that it is not", () =>
  fc.assert(
    fc.property(ids, id, (units, other) => {
      const registry = commitPublic(units.map((unit) => ({ id: unit })));
      const proofs = registry.leaves.map((_, index) => openProofs(registry)(index));
      expect(proofs.every((proof) => presenceHolds(proof, registry))).toBe(true);
      fc.pre(!units.includes(other));
      const absence = proveAbsence(registry, other);
      expect(absenceHolds(other, absence, registry)).toBe(true);
      for (const unit of units) expect(absenceHolds(unit, absence, registry)).toBe(false);
    }),
  ));

test("no leaves of the tree show the absence of a unit that is there", () =>
  fc.assert(
    fc.property(fc.uniqueArray(id, { minLength: 1, maxLength: 6 }), (units) => {
      const registry = commitPublic(units.map((unit) => ({ id: unit })));
      const proofs = registry.leaves.map((_, index) => openProofs(registry)(index));
      const tries = [
        [],
        ...proofs.map((one) => [one]),
        ...proofs.flatMap((one) => proofs.map((two) => [one, two])),
      ];
      for (const unit of units)
        expect(tries.some((given) => absenceHolds(unit, given, registry))).toBe(false);
    }),
  ));

test("a proof does not hold for another size or another root", () =>
  fc.assert(
    fc.property(fc.uniqueArray(id, { minLength: 1, maxLength: 25 }), fc.nat(), (units, which) => {
      const registry = commitPublic(units.map((unit) => ({ id: unit })));
      const proof = openProofs(registry)(which % units.length);
      expect(
        presenceHolds(proof, {
          ...registry,
          root: registry.root.replace(/^./, (digit) => (digit === "0" ? "1" : "0")),
        }),
      ).toBe(false);
      const larger = commitPublic([...units, "zz"].map((unit) => ({ id: unit })));
      expect(presenceHolds(proof, larger)).toBe(false);
    }),
  ));
