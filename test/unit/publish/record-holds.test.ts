/** A keeper who builds the trees otherwise than the page says proves nothing with them. */
import { describe, expect, test } from "vitest";
import { merkleTree } from "../../../src/protocol.js";
import {
  absentIdHolds,
  fieldHolds,
  type Json,
  openAbsence,
  openRecord,
  orThrow,
  type RecordProof,
} from "../../../src/publish.js";
import { privateTown } from "../../support/private-town.js";

const SALT = "7".repeat(64);
const UNIT = [
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
const asked = { list: "units", id: "U-1" } as const;

type Leaf = readonly [field: string, value: Json];
const FIXED: readonly Leaf[] = UNIT.map((field) => [field, field === "id" ? "U-1" : null]);
const FILLING: readonly Leaf[] = Array.from({ length: 6 }, (_, at) => [`facts.${at}`, at]);

/** A list of one record with these leaves, and what opens the id and one more of them. */
function built(leaves: readonly Leaf[], index: number, list: RecordProof["list"] = "units") {
  const texts = leaves.map(([field, value]) => JSON.stringify([SALT, field, value]));
  const record = merkleTree(texts);
  const tree = merkleTree([`[${leaves.length},"${record.root}"]`]);
  const field = (at: number) => {
    const [name, value] = leaves[at]!;
    return { index: at, salt: SALT, field: name, value, path: record.pathOf(at) };
  };
  const fields = [...new Set([0, index])].map(field);
  const proof: RecordProof = {
    format: "double-random/record/1",
    list,
    place: 0,
    path: [],
    leaves: leaves.length,
    fields,
  };
  const [name, value] = leaves[index]!;
  return fieldHolds(proof, { list, id: "U-1", field: name, value }, { size: 1, root: tree.root });
}

const replaced = (leaves: readonly Leaf[], at: number, leaf: Leaf) =>
  leaves.map((each, n) => (n === at ? leaf : each));
const WHOLE = [...FIXED, ...FILLING];

describe("a record that its keeper built", () => {
  test("as the page says holds", () => {
    expect([built(WHOLE, 4), built(WHOLE, 12), built([...WHOLE, ...WHOLE], 4)]).toEqual([true, true, true]);
  });

  test("with a fixed field at another place, or a second time among the facts, does not hold", () => {
    expect(built(replaced(WHOLE, 12, ["tier", "A"]), 12)).toBe(false);
    expect(built(replaced(WHOLE, 3, ["tier", "A"]), 3)).toBe(false);
    expect(built(replaced(WHOLE, 0, ["name", "U-1"]), 4)).toBe(false);
    expect(built(replaced(WHOLE, 0, ["id", 7]), 4)).toBe(false);
  });

  test("with another number of leaves does not hold", () => {
    expect(built(WHOLE.slice(0, 10), 4)).toBe(false);
    expect(built([...WHOLE, ["facts.x", 1]], 4)).toBe(false);
    expect(built(WHOLE, 0, "inspectors")).toBe(false);
  });
});

test("an absence is shown by ids alone: whoever opens more of a neighbour has told too much", () => {
  const { registry, units } = privateTown();
  const nobody = { ...asked, id: "A" };
  const proof = orThrow(openAbsence(registry, nobody));
  const neighbours = [orThrow(openRecord(registry, { ...asked, id: "U-01" }))];
  expect(absentIdHolds(proof, nobody, units)).toBe(true);
  expect(absentIdHolds({ ...proof, neighbours }, nobody, units)).toBe(false);
});
