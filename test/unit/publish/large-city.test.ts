/** The first page of a city of 100,000 units stays small: lists stand on pages of their own. */
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { makePolicy, makeRegistry } from "../../../bench/data/town.js";
import { drawRound, openYear, orThrow, writeLedger } from "../../../src/index.js";
import { publicUnits, publishSite } from "../../../src/publish.js";

test("the first page has less than 200 kB compressed, and so has the search that it leads to", () => {
  const registry = makeRegistry(100_000);
  const year = openYear({ policy: makePolicy(), registry });
  const seed = [{ type: "plain", value: "large" }] as const;
  const by = { at: "2026-01-05T09:00:00+08:00", by: "officer" };
  const { ledger } = orThrow(drawRound(year, { round: "H1", seed, ...by })).year;
  const units = orThrow(publicUnits(ledger, [registry], { whole: true }));
  const site = orThrow(publishSite({ record: writeLedger(ledger), units }));
  const sizes = new Map<string, number>();
  for (const { path, content } of site) {
    if (sizes.size === 2) break;
    if (path === "index.html" || path === "find.html") sizes.set(path, gzipSync(content).length);
  }
  expect([...sizes.keys()]).toEqual(["index.html", "find.html"]);
  expect(Math.max(...sizes.values())).toBeLessThan(200_000);
});
