/** The figures of the pages, against the report of the year, which is made from the registry by other code. */
import { expect, test } from "vitest";
import { orThrow, readYear, yearReport } from "../../../src/index.js";
import { strataFigures } from "../../../src/publish/site/figures.js";
import { readRecord } from "../../../src/publish/site/record/read-record.js";
import { siteIn, visitsByUnit } from "../../../src/publish/site/site.js";
import { publicYear } from "../../support/public-year.js";

const { ledger, registries, record: text } = publicYear();
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
