/**
 * What every object inherits is no data: facts called `constructor`, `toString`, `hasOwnProperty` are facts
 * like others, `__proto__` is none.
 */

import { describe, expect, test } from "vitest";
import { compilePlan, orThrow, parsePolicy, parseRegistry } from "../../src/index.js";
import { historyCsv, inspectorsCsv, readCsv, readRegistryCsv, unitsCsv, writeCsv } from "../../src/io.js";
import { snapshotOf } from "../../src/verify.js";
import { runRound, verifyLedger } from "../support/acts.js";
import {
  AS_OF,
  AT,
  BY,
  matterOf,
  policy,
  type Row,
  rules,
  SEED,
  town,
  units,
} from "../support/small-case.js";

const NAMES = ["constructor", "toString", "hasOwnProperty", "valueOf", "isPrototypeOf"];
/** U-01 to U-04 have the fact, the others have not. */
const withFact = (name: string, value: unknown = "yes") =>
  town({ units: units().map((unit, n) => (n < 4 ? { ...unit, facts: { [name]: value } } : unit)) });
const asks = (where: Row, more: Row = {}) =>
  rules((draft) => {
    matterOf(draft).strata = [
      { id: "has", where, ratio: "50%", ...more },
      { id: "others", ratio: "50%" },
    ];
  });

describe.each(NAMES)("a fact called %s", (name) => {
  test.each<[string, unknown, number]>([
    ["is there", { $exists: true }, 4],
    ["is not there", { $exists: false }, 8],
    ["has a value", "yes", 4],
    ["is null", null, 8],
    ["is not null", { $ne: null }, 4],
    ["is one of", { $in: ["yes", "no"] }, 4],
  ])("%s only where the registry says so, in draw and audit", (_, condition, size) => {
    const input = { registry: withFact(name), policy: asks({ [`facts.${name}`]: condition }) };
    const run = orThrow(runRound({ ...input, round: "H1", seed: SEED, at: AT, by: BY }));
    expect(run.plan.strata.map((each) => each.units)).toEqual([size, 12 - size]);
    expect(verifyLedger(run.ledger, input)).toEqual([]);
  });

  test("is a score, a class and the day of a licence only where the registry says so", () => {
    const registry = withFact(name, 7);
    const steps = [{ class: "A", below: 5 }, { class: "B" }];
    const classed = rules((draft) => {
      Object.assign(draft, { classes: { fact: name, steps, missing: "none" } });
      matterOf(draft).strata = ["B", "none"].map((each) => ({
        id: each,
        where: { class: each },
        ratio: "50%",
      }));
      Object.assign(matterOf(draft), { frequency: [{ id: "f", atMost: 1, window: { since: name } }] });
      Object.assign(matterOf(draft).strata[1]!, { risk: { randomShare: "20%", fact: name } });
    });
    const run = orThrow(runRound({ registry, policy: classed, round: "H1", seed: SEED, at: AT, by: BY }));
    expect(run.plan.strata.map((each) => each.units)).toEqual([4, 8]);
    expect(verifyLedger(run.ledger, { registry, policy: classed })).toEqual([]);
  });

  test("is named where nobody has it", () => {
    const plan = compilePlan({ registry: town(), policy: asks({ [`facts.${name}`]: { $exists: false } }) });
    expect(plan.ok && plan.warnings).toContainEqual(
      expect.objectContaining({ code: "plan/unknown-word", facts: expect.objectContaining({ word: name }) }),
    );
  });

  test("goes into a table and comes back", () => {
    const registry = withFact(name);
    const again = orThrow(
      readRegistryCsv({
        units: { name: "units.csv", data: unitsCsv(registry) },
        inspectors: { name: "inspectors.csv", data: inspectorsCsv(registry) },
        history: { name: "history.csv", data: historyCsv(registry) },
        asOf: AS_OF,
      }),
    );
    expect(snapshotOf(again).units.root).toBe(snapshotOf(registry).units.root);
  });

  test("as a column without a cell is empty", () => {
    expect(writeCsv(["id", name], [{ id: "1" }])).toBe(`id,${name}\n1,\n`);
    expect(
      Object.entries(orThrow(readCsv({ name: "a.csv", data: `id,${name}\n1,2\n` })).rows[0]!),
    ).toContainEqual([name, "2"]);
  });
});

describe("__proto__ is never lost in silence", () => {
  test("as the name of a fact", () => {
    const rows = JSON.parse('[{ "id": "U-1", "region": "town", "facts": { "__proto__": "key" } }]');
    expect(parseRegistry({ units: rows, inspectors: [], asOf: AS_OF })).toMatchObject({
      ok: false,
      refusals: [{ code: "registry/fact-name" }],
    });
  });

  test("as a field of a row", () => {
    const rows = JSON.parse('[{ "id": "U-1", "region": "town", "__proto__": { "tier": "key" } }]');
    expect(parseRegistry({ units: rows, inspectors: [], asOf: AS_OF })).toMatchObject({
      ok: false,
      refusals: [{ code: "registry/unknown-field" }],
    });
  });

  test("in a condition, which without it would fit everybody", () => {
    const document = JSON.stringify(policy()).replace('{"tier":"key"}', '{"__proto__":{"tier":"key"}}');
    expect(document).toContain("__proto__");
    expect(parsePolicy(JSON.parse(document))).toMatchObject({
      ok: false,
      refusals: [{ code: "policy/unknown-field", path: ["matters", 0, "strata", 0, "where", "__proto__"] }],
    });
    const named = policy(
      (draft) =>
        void Object.assign(matterOf(draft).strata[0]!, { where: { "facts.__proto__": { $ne: null } } }),
    );
    expect(parsePolicy(named)).toMatchObject({ ok: false, refusals: [{ code: "policy/query-field" }] });
  });

  test("anywhere else in a policy", () => {
    const document = JSON.stringify(policy()).replace(
      '"id":"lead"',
      '"id":"lead","__proto__":{"expert":true}',
    );
    expect(parsePolicy(JSON.parse(document))).toMatchObject({
      ok: false,
      refusals: [{ code: "policy/unknown-field" }],
    });
  });
});
