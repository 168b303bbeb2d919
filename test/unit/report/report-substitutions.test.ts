import { expect, test } from "vitest";
import { type Ledger, orThrow } from "../../../src/index.js";
import { reportSubstitutions } from "../../../src/verify.js";

import { substitute } from "../../support/acts.js";
import { inspectors, matterOf, rules, run, town } from "../../support/small-case.js";

const people = Array.from({ length: 12 }, (_, n) => ({
  ...inspectors()[4],
  id: `P-${String(n).padStart(2, "0")}`,
  capacity: 30,
}));
const registry = town({ inspectors: people });
const policy = rules((draft) => {
  Object.assign(matterOf(draft), { mode: "independent" });
  Object.assign(matterOf(draft).strata[1]!, { ratio: "100%", rounding: "each-round" });
  Object.assign(matterOf(draft).strata[0]!, { rounding: "each-round" });
  matterOf(draft).team.roles = [{ id: "lead" }, { id: "second" }];
  matterOf(draft).rounds = Array.from({ length: 12 }, (_, m) => {
    const month = String(m + 1).padStart(2, "0");
    return { id: `M${month}`, from: `2026-${month}-05`, until: `2026-${month}-25`, share: "1/12" };
  });
});

/** A year in which `out` gives up all his seats in the first `rounds` rounds, and P-11 one seat. */
function yearWith(out: string, rounds: number): Ledger {
  let ledger: Ledger = [];
  for (let m = 1; m <= 12; m++) {
    const month = String(m).padStart(2, "0");
    const round = `M${month}`;
    const outcome = run({
      registry,
      policy,
      round,
      ledger,
      seed: [{ type: "plain", value: round }],
      at: `2026-${month}-04T09:00:00+08:00`,
    });
    ledger = outcome.ledger;
    const seats = outcome.teams.teams!.seats;
    const give = (inspector: string, units?: readonly string[]) => {
      const asked = {
        registry,
        policy,
        round,
        ledger,
        out: [{ inspector, ...(units === undefined ? {} : { units }) }],
      };
      const said = {
        ground: "illness",
        reason: "note",
        approver: inspector === out ? "deputy" : "head",
        at: `2026-${month}-04T10:00:00+08:00`,
        by: "o",
      } as const;
      ledger = orThrow(substitute({ ...asked, ...said })).ledger;
    };
    if (m <= rounds && seats.some(({ inspector }) => inspector === out)) give(out);
    const one = seats.find(({ inspector }) => inspector === "P-11");
    if (m === 1 && one !== undefined) give("P-11", [one.unit]);
  }
  return ledger;
}

test("somebody who gives up far more than the others is named, and one seat alarms nobody", () => {
  const report = reportSubstitutions(yearWith("P-00", 12));
  const of = (id: string) => report.inspectors.find(({ inspector }) => inspector === id)!;
  expect(report.inspectors.filter(({ alarm }) => alarm).map(({ inspector }) => inspector)).toEqual(["P-00"]);
  expect(of("P-00").vacated).toBe(of("P-00").drawn);
  expect(of("P-00").oneIn).toBeGreaterThan(12_000);
  expect(of("P-11")).toMatchObject({ vacated: 1, alarm: false });
  expect(of("P-05").oneIn).toBeNull();
  expect(report.inspectors.reduce((sum, { taken }) => sum + taken, 0)).toBe(report.vacated);
  expect(report.byApprover).toHaveLength(2);
  expect(report.byApprover).toContainEqual({ approver: "deputy", seats: of("P-00").vacated });
  expect(report.byApprover).toContainEqual({ approver: "head", seats: 1 });
  expect(report.byGround).toEqual([{ ground: "illness", seats: report.vacated }]);
});

test("a year without substitutions has nothing to say", () => {
  const report = reportSubstitutions(yearWith("P-99", 0).filter(({ kind }) => kind !== "substitution"));
  expect(report).toMatchObject({ vacated: 0, moved: 0, byGround: [], byApprover: [] });
  expect(report.inspectors.every(({ alarm, oneIn }) => !alarm && oneIn === null)).toBe(true);
});
