import { describe, expect, test } from "vitest";
import type { Result } from "../../../src/index.js";
import {
  fieldHolds,
  openAbsence,
  openFields,
  openRecord,
  orThrow,
  recordHolds,
} from "../../../src/publish.js";
import { privateTown } from "../../support/private-town.js";
import { town } from "../../support/small-case.js";

const { registry, units, inspectors } = privateTown();
const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.refusals.map(({ code, path }) => [code, ...path]);
const asked = { list: "units", id: "U-03" } as const;

describe("what is asked for", () => {
  test("is opened with the id, each field once, in the order of the tree", () => {
    const proof = orThrow(openFields(registry, { ...asked, fields: ["tier", "region", "tier"] }));
    expect(proof.fields.map(({ field, value }) => [field, value])).toEqual([
      ["id", "U-03"],
      ["region", ["town", "east"]],
      ["tier", "key"],
    ]);
    expect(proof).toMatchObject({ format: "double-random/record/1", list: "units", place: 2, leaves: 16 });
  });

  test("may be a person, of whom a field that says nothing is null", () => {
    const person = { list: "inspectors", id: "I-3" } as const;
    const proof = orThrow(openFields(registry, { ...person, fields: ["leave"] }));
    expect(fieldHolds(proof, { ...person, field: "leave", value: null }, inspectors)).toBe(true);
    expect(fieldHolds(proof, { ...person, field: "leave", value: [] }, inspectors)).toBe(false);
    expect(fieldHolds(proof, { ...asked, field: "leave", value: null }, inspectors)).toBe(false);
    const other = { ...person, list: "units" } as const;
    expect(fieldHolds(proof, { ...other, field: "leave", value: null }, inspectors)).toBe(false);
    expect(recordHolds(orThrow(openRecord(registry, person)), person, inspectors)).toBe(true);
  });

  test("may be the names of the facts, which show that there is no other", () => {
    const proof = orThrow(openFields(registry, { ...asked, fields: ["facts"] }));
    expect(fieldHolds(proof, { ...asked, field: "facts", value: ["floors"] }, units)).toBe(true);
  });

  test.each([
    [
      "a public registry",
      () => openFields(town(), { ...asked, fields: [] }),
      [["publish/not-private", "registry"]],
    ],
    [
      "no registry",
      () => openFields({} as never, { ...asked, fields: [] }),
      [["input/raw-registry", "registry"]],
    ],
    ["nothing", () => openRecord(registry, null as never), [["input/unusable"]]],
    [
      "a record that is not there",
      () => openRecord(registry, { ...asked, id: "U-0" }),
      [["publish/no-record", "id"]],
    ],
    [
      "a list that is none",
      () => openRecord(registry, { ...asked, list: "history" as never }),
      [["publish/list", "list"]],
    ],
    [
      "an id that is none",
      () => openAbsence(registry, { ...asked, id: " U" }),
      [["publish/not-an-id", "id"]],
    ],
    ["the absence of somebody", () => openAbsence(registry, asked), [["publish/is-there", "id"]]],
    [
      "a field that is not there",
      () => openFields(registry, { ...asked, fields: ["tier", "facts.x", "0"] }),
      [
        ["publish/no-field", "fields", 1],
        ["publish/no-field", "fields", 2],
      ],
    ],
    [
      "a misspelt field",
      () => openFields(registry, { ...asked, field: [], fields: [] } as never),
      [["input/misspelt-field", "field"]],
    ],
    [
      "fields that are no list",
      () => openFields(registry, { ...asked, fields: "tier" as never }),
      [["input/no-list", "fields"]],
    ],
  ])("of %s is refused", (_, open, expected) => {
    expect(codes(open())).toEqual(expected);
  });
});
