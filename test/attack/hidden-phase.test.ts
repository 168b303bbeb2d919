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

interface Phased {
  readonly id: string;
  readonly phase?: unknown;
}

/** The year until the secret of its phases is told, and the first drawn plan of a matter that has them. */
function whileHidden(seed: number) {
  const { ledger, registries, policies } = playYear(planYear(seed)!);
  const told = ledger.findIndex(({ kind }) => kind === "phase");
  const hidden = told === -1 ? ledger : ledger.slice(0, told);
  const matters = policies.flatMap((policy) => policy.matters as readonly Phased[]);
  const phased = new Set(matters.flatMap(({ id, phase }) => (phase === undefined ? [] : [id])));
  const drawn = new Set(hidden.flatMap(({ kind, body }) => (kind === "draw" ? [drawIdIn(body)] : [])));
  const at = hidden.findIndex(
    ({ kind, body }) =>
      kind === "plan" &&
      phased.has((body as unknown as Row)["matter"] as string) &&
      drawn.has(drawIdIn(body)),
  );
  return { ledger: hidden, registries, at };
}

function drawIdIn(body: unknown): string {
  return (body as Row)["drawId"] as string;
}

/** Years in which a hidden phase stands beside strata that take the rest of a total. */
test.each([125, 268, 376])(
  "year %i: what is left of the phased numbers is clean, and found when it is bent",
  (seed) => {
    const { ledger, registries, at } = whileHidden(seed);
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
  },
);
