/** While the secret of the phases is kept, whatever it does not decide is still made again to the last number. */
import { expect, test } from "vitest";
import { audit } from "../../src/verify.js";
import { playYear } from "../honest/support/lawful-year.js";
import { planYear } from "../honest/support/year-plan.js";
import { chainedAnew } from "../support/chained-anew.js";
import type { Row } from "../support/small-case.js";

test("what earlier rounds have done for a rule beside the phased one is found when it is bent", () => {
  const { ledger, registries } = playYear(planYear(2)!);
  const rulesIn = (body: Row) => ((body["strata"] as Row[])[0]!["rules"] ?? []) as Row[];
  const at = ledger.findIndex(
    ({ kind, body }) => kind === "plan" && rulesIn(body as unknown as Row).length > 1,
  );
  const codes = (forged: typeof ledger) => audit(forged, { registries }).findings.map(({ code }) => code);
  const bent = chainedAnew(ledger, at, (body) => {
    const [first] = rulesIn(body);
    first!["done"] = (first!["done"] as number) + 1;
  });
  expect(codes(ledger)).toEqual([]);
  expect(codes(bent)).toContain("verify/replay");
});

/** Years in which a hidden phase stands beside strata that take the rest of a total. */
test.each([
  [125, 21],
  [268, 7],
  [376, 35],
])("year %i: what is left of the phased numbers is clean, and found when it is bent", (seed, at) => {
  const { ledger, registries } = playYear(planYear(seed)!);
  const strataIn = (body: Row) => body["strata"] as Row[];
  const codes = (forged: typeof ledger) => audit(forged, { registries }).findings.map(({ code }) => code);
  expect(codes(ledger)).toEqual([]);
  const strata = strataIn(ledger[at]!.body as unknown as Row);
  for (const [s, stratum] of strata.entries())
    for (const field of ["owed", "done", "target", "quota", "overshoot"]) {
      const bent = chainedAnew(ledger, at, (body) => {
        const own = strataIn(body)[s]!;
        own[field] = field === "owed" ? `${own[field]}1` : (own[field] as number) + 1;
      });
      expect(codes(bent), `${stratum["stratum"]}, ${field}`).not.toEqual([]);
    }
});
