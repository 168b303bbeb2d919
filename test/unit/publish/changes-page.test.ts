/** What the page of changes says of people who come later, of changed units and of reasons; and of what is withheld. */
import { expect, test } from "vitest";
import { changeRegistry, drawRound, openYear, orThrow, staffRound, type Year } from "../../../src/index.js";
import { foundUnits } from "../../../src/publish/site/found-units.js";
import { readRecord } from "../../../src/publish/site/record/read-record.js";
import { publicView } from "../../../src/publish.js";
import { filesOf } from "../../support/public-year.js";
import {
  AT,
  BY,
  inspectors,
  matterOf,
  type Row,
  rules,
  SEED,
  town,
  units,
} from "../../support/small-case.js";

const DAY = "2026-12-31";
const WRITTEN = { at: "2026-01-12T09:00:00+08:00", by: BY, approver: "head" };

const crew = (count: number, capacity: number) =>
  inspectors()
    .slice(0, count)
    .map((each) => ({ ...each, capacity }));

/** Too few people for a draw, more of them later, and two units that changed. */
function changedYear(fields: readonly Row[] = []): {
  readonly year: Year;
  readonly staffed: readonly string[];
} {
  const policy = rules((draft) => {
    matterOf(draft).team = { roles: [{ id: "lead" }, { id: "second" }] };
    draft["disclosure"] = { open: ["units"], ...(fields.length > 0 ? { fields } : {}) };
  });
  const few = openYear({ policy, registry: town({ inspectors: crew(2, 2) }), secret: "ab".repeat(32) });
  const { year } = orThrow(drawRound(few, { round: "H1", seed: SEED, at: AT, by: BY }));
  const many = { inspectors: crew(5, 6), asOf: "2026-01-11" };
  const rows = units().map((row) => (row["id"] === "U-06" ? { ...row, region: "town/east" } : row));
  const registry = town({
    ...many,
    units: rows.map((row) => (row["id"] === "U-12" ? { ...row, tier: "key" } : row)),
  });
  const reasons = [
    { unit: "U-06", code: "moved", reason: "letter of May" },
    { unit: "U-12", code: "tier", reason: "found empty" },
  ] as const;
  const changed = orThrow(changeRegistry(year, { registry, reasons, ...WRITTEN })).year;
  const later = orThrow(staffRound(changed, { round: "H1", reason: "three people joined", ...WRITTEN }));
  return { year: later.year, staffed: later.staffed };
}

function pageOf({ year }: { readonly year: Year }): string {
  const record = orThrow(publicView(year, { at: `${DAY}T00:00:00Z` })).text;
  return filesOf({ record, at: DAY }).get("en/changes.html")!;
}

const rowOf = (page: string, kind: string): string =>
  page.split("<tr>").find((row) => row.includes(`>${kind}<`))!;

test("everybody who has a team later stands there with it", () => {
  const made = changedYear();
  const row = rowOf(pageOf(made), "staffed later");
  expect(made.staffed.length).toBeGreaterThan(0);
  for (const unit of made.staffed) expect(row).toContain(unit);
  expect(row).toContain("default/people");
});

test("each unit that changed stands there with what changed; a rule behind all reasons is said once", () => {
  const row = rowOf(pageOf(changedYear()), "registry changed");
  for (const words of ["U-06", "moved", "U-12", "tier"]) expect(row).toContain(words);
  expect(row.match(/default\/reasons/g)).toHaveLength(1);
});

test("who changed in the registry is found, though nothing else names the unit", () => {
  const record = orThrow(publicView(changedYear().year, { at: `${DAY}T00:00:00Z` })).text;
  const found = foundUnits([], orThrow(readRecord({ text: record, until: DAY }))).map(({ id }) => id);
  expect(found).toEqual(expect.arrayContaining(["U-06", "U-12"]));
});

test("codes and units that a rule withholds are said to be withheld", () => {
  const withheld = (field: string) =>
    rowOf(pageOf(changedYear([{ id: "quiet", kinds: ["change"], fields: [field] }])), "registry changed");
  expect(withheld("units.*.code").match(/rule <code>quiet/g)).toHaveLength(2);
  expect(withheld("units.*.code")).not.toContain("moved");
  expect(withheld("units.*.unit")).not.toContain("U-06");
  expect(withheld("units")).toContain("rule <code>quiet");
});
