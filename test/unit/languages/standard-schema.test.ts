import { describe, expect, test } from "vitest";
import {
  chinese,
  english,
  parsePolicy,
  parseRegistry,
  type Registry,
  type RegistryInput,
  standardSchema,
} from "../../../src/index.js";
import { inspectors, policy, rules, units } from "../../support/small-case.js";

describe("a parser as a Standard Schema", () => {
  const { validate, vendor, version } = standardSchema(parsePolicy, english)["~standard"];

  test("gives the value that the parser reads", () => {
    expect([vendor, version]).toEqual(["double-random", 1]);
    expect(validate(policy())).toEqual({ value: rules() });
    const rows = { units: units(), inspectors: inspectors(), asOf: "2026-01-04" };
    expect(
      standardSchema<RegistryInput, Registry>(parseRegistry, english)["~standard"].validate(rows),
    ).toMatchObject({
      value: { asOf: "2026-01-04" },
    });
  });

  test("names everything that is wrong, each with its place, in the language handed over", () => {
    const wrong = policy((draft) => Object.assign(draft, { year: "2026", authority: undefined }));
    const { issues } = validate(wrong);
    expect(issues?.map(({ path }) => path)).toEqual([["authority"], ["year"]]);
    expect(issues?.[0]?.message).toMatch(/authority.*\. .*\./);
    const said = standardSchema(parsePolicy, chinese)["~standard"].validate(wrong).issues;
    expect(said?.[0]?.message).toMatch(/[\u4e00-\u9fff]/);
  });

  test("takes nothing but a parser", () => {
    expect(() => standardSchema({} as never, english)).toThrow(/`standardSchema` takes a parser/);
  });
});
