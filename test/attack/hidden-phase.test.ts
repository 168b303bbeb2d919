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
