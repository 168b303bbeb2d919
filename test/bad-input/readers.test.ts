/** Readers agree: what one takes for a policy, an archive, a condition or a calendar, every other takes for the same, or refuses. */
import { describe, expect, test } from "vitest";
import { addWorkdays, orThrow, parsePolicy, readArchive, verifyArchive, workdaysBetween, writeArchive } from "../../src/index.js";
import { drawTeams } from "../../src/protocol.js";
import { policy as draft, matterOf, type Row, rules, run, town } from "../support/small-case.js";

const codesOf = (answer: unknown): string[] => {
  const { ok, refusals } = answer as { ok: boolean; refusals: readonly { code: string; path: readonly unknown[] }[] };
  return ok ? [] : refusals.map(({ code, path }) => `${code} ${path.join(".")}`.trim());
};

describe("an archive", () => {
  const text = writeArchive({ ledger: run().ledger, registries: [town()] });

  test("with a second head is refused, wherever it stands", () => {
    const twice = text.replace(/"head":"[0-9a-f]{64}"/, (head) => `"head":"${"0".repeat(64)}",${head}`);
    expect(codesOf(readArchive(twice))).toEqual([expect.stringMatching(/^kernel\/json-twice line\.1\.column\.\d+$/)]);
    expect(codesOf(verifyArchive(twice))).toHaveLength(1);
  });

  test("that an editor saved with a mark or other line ends says the same", () => {
    expect(orThrow(verifyArchive(`\ufeff${text}`)).findings).toEqual([]);
    expect(orThrow(verifyArchive(text.replaceAll("\n", "\r\n"))).findings).toEqual([]);
  });

  test.each([null, 7, "", "{}", "[]", "null", '{"format":"double-random/archive/1","protocol":"double-random/1"}'])(
    "%j is none",
    (value) => {
      expect(codesOf(readArchive(value as string)).length).toBeGreaterThan(0);
    },
  );
});

describe("a policy document", () => {
  test("may say where an editor finds its schema, and is the same policy", () => {
    expect(orThrow(parsePolicy({ $schema: "../schemas/policy.schema.json", ...draft() }))).toEqual(rules());
    expect(codesOf(parsePolicy({ $schema: 7, ...draft() }))).toEqual(["policy/wrong-value $schema"]);
  });

  class Stratum {
    id = "all";
    ratio = "50%";
  }

  test.each<[string, (draft: Row) => void, string]>([
    ["an instance of a class", (each) => (matterOf(each).strata = [new Stratum() as never]), "policy/not-plain matters.0.strata.0"],
    ["a Map", (each) => (each["classes"] = new Map()), "policy/not-plain classes"],
    ["a date", (each) => (matterOf(each)["population"] = { opened: new Date(0) }), "policy/not-plain matters.0.population.opened"],
  ])("with %s in it is refused", (_name, change, expected) => {
    expect(codesOf(parsePolicy(draft(change)))).toEqual([expected]);
  });

  test.each([null, undefined, 7, "policy", [], new Map(), () => {}])("%s is none", (value) => {
    expect(codesOf(parsePolicy(value)).length).toBeGreaterThan(0);
  });

  const nested = (levels: number): Row => {
    let query: Row = { tier: "key" };
    for (let at = 0; at < levels; at++) query = { $and: [query] };
    return query;
  };

  test("conditions lie at most sixteen deep in each other", () => {
    const withQuery = (levels: number) => parsePolicy(draft((each) => (matterOf(each)["population"] = nested(levels))));
    expect(codesOf(withQuery(15))).toEqual([]);
    for (const levels of [16, 40]) expect(codesOf(withQuery(levels))).toEqual(["policy/query matters.0.population"]);
    for (const levels of [859, 100_000]) expect(codesOf(withQuery(levels))).toEqual(["policy/too-deep"]);
  });

  test("that holds itself is refused", () => {
    const round: Row = { tier: "key" };
    round["$and"] = [round];
    expect(codesOf(parsePolicy(draft((each) => (matterOf(each)["population"] = round))))).toEqual(["policy/too-deep"]);
  });

  test("a calendar of ten thousand years is none", () => {
    const calendars = ["A", "B"].map((id) => ({ id, from: "0001-01-01", until: "9999-12-31" }));
    expect(codesOf(parsePolicy(draft((each) => (each["calendars"] = calendars))))).toEqual([
      "policy/calendar-long calendars.0",
      "policy/calendar-long calendars.1",
    ]);
  });
});

describe("counting working days", () => {
  const idle = { id: "X", from: "2026-01-01", until: "2026-12-31", weekend: [1, 2, 3, 4, 5, 6, 7], holidays: [], workdays: [] };

  test("without a working day ends where the calendar does", () => {
    expect(codesOf(addWorkdays([idle], "2026-03-01", 1))).toEqual(["calendars/unknown-day calendars"]);
    expect(orThrow(workdaysBetween([idle], "2026-03-01", "2026-04-01"))).toBe(0);
    expect(codesOf(addWorkdays([], "9999-12-31", 0))).toEqual(["calendars/unknown-day calendars"]);
  });

  test.each([null, [null], [7], [{ id: "X" }], "calendar"])("in %j is refused", (calendars) => {
    expect(codesOf(addWorkdays(calendars as never, "2026-03-01", 1))).toEqual(["calendars/form calendars"]);
  });
});

describe("loads from elsewhere", () => {
  const seats = ["U-1", "U-2"].map((unit) => ({ unit, role: "lead", eligible: ["I-1", "I-2"] }));
  const draw = (carried: number, capacity = 2) =>
    drawTeams({
      seed: "0".repeat(64),
      drawId: "000000/2026/FIRE/R1",
      seats,
      inspectors: [
        { id: "I-1", capacity, carried, share: "1/1000" },
        { id: "I-2", capacity: 1, carried: 0 },
      ],
    });

  test("a million visits of a part-timer are levelled at once, and more are refused", () => {
    expect(orThrow(draw(1_000_000))).toMatchObject({ complete: true, loads: [{ load: 1 }, { load: 1 }] });
    expect(codesOf(draw(1_000_001))).toEqual(["assign/carried inspectors.0.carried"]);
    expect(codesOf(draw(1e9))).toEqual(["assign/carried inspectors.0.carried"]);
  });

  test("who may go as often as he likes may go", () => {
    expect(orThrow(draw(0, Number.MAX_SAFE_INTEGER)).complete).toBe(true);
  });
});
