/**
 * What a refused plan advises is tried: with the number that it names the refusal does not come back, and a
 * step nearer it does.
 */

import { expect, test } from "vitest";
import { chinese, compilePlan, parsePolicy, type Refusal, type Registry, wordsOf } from "../../src/index.js";
import { advisedOf } from "../support/advised.js";
import { said } from "../support/said.js";
import type { Row } from "../support/small-case.js";
import { registryOn } from "../support/tight-run.js";
import { tightYear } from "../support/tight-year.js";

const YEARS = Number(process.env["ADVICE_YEARS"] ?? 60);

/** Refusals and warnings of a draft; undefined where it cannot be read. */
function namedIn(draft: Row, registry: Registry): readonly Refusal[] | undefined {
  const policy = parsePolicy(draft);
  if (!policy.ok) return undefined;
  const plan = compilePlan({ policy: policy.value, registry });
  return [...(plan.ok ? [] : plan.refusals), ...plan.warnings];
}

const isSame = (a: Refusal, b: Refusal): boolean =>
  a.code === b.code &&
  a.path.join("/") === b.path.join("/") &&
  ["floor", "cap"].every((name) => a.code !== "plan/floor-above-cap" || a.facts[name] === b.facts[name]);

/** Refusals that say of a matter that its year cannot be planned at all. */
const UNPLANNED = ["plan/above-ceiling", "plan/parts-above-total", "plan/total-above-parts"];

test("every number that a refusal advises works, and the one before it does not", () => {
  const tried = new Map<string, number>();
  for (let seed = 1; seed <= YEARS; seed++) {
    const year = tightYear(seed, seed % 2 === 0);
    if (year === undefined) continue;
    const registry = registryOn(year, "2026-01-01");
    for (const refusal of namedIn(year.draft, registry)!) {
      const given = advisedOf(year.draft, refusal);
      if (given === undefined) continue;
      tried.set(refusal.code, (tried.get(refusal.code) ?? 0) + 1);
      const where = {
        seed,
        code: refusal.code,
        path: refusal.path.join("/"),
        nearest: refusal.facts["nearest"],
      };
      const after = namedIn(given.advised, registry);
      expect({ ...where, back: after?.filter((each) => isSame(each, refusal)).length }).toEqual({
        ...where,
        back: 0,
      });
      const before = namedIn(given.nearer, registry);
      const fails =
        before === undefined || before.some((each) => isSame(each, refusal) || UNPLANNED.includes(each.code));
      expect({ ...where, fails: fails || before?.map(({ code }) => code) }).toEqual({
        ...where,
        fails: true,
      });
    }
  }
  expect(tried.size).toBeGreaterThan(4);
  if (process.env["ADVICE_YEARS"] !== undefined) console.log([...tried]);
});

test("nobody reads “none” where no number is named", () => {
  const draft = (matter: Row): Row => ({
    format: "double-random/policy/1",
    ...{ id: "p", authority: "000000", year: 2026 },
    matters: [
      {
        id: "M",
        rounds: [{ id: "R", from: "2026-01-01", until: "2026-12-31", share: "1" }],
        team: { roles: [{ id: "a" }, { id: "b" }] },
        ...matter,
      },
    ],
  });
  const registry = registryOn(
    [1, 2, 3, 4].map((seed) => tightYear(seed)).find((year) => year !== undefined)!,
    "2026-01-01",
  );
  const floor = { id: "f", atLeast: 2, window: { days: 20, start: "2025-12-31" } };
  const refusals = namedIn(
    draft({ strata: [{ id: "all", perInspector: "1:90" }], frequency: [floor] }),
    registry,
  )!;
  expect(
    refusals.filter(({ facts }) => facts["nearest"] === null || facts["nearest"] === "none").length,
  ).toBeGreaterThan(0);
  for (const refusal of refusals) {
    expect(said(refusal).advice).not.toMatch(/\bnone\b/);
    expect(wordsOf(refusal, chinese).advice).not.toMatch(/为 无|至 无|无，/);
  }
});
