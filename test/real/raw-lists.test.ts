/** Raw extracts of published registries as lists of an office: rows add up, and whatever is refused is named. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ListColumns } from "../../src/desk/columns/columns-file.js";
import type { Sheet } from "../../src/desk.js";
import { type CheckedLists, checkLists, readTextSheet } from "../../src/desk.js";
import { orThrow } from "../../src/index.js";
import { describeWithShared } from "../support/shared.js";

describeWithShared("raw extracts of published registries", (shared) => {
  const sheetOf = (place: string): Sheet =>
    orThrow(readTextSheet({ name: place, data: readFileSync(join(shared, "data", place)) }));

  interface Read {
    readonly units: string;
    readonly visits?: string;
    readonly people: string;
    readonly columns: { readonly units: ListColumns["columns"]; readonly visits?: ListColumns["columns"] };
  }

  function read({ units, visits, people, columns }: Read): CheckedLists {
    const sheets = {
      units: sheetOf(units),
      inspectors: sheetOf(people),
      ...(visits === undefined ? {} : { visits: sheetOf(visits) }),
    };
    const mapping = {
      ...{ format: "double-random/columns/1" as const, capacity: 35 },
      units: { columns: columns.units! },
      inspectors: { columns: { inspectorId: "id" } },
      ...(columns.visits === undefined ? {} : { visits: { columns: columns.visits } }),
    };
    return orThrow(checkLists({ sheets, columns: mapping, asOf: "2021-11-10" }));
  }

  /** Rows that are refused, by code; each row with all of its codes. */
  function codesOf({ refusals }: CheckedLists): Record<string, number> {
    const codes: Record<string, number> = {};
    for (const { code } of refusals) codes[code] = (codes[code] ?? 0) + 1;
    return codes;
  }

  function needAddUp(checked: CheckedLists): void {
    for (const { file, counts } of checked.lists) {
      const { all, accepted, proposed, refused } = counts;
      expect([file, accepted + proposed + refused]).toEqual([file, all]);
      const rowOf = (place: string | number | undefined) => String(place).replace(/^[A-Z]+/, "");
      const rows = new Set(
        checked.refusals.flatMap(({ path }) => (path[0] === file ? [rowOf(path[1])] : [])),
      );
      expect([file, rows.size]).toEqual([file, refused]);
      const read = new Set(
        checked.readings.flatMap((each) => (each.file === file ? [rowOf(each.cell)] : [])),
      );
      expect([...read].filter((row) => !rows.has(row))).toHaveLength(proposed);
    }
  }

  test("restaurants of Wake County: names with blanks and days with their time are read and listed", () => {
    const checked = read({
      ...{ units: "wake-food/raw_sample.csv", people: "wake-food/inspectors.csv" },
      columns: {
        units: { HSISID: "id", CITY: "region", FACILITYTYPE: "categories", RESTAURANTOPENDATE: "opened" },
      },
    });
    needAddUp(checked);
    expect(checked.lists[0]!.counts).toEqual({ all: 3_635, accepted: 0, proposed: 3_635, refused: 0 });
    expect(codesOf(checked)).toEqual({});
  });

  test("with their inspections: ids that lost their nought are not those of the registry", () => {
    const checked = read({
      ...{ units: "wake-food/raw_sample.csv", people: "wake-food/inspectors.csv" },
      visits: "wake-food/raw_sample_history.csv",
      columns: {
        units: { HSISID: "id", CITY: "region", FACILITYTYPE: "categories", RESTAURANTOPENDATE: "opened" },
        visits: { HSISID: "unit", TYPE: "kind", SCORE: "result" },
      },
    });
    needAddUp(checked);
    expect(checked.lists.map(({ counts }) => [counts.all, counts.refused])).toEqual([
      [3_635, 0],
      [61, 0],
      [8_616, 8_616],
    ]);
    expect(codesOf(checked)).toEqual({ "registry/misspelt-unit": 7_592, "registry/unknown-unit": 1_024 });
  });

  test("inspections of Chicago as visits, and as a registry that repeats its firms", () => {
    const visits = {
      License: "unit",
      Inspection_Date: "day",
      Inspection_Purpose: "kind",
      Inspector_Assigned: "inspectors",
    };
    const units = { License: "id", DBA: "name", License_Type: "categories" };
    const checked = read({
      ...{ units: "chicago-food/raw_sample.csv", people: "chicago-food/inspectors.csv" },
      columns: { units },
    });
    needAddUp(checked);
    expect(checked.lists[0]!.counts).toEqual({ all: 10_621, accepted: 3_273, proposed: 0, refused: 7_348 });
    expect(codesOf(checked)).toEqual({ "desk/no-id": 9, "registry/duplicate-id": 7_339 });
    const other = read({
      ...{
        units: "chicago-food/units.csv",
        people: "chicago-food/inspectors.csv",
        visits: "chicago-food/raw_sample.csv",
      },
      columns: { units: { unitId: "id" }, visits },
    });
    needAddUp(other);
    expect(other.lists[2]!.counts).toEqual({ all: 10_621, accepted: 10_416, proposed: 0, refused: 205 });
    expect(codesOf(other)).toEqual({ "desk/no-id": 9, "registry/unknown-unit": 196 });
  });
});
