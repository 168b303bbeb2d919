/** Choices that were free are listed alike by both verifiers: at the same entries, by the same codes. */
import { expect, test } from "vitest";
import { audit, type Ledger, orThrow, type Registry } from "../../src/index.js";
import { busyDraft } from "../support/busy-town.js";
import { announce, OFFICE, sealed, registry as sealedTown } from "../support/sealed-case.js";
import { python, pythonOfMany } from "../support/second-implementation.js";
import { inspectors, matterOf, policy, type Row, rules, run, town, withUnit } from "../support/small-case.js";
import { assigned, LATER, opened, SOONER } from "../support/waiting-cases.js";

const twins = town({
  units: withUnit("U-11", { name: "Unit 1" }),
  inspectors: inspectors().map((each, n) => (n === 4 ? { ...each, name: "inspector 1" } : each)),
});
const aimed = (draft: Row) => (matterOf(draft)["population"] = { id: { $ne: "U-12" } });
const badged = town({ units: withUnit("U-12", { facts: { badge: 1 } }) });
const sparing = (draft: Row) => (matterOf(draft)["population"] = { "facts.badge": { $ne: 1 } });
const nested = town({ units: withUnit("U-12", { name: "Unit 2", region: "town/west/mill" }) });
const at = "2023-08-23T23:55:00+08:00";
const early = [{ party: "office", capsule: sealed(OFFICE.value, 900) }] as const;
const same = { ...SOONER, known: LATER.known };

const LEDGERS: readonly (readonly [code: string, ledger: Ledger, registry: Registry, rules: Row])[] = [
  ["out-of-turn", assigned(opened([LATER, SOONER]), [LATER, SOONER]), town(), busyDraft()],
  ["out-of-turn", assigned(opened([LATER, same]), [same, LATER]), town(), busyDraft()],
  ["named-unit", run({ policy: rules(aimed) }).ledger, town(), policy(aimed)],
  ["aimed-at-one", run({ policy: rules(sparing), registry: badged }).ledger, badged, policy(sparing)],
  ["twin-units", run({ registry: nested }).ledger, nested, policy()],
  ["between", assigned(opened([SOONER, LATER]), [SOONER, LATER]), town(), busyDraft()],
  ["twin-people", run({ registry: twins }).ledger, twins, policy()],
  ["twin-units", run({ registry: twins }).ledger, twins, policy()],
  ["seal-open", orThrow(announce({ at, seals: early })).year.ledger, sealedTown, policy()],
];

test.each(LEDGERS)("%s", (code, ledger, registry, draft) => {
  const [second] = pythonOfMany(registry, draft, [ledger]);
  const first = audit(ledger, { registries: [registry] });
  const listed = (uses: readonly { readonly code: string; readonly entry: number }[]) =>
    uses.map((each) => `${each.code} ${each.entry}`).sort();
  expect(listed(second!.discretions)).toEqual(listed(first.discretions));
  expect(first.discretions.map((each) => each.code)).toContain(`discretion/${code}`);
});

test("what is drawn in turn is listed by neither", () => {
  const { said } = python(town(), busyDraft(), assigned(opened([LATER, SOONER]), [SOONER, LATER]));
  expect(said).not.toContain("out-of-turn");
});
