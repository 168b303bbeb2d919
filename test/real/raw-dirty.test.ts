/**
 * The raw extracts, as the cities published them: every bad row is named with file, line, column, value,
 * reason and advice, and none is dropped in silence.
 *
 * Which rows are bad is found here by plain loops over the lines. A refusal too few or too many fails, and so
 * does a row that is not named and still not accepted.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { RegistryInput } from "../../src/index.js";
import { listUnits, orThrow, parseRegistry, type Refusal, type Result } from "../../src/index.js";
import { describeWithShared } from "../support/shared.js";
import { PERSONS } from "./support/chicago.js";
import { type Fault, faultLines, faultOf, wordless } from "./support/named-rows.js";
import { lineOf, plainRows, type Row } from "./support/plain-csv.js";
import { countBy, groupBy } from "./support/plain-sums.js";

/** A row of a raw file with the line it stands on. */
interface RawRow {
  readonly line: number;
  readonly row: Row;
}

describeWithShared("raw extracts", (folder) => {
  describe("Chicago: 10,621 lines, each a visit and perhaps a new premises", () => {
    const file = "raw_sample.csv";
    const lines = rawRows(folder, "chicago-food", file);
    const premises = firstOfEach(lines, ({ row }) => [licenceOf(row), row["DBA"], row["Address"]].join("\n"));

    function read(units: readonly RawRow[], visits: readonly RawRow[]) {
      return parseRegistry({
        units: units.map(({ row }) => ({ id: licenceOf(row), name: row["DBA"], region: zipOf(row) })),
        inspectors: Object.keys(PERSONS).map((id) => ({ id, capacity: 1 })),
        history: visits.map(({ row }): unknown => ({
          unit: licenceOf(row),
          day: row["Inspection_Date"],
          inspectors: [row["Inspector_Assigned"]],
          kind: row["Inspection_Purpose"],
        })),
        asOf: "2014-12-31",
        places: (list, index) =>
          list === "inspectors"
            ? ["inspectors.csv", "line", lineOf(index)]
            : [file, "line", (list === "units" ? units : visits)[index]!.line],
      });
    }

    const refusals = refusalsOf(read(premises, lines));
    const named = refusals.map(faultOf);
    const unlicensed = lines.filter(({ row }) => licenceOf(row) === "");
    const byLicence = groupBy(
      premises.filter(({ row }) => licenceOf(row) !== ""),
      ({ row }) => licenceOf(row),
    );

    test("205 visits without a licence and every second name or address of a licence are refused, and nothing else", () => {
      const empty = (column: string) => (raw: RawRow) => ({
        file,
        line: raw.line,
        column,
        value: "",
        reason: "id-empty",
      });
      const second = [...byLicence.values()].flatMap((group) => group.slice(1));
      expect([unlicensed.length, premises.length, byLicence.size, second.length]).toEqual([
        205, 3774, 3272, 376,
      ]);
      expect(faultLines(named)).toEqual(
        faultLines([
          ...premises.filter(({ row }) => licenceOf(row) === "").map(empty("id")),
          ...second.map(({ line, row }) => ({
            file,
            line,
            column: "id",
            value: licenceOf(row),
            reason: "duplicate-id",
          })),
          ...unlicensed.map(empty("unit")),
        ]),
      );
      expect(wordless(refusals)).toEqual([]);
    });

    test("of premises that share a licence each one is named, the first in the words of the others", () => {
      const shared = [...byLicence.values()].filter((group) => group.length > 1).flat();
      const spoken = new Set(refusals.flatMap(({ facts }) => [facts["first"], facts["second"]]));
      expect(shared.filter(({ line }) => !spoken.has(`${file} line ${line}`))).toEqual([]);
    });

    test("a licence 0 that is taken for an id is refused as well: many premises would share it", () => {
      const zeros = premises.filter(({ row }) => row["License"] === "0");
      const places = (_: string, index: number) => [file, "line", zeros[index]!.line];
      const refusals = refusalsOf(
        parseRegistry({
          units: zeros.map(({ row }): unknown => ({ id: row["License"] })),
          inspectors: [],
          asOf: "2014-12-31",
          places,
        }),
      );
      const second = zeros
        .slice(1)
        .map(({ line }) => ({ file, line, column: "id", value: "0", reason: "duplicate-id" }));
      expect(second.length).toBeGreaterThan(100);
      expect(faultLines(refusals.map(faultOf))).toEqual(faultLines(second));
    });

    test("without the rows that were named all others are accepted, and doubtful ones are named as warnings", () => {
      const bad = (column: string) =>
        new Set(named.filter((fault) => fault.column === column).map(({ line }) => line));
      const units = premises.filter(({ line }) => !bad("id").has(line));
      const visits = lines.filter(({ line }) => !bad("unit").has(line));
      const { value, warnings } = accepted(read(units, visits));
      expect([value.units.size, value.history.size]).toEqual([3272, 10_621 - 205]);
      expect([...listUnits(value)].map(({ id }) => id)).toEqual([...byLicence.keys()].sort());
      const codes = countBy(warnings, ({ code }) => code);
      expect(codes["registry/unit-without-region"]).toBe(units.filter(({ row }) => zipOf(row) === "").length);
      expect(visits.length - firstOfEach(visits, ({ row }) => visitText(row)).length).toBe(200);
      expect(codes["registry/repeated-visit"]).toBe(200);
    });
  });

  describe("Wake County: 3,635 premises and 8,616 inspections", () => {
    const files = {
      units: "raw_sample.csv",
      history: "raw_sample_history.csv",
      inspectors: "inspectors.csv",
    };
    const premises = rawRows(folder, "wake-food", files.units);
    const inspections = rawRows(folder, "wake-food", files.history);
    const inspectors = rawRows(folder, "wake-food", files.inspectors);
    const ids = new Set(premises.map(({ row }) => row["HSISID"]!));
    const lastScore = lastScores(inspections);

    const units = premises.map(({ row }) => ({
      id: row["HSISID"]!,
      name: row["NAME"]!,
      region: row["CITY"]!,
      categories: [row["FACILITYTYPE"]!],
      opened: row["RESTAURANTOPENDATE"]!,
      facts: { lastScore: lastScore.get(row["HSISID"]!) ?? null },
    }));
    const visits = inspections.map(({ row }) => ({
      unit: row["HSISID"]!,
      day: row["DATE"]!,
      inspectors: [row["INSPECTOR"]!],
      kind: row["TYPE"]!,
      result: row["SCORE"]!,
    }));

    function read(given: Pick<RegistryInput, "units" | "history">) {
      const staff = inspectors.map(({ row }): unknown => ({ id: row["inspectorId"], capacity: 35 }));
      return parseRegistry({
        ...given,
        inspectors: staff,
        asOf: "2021-11-10",
        places: (list, index) => [files[list], "line", lineOf(index)],
      });
    }

    const refusals = refusalsOf(read({ units, history: visits }));

    test("time stamps, blanks at the end of cities, broken scores, lost zeros and orphans are each refused at their cell", () => {
      const inUnits = (column: string, reason: string) => (at: number) => {
        const value =
          column === "opened"
            ? units[at]!.opened
            : column === "region"
              ? units[at]!.region
              : units[at]!.facts.lastScore!;
        return { file: files.units, line: premises[at]!.line, column, value, reason };
      };
      const withBlank = [...units.keys()].filter((at) => units[at]!.region !== units[at]!.region.trim());
      const withFraction = [...units.keys()].filter(
        (at) => !Number.isInteger(units[at]!.facts.lastScore ?? 0),
      );
      const orphans = inspections.filter(({ row }) => !ids.has(`0${row["HSISID"]}`));
      expect([withBlank.length, orphans.length]).toEqual([26, 1024]);
      expect(withFraction.length).toBeGreaterThan(200);
      const expected: Fault[] = [
        ...[...units.keys()].map(inUnits("opened", "day-form")),
        ...withBlank.map(inUnits("region", "id-edge-space")),
        ...withFraction.map(inUnits("facts.lastScore", "not-a-fact")),
        ...inspections.map((raw) => ({
          file: files.history,
          line: raw.line,
          column: "unit",
          value: raw.row["HSISID"]!,
          reason: orphans.includes(raw) ? "unknown-unit" : "misspelt-unit",
        })),
      ];
      expect(faultLines(refusals.map(faultOf))).toEqual(faultLines(expected));
      expect(wordless(refusals)).toEqual([]);
    });

    test("who follows each advice, and drops the orphans that were named, has a registry of all the rest", () => {
      const repaired = {
        units: units.map((unit, at) => repairedBy(unit, refusalsAt(files.units, premises[at]!.line))),
        history: visits.flatMap((visit, at) => {
          const own = refusalsAt(files.history, inspections[at]!.line);
          return own.some(({ code }) => code === "registry/unknown-unit") ? [] : [repairedBy(visit, own)];
        }),
      };
      const { value } = accepted(read(repaired));
      expect([value.units.size, value.history.size]).toEqual([3635, 8616 - 1024]);
      const registered = [...listUnits(value)];
      expect(registered.map(({ id }) => id)).toEqual([...ids].sort());
      expect(new Set(registered.map(({ region }) => region.join("/")))).toEqual(
        new Set(units.map(({ region }) => region.trim())),
      );
    });

    test("a name keeps the blank at its end: it is for people, and nothing is changed in silence", () => {
      const namesOf = (list: readonly { name: string }[]) =>
        list.map(({ name }) => name).filter((name) => name !== name.trim());
      expect(namesOf(units)).toHaveLength(81);
      const clean = units.map((unit, at) => repairedBy(unit, refusalsAt(files.units, premises[at]!.line)));
      expect(namesOf([...listUnits(accepted(read({ units: clean, history: [] })).value)]).sort()).toEqual(
        namesOf(units).sort(),
      );
    });

    const byPlace = groupBy(refusals, ({ path }) => path.slice(0, 3).join(" "));
    function refusalsAt(file: string, line: number): readonly Refusal[] {
      return byPlace.get(`${file} line ${line}`) ?? [];
    }
  });
});

function rawRows(folder: string, set: string, file: string): RawRow[] {
  return plainRows(readFileSync(join(folder, "data", set, file), "utf8")).map((row, at) => ({
    line: lineOf(at),
    row,
  }));
}

/** The source writes 0 where a premises has no licence. */
function licenceOf({ License }: Row): string {
  return License === "0" ? "" : License!;
}

function zipOf({ Address }: Row): string {
  return /(\d{5})(-\d{4})?\s*$/.exec(Address!)?.[1] ?? "";
}

function visitText(row: Row): string {
  return [row["License"], row["Inspection_Date"], row["Inspector_Assigned"], row["Inspection_Purpose"]].join(
    "\n",
  );
}

function firstOfEach(rows: readonly RawRow[], keyOf: (raw: RawRow) => string): RawRow[] {
  return [...groupBy(rows, keyOf).values()].map((group) => group[0]!);
}

/** Score of the latest inspection, by id with its lost zero. */
function lastScores(inspections: readonly RawRow[]): Map<string, number> {
  const byDay = [...groupBy(inspections, ({ row }) => row["DATE"]!)].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(
    byDay.flatMap(([, group]) => group).map(({ row }) => [`0${row["HSISID"]}`, Number(row["SCORE"])]),
  );
}

/** A row after what the refusals suggest; a fact that is no whole number becomes text. */
function repairedBy<T extends object>(row: T, refusals: readonly Refusal[]): T {
  const repairs = refusals.map(({ code, path, facts }) =>
    code === "registry/not-a-fact"
      ? { facts: { lastScore: String(facts["value"]) } }
      : { [String(path[3])]: facts["suggested"] },
  );
  return Object.assign({}, row, ...repairs) as T;
}

function refusalsOf(read: Result<unknown>): readonly Refusal[] {
  if (read.ok) throw new Error("the raw file was accepted");
  return read.refusals;
}

function accepted<T>(read: Result<T>): { value: T; warnings: readonly Refusal[] } {
  return { value: orThrow(read), warnings: read.ok ? read.warnings : [] };
}
