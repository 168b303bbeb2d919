/** Every example of the policy pages is a policy, and owes the numbers that stand below it. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compilePlan } from "../../src/engine/compile/compile-plan.js";
import { orThrow } from "../../src/kernel/result.js";
import { parsePolicy } from "../../src/policy/parse-policy.js";
import type { Row } from "../support/small-case.js";
import { people, policyOf, registryOf, roundsOf, unitsOf } from "../support/year-case.js";

const registry = registryOf(
  unitsOf(1000, "general").map((unit, n) => ({ ...unit, tier: n < 200 ? "key" : "general", facts: { score: n } })),
  { inspectors: people(10) },
);

/** A fragment of the page inside a policy that has what the fragment lacks. */
function policyWith(kind: string, fragment: unknown): Row {
  const matter = { rounds: roundsOf(4), strata: [{ id: "all", where: null, ratio: "5%" }] };
  if (kind === "policy") return fragment as Row;
  if (kind === "stratum") return policyOf({ ...matter, strata: [{ where: null, ...(fragment as Row) }] });
  if (kind === "classes") return policyOf(matter, { classes: fragment });
  if (kind === "frequency") return policyOf({ ...matter, strata: [{ id: "all", where: null, ratio: "25%" }], frequency: [fragment] });
  if (kind === "rounds") return policyOf({ ...matter, rounds: fragment });
  const { strata, calendars, ...rest } = fragment as Row;
  const more = calendars === undefined ? {} : { calendars };
  return policyOf({ ...matter, ...rest, strata: (strata as Row[]).map((stratum) => ({ where: null, ...stratum })) }, more);
}

describe.each(["policy.md", "policy.zh-CN.md"])("%s", (page) => {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), "utf8");
  const examples = [...text.matchAll(/```json (\w+)\n([\s\S]+?)```\n(?:\n([\d +;]+)\n)?/g)].map(([, kind, json, numbers]) => ({
    kind: kind!,
    json: json!,
    numbers: numbers?.trim(),
  }));

  test("has examples of every kind, most with numbers", () => {
    expect(new Set(examples.map(({ kind }) => kind))).toEqual(new Set(["policy", "stratum", "matter", "frequency", "classes", "rounds"]));
    expect(examples.filter(({ numbers }) => numbers !== undefined).length).toBeGreaterThan(12);
  });

  test.each(examples.map((example, at) => [at + 1, example] as const))("example %i", (_, { kind, json, numbers }) => {
    const policy = orThrow(parsePolicy(policyWith(kind, JSON.parse(json))));
    const plan = orThrow(compilePlan({ policy, registry }));
    const owed = plan.matters[0]!.strata.map(({ rounds }) => rounds.map(({ quota }) => quota).join(" + ")).join("; ");
    if (numbers !== undefined) expect(owed).toBe(numbers);
  });

  test("both pages have the same examples", () => {
    const other = readFileSync(new URL("../../docs/policy.md", import.meta.url), "utf8");
    expect(examples).toHaveLength([...other.matchAll(/```json \w+\n/g)].length);
  });
});
