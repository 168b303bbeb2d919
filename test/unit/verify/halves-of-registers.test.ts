/** Units and people of one state: two states that are mixed are named, and a state that is not at hand is not accused. */
import { expect, test } from "vitest";
import { drawRound, openYear, orThrow, withRegistry } from "../../../src/index.js";
import { audit } from "../../../src/verify.js";
import { chainedAnew } from "../../support/chained-anew.js";
import { AS_OF, AT, BY, inspectors, rules, SEED, town, units } from "../../support/small-case.js";

const LATER = "2026-07-05";
const fewer = inspectors().slice(0, 4);
const first = town();
const second = town({ inspectors: fewer, asOf: LATER });
/** Other units, and the people of the second. */
const third = town({ units: units().slice(1), inspectors: fewer, asOf: "2026-09-01" });

const spring = orThrow(
  drawRound(openYear({ policy: rules(), registry: first }), { round: "H1", seed: SEED, at: AT, by: BY }),
).year;
/** The second round is drawn from another state. */
const drawnFrom = (registry: typeof first) =>
  orThrow(
    drawRound(withRegistry(spring, registry), {
      ...{ round: "H2", at: "2026-09-06T09:00:00+08:00", by: BY },
      seed: [{ type: "text", name: "lottery 2026077", value: "1" }],
    }),
  ).year.ledger;

const mixedIn = (record: ReturnType<typeof drawnFrom>, registries: (typeof first)[]) =>
  audit(record, { registries }).findings.filter(
    ({ code, expected }) => code === "verify/reference" && String(expected).startsWith("the roster of the"),
  );

test("units of before and people of after, whose own state is not at hand: nobody is accused", () => {
  const ledger = drawnFrom(second);
  expect(audit(ledger, { registries: [first, second] }).findings).toEqual([]);
  expect(mixedIn(ledger, [first, third])).toEqual([]);
});

test("the units of one day with the people of another, said to be of that day, are named", () => {
  const ledger = drawnFrom(third);
  const roster = ledger.map(({ kind }) => kind).lastIndexOf("roster");
  const redated = chainedAnew(ledger, roster, (body) => Object.assign(body, { asOf: AS_OF }));
  const plan = redated.map(({ kind }) => kind).lastIndexOf("plan");
  const units = redated.find(({ kind }) => kind === "registry")!.hash;
  const forged = chainedAnew(redated, plan, (body) => Object.assign(body, { registry: units }));
  expect(mixedIn(ledger, [first, third])).toEqual([]);
  expect(mixedIn(forged, [first, third])).toHaveLength(1);
});
