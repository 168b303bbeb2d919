/** Every region of a page has a name of its own, so that whoever goes from one to the next knows where they are. */
import { expect, test } from "vitest";
import { drawRound, openYear, orThrow, parsePolicy, runCase, writeLedger } from "../../../src/index.js";
import { publicUnits } from "../../../src/publish.js";
import { filesOf, publicYear } from "../../support/public-year.js";
import { AT, BY, inspectors, matterOf, policy, SEED, town } from "../../support/small-case.js";

function doubled(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, text]) => {
    const names = [...text.matchAll(/<section[^>]* aria-label="([^"]*)"/g)].map(([, name]) => name!);
    return names.filter((name, n) => names.indexOf(name) !== n).map((name) => `${path}: ${name}`);
  });
}

test("of a year in which everything happens", () => {
  const { record, units } = publicYear();
  expect(doubled(filesOf({ record, units }))).toEqual([]);
});

test("of a plan with two matters of one title, and of a unit that is drawn for both and complained about", () => {
  const draft = policy((each) => {
    const team = { roles: [{ id: "first" }, { id: "second" }] };
    each["lanes"] = [
      { id: "c", ground: "complaint", within: { days: 3 }, schedule: { everyDay: true }, team },
    ];
    const strata = [{ id: "all", ratio: "100%" }];
    const rounds = [{ id: "H1", from: "2026-01-05", until: "2026-12-31", share: "1" }];
    const matter = { ...matterOf(each), title: "Fire", strata, rounds, team };
    each["matters"] = [matter, { ...matter, id: "M-2" }];
  });
  const registry = town({ inspectors: inspectors().map((each) => ({ ...each, capacity: 60 })) });
  let year = openYear({ policy: orThrow(parsePolicy(draft)), registry });
  for (const matter of ["M-1", "M-2"])
    year = orThrow(drawRound(year, { matter, round: "H1", seed: SEED, at: AT, by: BY })).year;
  const heard = { lane: "c", case: "E1", units: ["U-01"], reason: "a letter", seed: SEED };
  year = orThrow(runCase(year, { ...heard, at: AT, by: BY })).year;
  const units = orThrow(publicUnits(year.ledger, [registry], { whole: true }));
  const site = filesOf({ record: writeLedger(year.ledger), units });
  expect([...site.values()].some((text) => text.split("Inspectors and their seats<").length > 3)).toBe(true);
  expect(doubled(site)).toEqual([]);
});
