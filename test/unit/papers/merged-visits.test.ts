/** A complaint that a planned visit takes along is one call with it: one notice, one task sheet, the same people. */
import { expect, test } from "vitest";
import { drawRound, openYear, orThrow, plannedVisits, runCase, type Year } from "../../../src/index.js";
import { taskTables, teamTable } from "../../../src/io.js";
import { addDays } from "../../../src/kernel/iso-date.js";
import { noticePage, taskPage } from "../../../src/publish.js";
import { busyPolicy } from "../../support/busy-town.js";
import { AT, BY, inspectors, SEED, town } from "../../support/small-case.js";

const registry = town({ inspectors: inspectors().map((each) => ({ ...each, qualifications: ["lead"] })) });
const drawn = orThrow(
  drawRound(openYear({ policy: busyPolicy(), registry }), { round: "H1", seed: SEED, at: AT, by: BY }),
).year;
const target = plannedVisits(drawn).visits.find(({ day }) => day > "2026-03-01")!;

function complaintBefore(day: string): Year {
  return orThrow(
    runCase(drawn, {
      ...{ lane: "complaint", case: "C-1", units: [target.unit], reason: "12345", by: BY },
      ...{ at: `${addDays(day, -1)}T09:00:00+08:00`, seed: SEED },
    }),
  ).year;
}

const year = complaintBefore(target.day);
const complaint = "000000/2026/complaint/C-1";
const ids = target.seats.map(({ inspector }) => inspector).sort();

test("its people are those of the planned visit, on its day", () => {
  const rows = teamTable(year, { language: "en" }).rows.filter(({ drawId }) => drawId === complaint);
  expect(rows.map(({ inspector }) => inspector).sort()).toEqual(ids);
  expect(new Set(rows.map(({ day }) => day))).toEqual(new Set([target.day]));
  const tasks = taskTables(year, { language: "en" });
  for (const { inspector, table } of tasks)
    expect(table.rows.some(({ drawId }) => drawId === complaint)).toBe(ids.includes(inspector.id));
});

test.each([noticePage, taskPage])("one sheet names both matters", (page) => {
  const sheets = (of: Year) => page(of, { language: "zh" }).split("<section>").slice(1);
  expect(sheets(year)).toHaveLength(sheets(drawn).length);
  const own = sheets(year).filter((sheet) => sheet.includes(target.unit));
  expect(own).toHaveLength(1);
  expect(own[0]).toContain("投诉举报");
  expect(own[0]).toContain("随机抽查");
  for (const id of ids) expect(own[0]!.split(`（${id}）`)).toHaveLength(2);
});
