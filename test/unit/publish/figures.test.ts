/** The figures of the pages, against the report of the year, which is made from the registry by other code. */
import { expect, test } from "vitest";
import { orThrow, readYear, yearReport } from "../../../src/index.js";
import { areaFigures, strataFigures } from "../../../src/publish/site/figures.js";
import { readRecord } from "../../../src/publish/site/record/read-record.js";
import { listIn, textIn } from "../../../src/publish/site/record/seen.js";
import { siteIn, visitsByUnit } from "../../../src/publish/site/site.js";
import { filesOf, publicYear, withPlaces } from "../../support/public-year.js";

const { ledger, registries, record: text, units } = publicYear();
const record = orThrow(readRecord({ text }));
const { policy } = record;
const site = siteIn("en", {
  ...{ record, policy, folders: [], units: [], unitOf: new Map(), rulePages: new Map(), day: "2026-12-31" },
  ...{ visitsOf: visitsByUnit(record), found: [], toldDraws: new Set<string>() },
});

test("drawn, made and units of each stratum are those of the year's report", () => {
  const year = orThrow(readYear(ledger, { policy, registry: registries.at(-1)! }));
  const { strata } = orThrow(yearReport(year, { at: "2026-12-31T18:00:00+08:00" }));
  const told = strataFigures(site).map(({ stratum, points, made }) => {
    const { units, drawn } = points.at(-1)!;
    return { stratum: stratum.id, units, standing: drawn, made };
  });
  expect(told.length).toBeGreaterThan(1);
  expect(told).toEqual(
    strata.map(({ stratum, units, standing, made }) => ({ stratum, units, standing, made })),
  );
});

test("of a district those are drawn whom a draw took, also where another came in for them, and nobody from the reserve", () => {
  const taken = record.draws
    .filter((draw) => draw.void === null && draw.draw !== null)
    .flatMap(({ draw }) => listIn(draw!.body, "strata").rows)
    .flatMap((row) =>
      listIn(row, "drawn").rows.map((each) => textIn(each, "unit") ?? textIn({ each }, "each")),
    );
  const areas = areaFigures({ ...site, units });
  expect(areas.reduce((sum, { drawn }) => sum + drawn, 0)).toBe(new Set(taken).size);
  const visits = [...site.visitsOf.values()].flat().map(({ visit }) => visit);
  expect(
    visits.some((visit) => visit.void !== null) && visits.some((visit) => visit.insteadOf !== null),
  ).toBe(true);
});

test("one stratum that is short is said in the singular", () => {
  const view = withPlaces(text, (key, value) => {
    if (key === "seed") return { withheld: "0".repeat(64), rule: "zz" };
    const rows = value as readonly { readonly target?: number }[];
    return key === "strata" && rows[0]?.target !== undefined
      ? [{ ...rows[0], target: 99 }, ...rows.slice(1)]
      : value;
  });
  const page = filesOf({ record: view, units }).get("en/year.html")!;
  expect(page).toContain(" 1 stratum short of what is owed.");
});
