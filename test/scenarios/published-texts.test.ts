/**
 * Published rules, each as a policy: 75 rows of a province's list and 20 texts from plans of cities, compiled
 * on a frame of 1,237 units (and 137 key units among them where the text names such), each with a number
 * worked out by hand.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { compilePlan, orThrow, parsePolicy } from "../../src/index.js";
import { plainRows } from "../real/support/plain-csv.js";
import { runRound } from "../support/acts.js";
import { describeWithShared } from "../support/shared.js";
import type { Row } from "../support/small-case.js";
import { people, policyOf, registryOf, roundsOf, unitsOf } from "../support/year-case.js";

const frame = unitsOf(1237, "all").map((unit, n) => ({
  ...unit,
  categories: n < 137 ? ["key"] : [],
  facts: { licence: "2024-05-01" },
}));

/** Visits of the year that a ratio gives on 1,237 units: rounded up, down or to the nearest, by hand. */
const BY_HAND: Readonly<Record<string, number>> = {
  "min 0.002": 3, // 2.474
  "min 0.03": 38, // 37.11
  "min 0.2": 248, // 247.4
  "min 0.3": 372, // 371.1
  "exact 0.05": 62, // 61.85
  "exact 0.1": 124, // 123.7
  "exact 0.2": 247, // 247.4
  "exact 0.33": 408, // 408.21
  "exact 1": 1237,
  "max 0.02": 24, // 24.74
  "max 0.05": 61, // 61.85
  "max 0.06": 74, // 74.22
  "max 0.1": 123, // 123.7
  "max 0.15": 185, // 185.55
  "max 0.3": 371, // 371.1
};

const SIDES: Readonly<Record<string, string>> = { min: "at-least", max: "at-most", exact: "exactly" };

interface Reading {
  readonly matter: Row;
  readonly visits: number;
  /** Visits in the history that bar the first unit from the draw. */
  readonly barring?: readonly Row[];
}

/** Rows whose text leaves the ratio to the author of the plan. */
const isDiscretionary = (row: Row): boolean => String(row["our_ratio_kind"]).startsWith("discretionary");

/** One row of the list as matters: several where the text offers a choice. */
function readRow(row: Readonly<Record<string, string>>): Reading[] {
  const kind = row["our_ratio_kind"]!;
  // Checked together with item 18 (registration), so drawn with its 3 %.
  if (kind === "merged_into_other_item") return [reading(row, "min", "0.03", 1)];
  if (kind === "exact_with_key_unit_floor") return keyFloor();
  const name = kind.startsWith("min") ? "min" : kind.startsWith("max") ? "max" : "exact";
  const ratio = (name === "max" ? row["our_ratio_max"] : row["our_ratio_min"])!;
  const rounds = Number(row["our_times_min"] || row["our_times_max"] || 1);
  // "33 % once, or in several goes": the same number either way.
  if (row["our_freq_scope"] === "rounds_alternatives")
    return [1, 2].map((count) => reading(row, name, ratio, count));
  return [reading(row, name, ratio, row["our_freq_scope"] === "rounds" ? rounds : 1)];
}

function reading(
  row: Readonly<Record<string, string>>,
  kind: string,
  ratio: string,
  rounds: number,
): Reading {
  const cap = row["our_freq_scope"] === "per_unit_cap" ? capOf(row) : undefined;
  const matter = {
    rounds: roundsOf(rounds),
    strata: [{ id: "all", ratio, side: SIDES[kind] }],
    ...(cap === undefined ? {} : { frequency: [cap] }),
  };
  return {
    matter,
    visits: BY_HAND[`${kind} ${ratio}`]!,
    ...(cap === undefined ? {} : { barring: barringVisits(row) }),
  };
}

const WINDOWS: Readonly<Record<string, unknown>> = {
  year: "year",
  "2_years": { years: 2 },
  licence_validity: { since: "licence" },
};

function capOf(row: Readonly<Record<string, string>>): Row {
  return { id: "cap", atMost: Number(row["our_times_max"]), window: WINDOWS[row["our_period"]!] };
}

function barringVisits(row: Readonly<Record<string, string>>): Row[] {
  const days = row["our_period"] === "year" ? ["2026-01-01", "2026-01-01"] : ["2025-06-01", "2025-09-01"];
  return days.slice(0, Number(row["our_times_max"])).map((day) => ({ unit: "all-0001", day }));
}

/** "10 %, of which key units not below 8 %": of all units (8 of the 10 points), or of the key units. */
function keyFloor(): Reading[] {
  const strata = (ratioOf: string) => [
    { id: "key", where: { categories: "key" }, ratio: "8%", ratioOf },
    { id: "others", where: null, rest: true },
  ];
  return ["matter", "stratum"].map((ratioOf) => ({
    matter: { rounds: roundsOf(1), total: { ratio: "10%", side: "exactly" }, strata: strata(ratioOf) },
    visits: 124,
  }));
}

/** Visits of the compiled year; the first round runs too, and must leave out whom a cap bars. */
function visitsOf({ matter, barring }: Reading): number {
  const policy = orThrow(parsePolicy(policyOf(matter)));
  const plan = orThrow(compilePlan({ policy, registry: registryOf(frame, { inspectors: people(4) }) }));
  if (barring !== undefined) {
    const registry = registryOf(frame, { inspectors: people(4), history: barring, asOf: "2026-01-01" });
    const seed = [{ type: "plain", value: "text" }] as const;
    const outcome = orThrow(
      runRound({ registry, policy, round: "R01", seed, at: "2026-01-01T09:00:00+08:00", by: "officer-1" }),
    );
    expect(outcome.draw.leftOut.byRule).toEqual([{ rule: "unit/frequency/cap", count: 1 }]);
  }
  return plan.matters[0]!.strata.reduce((sum, { quota }) => sum + quota, 0);
}

const table: string[] = [];

describeWithShared("75 rows of a province's list", (folder) => {
  const rows = plainRows(
    readFileSync(join(folder, "vectors", "peers", "zhejiang_check_items.csv"), "utf8").replace(/^\ufeff/, ""),
  );

  test("there are 75", () => {
    expect(rows).toHaveLength(75);
    expect(rows.filter(isDiscretionary)).toHaveLength(15);
  });

  test.each(rows.map((row, at) => [at + 1, row] as const))("row %i", (at, row) => {
    if (isDiscretionary(row)) {
      // The number of draws a year can be said; how many units, the text leaves open.
      expect(row["ratio_text_zh"]).toMatch(/根据|由省级|由市级/);
      table.push(`${at}\t${row["ratio_text_zh"]}\tleft to discretion by the text itself`);
      return;
    }
    for (const each of readRow(row)) {
      expect(visitsOf(each)).toBe(each.visits);
      table.push(`${at}\t${row["ratio_text_zh"]}; ${row["frequency_text_zh"]}\t${each.visits}`);
    }
  });

  test("“of which 8 %” in both readings", () => {
    const parts = keyFloor().map(({ matter }) => {
      const plan = orThrow(
        compilePlan({
          policy: orThrow(parsePolicy(policyOf(matter))),
          registry: registryOf(frame, { inspectors: people(4) }),
        }),
      );
      return plan.matters[0]!.strata.map(({ quota }) => quota);
    });
    // 8 % of 1,237 is 98.96; 8 % of 137 is 10.96.
    expect(parts).toEqual([
      [99, 25],
      [11, 113],
    ]);
  });

  afterAll(() => {
    const expressed = new Set(
      table.filter((line) => !line.endsWith("itself")).map((line) => line.split("\t")[0]),
    );
    console.log(
      `${[...table].join("\n")}\n${rows.length} rows: ${expressed.size} expressed, ${rows.filter(isDiscretionary).length} left to discretion`,
    );
  });
});
