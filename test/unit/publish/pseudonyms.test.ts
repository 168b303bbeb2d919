import { describe, expect, test } from "vitest";
import { audit, parseRegistry, type RegistryInput, type Result } from "../../../src/index.js";
import { faultsOfKeys } from "../../../src/publish/pseudonyms.js";
import { openPseudonym, orThrow, pseudonymHolds, withPseudonyms } from "../../../src/publish.js";
import { bentValues } from "../../support/bent-values.js";
import { AS_OF, inspectors, run, units } from "../../support/small-case.js";

const secret = "a5".repeat(32);
const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.refusals.map(({ code, path }) => [code, ...path]);
const rows: RegistryInput<unknown, unknown, unknown> = {
  units: units(),
  inspectors: inspectors().map((row, at) => ({
    ...row,
    name: "",
    ...(at === 0 ? { notWith: ["I-2"], recusals: [{ unit: "U-01", reason: "family" }] } : {}),
  })),
  history: [{ unit: "U-01", day: "2025-06-01", inspectors: ["I-1", "I-3"], kind: "routine" }],
  asOf: AS_OF,
};

describe("pseudonyms", () => {
  const { input, keys } = orThrow(withPseudonyms(rows, { secret }));
  const registry = orThrow(parseRegistry(input));
  const of = (id: string) => keys.find((key) => key.id === id)!.pseudonym;

  test("stand wherever a row names somebody, and no id is left, neither there nor on a ledger", () => {
    expect(registry.inspectors.map(({ id }) => id)).toEqual(keys.map(({ pseudonym }) => pseudonym));
    const first = registry.inspectors.find(({ id }) => id === of("I-1"))!;
    expect(first).toMatchObject({ notWith: [of("I-2")], recusals: [{ unit: "U-01", reason: "family" }] });
    const { ledger } = run({ registry });
    expect(audit(ledger, { registries: [registry] }).findings).toEqual([]);
    for (const text of [JSON.stringify(input), JSON.stringify(ledger)]) expect(text).not.toMatch(/"I-\d"/);
    expect(JSON.stringify(input)).toContain(JSON.stringify([of("I-1"), of("I-3")]));
    expect(JSON.stringify(rows)).toContain('"I-1"');
  });

  test("are of one form, in an order that says nothing, and other with another secret", () => {
    for (const { pseudonym } of keys) expect(pseudonym).toMatch(/^P-[0-9a-f]{32}$/);
    const other = orThrow(withPseudonyms(rows, { secret: "a6".repeat(32) })).keys;
    expect(new Set([...keys, ...other].map(({ pseudonym }) => pseudonym)).size).toBe(10);
    expect(keys).toEqual([...keys].sort((a, b) => (a.pseudonym < b.pseudonym ? -1 : 1)));
  });

  test("are proved one by one, and whatever is bent does not hold", () => {
    for (const key of keys) {
      expect(orThrow(openPseudonym({ id: key.id, secret }))).toEqual(key);
      expect(pseudonymHolds(key)).toBe(true);
    }
    for (const bent of bentValues(keys[0])) expect(pseudonymHolds(bent as never)).toBe(false);
  });

  test("are not given to what is no id, which whoever reads the rows refuses", () => {
    const odd = { ...rows, inspectors: [{ id: " I-1", capacity: 1 }, 7], history: undefined } as never;
    const { input: read } = orThrow(withPseudonyms(odd, { secret }));
    expect(read.inspectors).toEqual([{ id: " I-1", capacity: 1 }, 7]);
    expect(codes(parseRegistry(read)).map(([code]) => code)).toEqual([
      "registry/id-edge-space",
      "registry/not-an-object",
    ]);
  });

  test("of pseudonyms, two people under one, and a secret that is none are refused", () => {
    const twice = withPseudonyms({ ...input, history: [] }, { secret });
    expect(codes(twice)).toEqual(Array(5).fill(["publish/pseudonym-already", "inspectors"]));
    const [one, other] = [{ ...keys[0]! }, { ...keys[1]!, pseudonym: keys[0]!.pseudonym }];
    expect(faultsOfKeys([one, other]).map(({ code }) => code)).toEqual(["publish/same-pseudonym"]);
    expect(codes(withPseudonyms(rows, { secret: "a5" }))).toEqual([["registry/secret", "secret"]]);
    expect(codes(openPseudonym({ id: "", secret: "" }))).toEqual([
      ["publish/not-an-id", "id"],
      ["registry/secret", "secret"],
    ]);
    expect(codes(withPseudonyms(7 as never, { secret }))).toEqual([["input/unusable", "registry"]]);
  });
});
