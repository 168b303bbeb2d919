/** Every example of the policy pages is a policy, and owes the numbers that stand below it. */

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as library from "../../src/index.js";
import type { Row } from "../support/small-case.js";
import { people, policyOf, registryOf, roundsOf, unitsOf } from "../support/year-case.js";
import { runCode } from "./code-in-text.js";

const { compilePlan, drawRound, openYear, orThrow, parsePolicy } = library;
const pageText = (page: string) => readFileSync(new URL(`../../docs/${page}`, import.meta.url), "utf8");
/** Language and kind of every code block of a page. */
const fencesIn = (text: string) => [...text.matchAll(/^```(\w.*)$/gm)].map(([, fence]) => fence!);

const registry = registryOf(
  unitsOf(1000, "general").map((unit, n) => ({
    ...unit,
    tier: n < 200 ? "key" : "general",
    facts: { score: n },
  })),
  { inspectors: people(10) },
);

/** A fragment of the page inside a policy that has what the fragment lacks. */
function policyWith(kind: string, fragment: unknown): Row {
  const matter = { rounds: roundsOf(4), strata: [{ id: "all", where: null, ratio: "5%" }] };
  if (kind === "policy") return fragment as Row;
  if (kind === "stratum") return policyOf({ ...matter, strata: [{ where: null, ...(fragment as Row) }] });
  if (kind === "classes") return policyOf(matter, { classes: fragment });
  if (kind === "disclosure") return policyOf(matter, { disclosure: fragment });
  if (kind === "frequency")
    return policyOf({ ...matter, strata: [{ id: "all", where: null, ratio: "25%" }], frequency: [fragment] });
  if (kind === "rounds") return policyOf({ ...matter, rounds: fragment });
  const { strata, calendars, ...rest } = fragment as Row;
  const more = calendars === undefined ? {} : { calendars };
  return policyOf(
    { ...matter, ...rest, strata: (strata as Row[]).map((stratum) => ({ where: null, ...stratum })) },
    more,
  );
}

describe.each(["policy.md", "policy.zh-CN.md"])("%s", (page) => {
  const text = pageText(page);
  const examples = [...text.matchAll(/```json (\w+)\n([\s\S]+?)```\n(?:\n([\d +;]+)\n)?/g)].map(
    ([, kind, json, numbers]) => ({
      kind: kind!,
      json: json!,
      numbers: numbers?.trim(),
    }),
  );

  test("has examples of every kind, most with numbers", () => {
    expect(new Set(examples.map(({ kind }) => kind))).toEqual(
      new Set(["policy", "stratum", "matter", "frequency", "classes", "rounds", "disclosure"]),
    );
    expect(examples.filter(({ numbers }) => numbers !== undefined).length).toBeGreaterThan(12);
  });

  test.each(examples.map((example, at) => [at + 1, example] as const))(
    "example %i",
    (_, { kind, json, numbers }) => {
      const policy = orThrow(parsePolicy(policyWith(kind, JSON.parse(json))));
      const plan = orThrow(compilePlan({ policy, registry }));
      const owed = plan.matters[0]!.strata.map(({ rounds }) =>
        rounds.map(({ quota }) => quota).join(" + "),
      ).join("; ");
      if (numbers !== undefined) expect(owed).toBe(numbers);
    },
  );

  test("both pages have the same examples", () => {
    expect(fencesIn(text)).toEqual(fencesIn(pageText("policy.md")));
  });

  test("the staffing of a round that could not be staffed runs as it stands, and is what it says once people have joined", () => {
    const [code, ...others] = [...text.matchAll(/```ts\n([\s\S]+?)```/g)].map(([, lines]) => lines!);
    expect(others).toEqual([]);
    const policy = orThrow(
      parsePolicy(
        policyOf({ rounds: [{ ...roundsOf(1)[0]!, id: "2026-Q1" }], strata: [{ id: "key", number: 5 }] }),
      ),
    );
    const staff = (count: number) =>
      registryOf(unitsOf(9, "key"), { inspectors: people(count, { capacity: 3 }), asOf: "2026-01-01" });
    const at = "2026-01-05T09:00:00+08:00";
    const seed = [{ type: "plain", value: "1" }] as const;
    const drawn = orThrow(
      drawRound(openYear({ policy, registry: staff(2) }), { round: "2026-Q1", seed, at, by: "office" }),
    );
    expect(drawn.unstaffed).toHaveLength(5);
    const run = (count: number) =>
      runCode(code!, { ...library, year: drawn.year, registry: staff(count), at, by: "office" });
    const claims = run(4);
    expect(claims.map(({ code }) => code)).toEqual(["later.unstaffed", "later.impossible"]);
    for (const { found, said } of claims) expect(found).toEqual(said);
    expect(run(2)[0]!.found).toHaveLength(5);
  });
});

test("every code block of the docs is of a kind that is run", () => {
  // The shell lines and the SQL of the protocol are run by test/cross/check_page.py, the draws by
  // elsewhere-page.test.ts, what is on the page about threats by threats-page.test.ts, the year of the command by
  // command-page.test.ts, the lists of an office by desk-page.test.ts, uploads by uploads-page.test.ts, draws in a
  // database by test/databases/page.test.ts.
  const kinds: Record<string, RegExp> = {
    "command.md": /^console$/,
    "desk.md": /^(?:json columns|sh|ts)$/,
    "elsewhere.md": /^(?:json (?:agrees|differs)|sh|ts)$/,
    "policy.md": /^(?:json \w+|ts)$/,
    "protocol.md": /^(?:sh|text|sql)$/,
    "rules.md": /^$/,
    "threats.md": /^(?:sh|text|ts)$/,
    "sql.md": /^(?:sql|ts)$/,
    "uploads.md": /^(?:json office|sh|ts)$/,
    "verify-by-hand.md": /^(?:sh|text)$/,
    "whole-year.md": /^console$/,
  };
  const pages = readdirSync(new URL("../../docs/", import.meta.url));
  for (const page of pages) {
    const allowed = kinds[page.replace(".zh-CN", "")];
    expect([page, fencesIn(pageText(page)).filter((fence) => allowed?.test(fence) !== true)]).toEqual([
      page,
      [],
    ]);
  }
});
