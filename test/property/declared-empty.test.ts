/**
 * Tiers that a policy declares and that no unit has at first: whatever is asked of them, nothing is refused,
 * and each quarter draws what plain counting says.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { compilePlan, orThrow, parsePolicy } from "../../src/index.js";
import {
  declaredYear,
  draftOfDeclared,
  othersDrawn,
  registriesOfDeclared,
  vipDrawn,
} from "../support/declared-year.js";
import { runs } from "../support/runs.js";
import { countsOf, runYear } from "../support/year-case.js";

test("a declared tier owes nothing while it is nobody's, then what its amount says; the rest takes the other places", () =>
  fc.assert(
    fc.property(declaredYear, (year) => {
      const [draft, registries] = [draftOfDeclared(year), registriesOfDeclared(year)];
      const compiled = compilePlan({ policy: orThrow(parsePolicy(draft)), registry: registries[0]! });
      expect(
        compiled.ok
          ? compiled.warnings.map(({ code, facts }) => [code, facts["stratum"]])
          : compiled.refusals,
      ).toContainEqual(["plan/stratum-fits-nobody", "vip"]);
      const outcome = runYear(draft, (t) => registries[t]!);
      expect(countsOf(outcome, "vip")).toEqual(vipDrawn(year));
      if (year.total !== undefined) expect(countsOf(outcome, "general")).toEqual(othersDrawn(year));
    }),
    { numRuns: runs(40, 200), seed: 20261127 },
  ));
