/**
 * Readers agree: what one takes for a policy, an archive, a condition or a calendar, every other takes for
 * the same, or refuses.
 */

import { describe, expect, test } from "vitest";
import { addWorkdays, workdaysBetween } from "../../src/calendars.js";
import { orThrow, parsePolicy, parseRegistry, readArchive } from "../../src/index.js";
import { inspectorsCsv, readRegistryCsv, unitsCsv } from "../../src/io.js";
import { drawTeams } from "../../src/protocol.js";
import { snapshotOf } from "../../src/verify.js";
import { verifyArchive, verifyLedger, writeArchive } from "../support/acts.js";
import {
  policy as draft,
  inspectors,
  matterOf,
  type Row,
  rules,
  run,
  town,
  units,
} from "../support/small-case.js";

const codesOf = (answer: unknown): string[] => {
  const { ok, refusals } = answer as {
    ok: boolean;
    refusals: readonly { code: string; path: readonly unknown[] }[];
  };
  return ok ? [] : refusals.map(({ code, path }) => `${code} ${path.join(".")}`.trim());
};

describe("an archive", () => {
  const text = writeArchive({ ledger: run().ledger, registries: [town()] });

  test("with a second head is refused, wherever it stands", () => {
    const twice = text.replace(/"head":"[0-9a-f]{64}"/, (head) => `"head":"${"0".repeat(64)}",${head}`);
    expect(codesOf(readArchive(twice))).toEqual([
      expect.stringMatching(/^kernel\/json-twice line\.1\.column\.\d+$/),
    ]);
    expect(codesOf(verifyArchive(twice))).toHaveLength(1);
  });

  test("that an editor saved with a mark or other line ends says the same", () => {
    expect(orThrow(verifyArchive(`\ufeff${text}`)).findings).toEqual([]);
    expect(orThrow(verifyArchive(text.replaceAll("\n", "\r\n"))).findings).toEqual([]);
  });

  test.each([
    null,
    7,
    "",
    "{}",
    "[]",
    "null",
    '{"format":"double-random/archive/1","protocol":"double-random/1"}',
  ])("%j is none", (value) => {
    expect(codesOf(readArchive(value as string)).length).toBeGreaterThan(0);
  });
});

describe("a policy document", () => {
  test("may say where an editor finds its schema, and is the same policy", () => {
    expect(orThrow(parsePolicy({ $schema: "../schemas/policy.schema.json", ...draft() } as unknown))).toEqual(
      rules(),
    );
    expect(codesOf(parsePolicy({ $schema: 7, ...draft() } as unknown))).toEqual([
      "policy/wrong-value $schema",
    ]);
  });

  class Stratum {
    id = "all";
    ratio = "50%";
  }

  test.each<[string, (draft: Row) => void, string]>([
    [
      "an instance of a class",
      (each) => (matterOf(each).strata = [new Stratum() as never]),
      "policy/not-plain matters.0.strata.0",
    ],
    ["a Map", (each) => (each["classes"] = new Map()), "policy/not-plain classes"],
    [
      "a date",
      (each) => (matterOf(each)["population"] = { opened: new Date(0) }),
      "policy/not-plain matters.0.population.opened",
    ],
  ])("with %s in it is refused", (_name, change, expected) => {
    expect(codesOf(parsePolicy(draft(change)))).toEqual([expected]);
  });

  test.each([null, undefined, 7, "policy", [], new Map(), () => {}])("%s is none", (value) => {
    expect(codesOf(parsePolicy(value as unknown)).length).toBeGreaterThan(0);
  });

  const nested = (levels: number): Row => {
    let query: Row = { tier: "key" };
    for (let at = 0; at < levels; at++) query = { $and: [query] };
    return query;
  };

  test("conditions lie at most sixteen deep in each other", () => {
    const withQuery = (levels: number) =>
      parsePolicy(draft((each) => (matterOf(each)["population"] = nested(levels))));
    expect(codesOf(withQuery(15))).toEqual([]);
    for (const levels of [16, 40])
      expect(codesOf(withQuery(levels))).toEqual(["policy/query matters.0.population"]);
    for (const levels of [859, 100_000]) expect(codesOf(withQuery(levels))).toEqual(["policy/too-deep"]);
  });

  test("that holds itself is refused", () => {
    const round: Row = { tier: "key" };
    round["$and"] = [round];
    expect(codesOf(parsePolicy(draft((each) => (matterOf(each)["population"] = round))))).toEqual([
      "policy/too-deep",
    ]);
  });

  test.each([
    ["2026-01-01", "2045-12-31", []],
    ["2026-01-01", "2046-01-01", ["policy/calendar-long calendars.0"]],
    ["2024-02-29", "2044-02-28", []],
    ["2024-02-29", "2044-02-29", ["policy/calendar-long calendars.0"]],
    ["9985-03-01", "9999-12-31", []],
  ])("a calendar from %s to %s knows at most twenty years", (from, until, codes) => {
    const calendars = [{ id: "A", from, until }];
    expect(codesOf(parsePolicy(draft((each) => (each["calendars"] = calendars))))).toEqual(codes);
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
  const idle = {
    id: "X",
    from: "2026-01-01",
    until: "2026-12-31",
    weekend: [1, 2, 3, 4, 5, 6, 7],
    holidays: [],
    workdays: [],
  };

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

describe("names of regions with a slash in them", () => {
  const region = ["town", "Docks 1/2", "pier\\3"];
  const rows = (place: unknown) => ({
    units: units().map((unit) => ({
      ...unit,
      region: unit["id"] === "U-01" ? place : ["town", "Docks 1", "2"],
    })),
    inspectors: inspectors().map((each, n) => ({ ...each, regions: n === 0 ? [place] : ["town"] })),
    asOf: "2026-01-04",
  });

  test("are read as lists and as text, and both are the same registry", () => {
    const [asList, asText] = [region, "town/Docks 1\\/2/pier\\\\3"].map((place) =>
      orThrow(parseRegistry(rows(place) as never)),
    );
    expect(snapshotOf(asText!).digest).toBe(snapshotOf(asList!).digest);
  });

  test("stay what they are in CSV files, in conditions and in the audit", () => {
    const registry = orThrow(parseRegistry(rows(region) as never));
    const files = { units: unitsCsv(registry), inspectors: inspectorsCsv(registry) };
    const again = orThrow(
      readRegistryCsv({
        units: { name: "u", data: files.units },
        inspectors: { name: "i", data: files.inspectors },
        asOf: "2026-01-04",
      }),
    );
    expect(snapshotOf(again).digest).toBe(snapshotOf(registry).digest);
    const policy = rules((each) => {
      matterOf(each).strata = [
        { id: "docks", where: { region: "town/Docks 1\\/2" }, ratio: "100%" },
        { id: "rest", ratio: "50%" },
      ];
      matterOf(each)["team"] = { roles: [{ id: "first" }, { id: "second" }], certificate: "law" };
    });
    const { ledger, draw } = run({ policy, registry });
    expect(draw.strata[0]!.pool).toBe(1);
    expect(verifyLedger(ledger, { policy, registry })).toEqual([]);
  });
});

test("facts that are a Map or an instance of a class are refused, not thrown", () => {
  class Facts {
    floors = 3;
  }
  for (const facts of [new Map([["floors", 3]]), new Facts(), new Date(0)]) {
    const read = parseRegistry({
      units: [{ id: "U-1", facts } as unknown],
      inspectors: [],
      asOf: "2026-01-04",
    });
    expect(codesOf(read)).toEqual(["registry/not-an-object units.0.facts"]);
  }
});

test("a file in Big5 is called Big5, and one in GB 18030 is not", () => {
  // 甲級公司, 臺北市, 一二三 in Big5; 检查对象 in GB 18030.
  const big5 = [
    0xa5, 0xd2, 0xaf, 0xc5, 0xa4, 0xbd, 0xa5, 0x71, 0x2c, 0xbb, 0x4f, 0xa5, 0x5f, 0xa5, 0xab, 0x2c, 0xa4,
    0x40, 0xa4, 0x47, 0xa4, 0x54,
  ];
  const gb = [0xbc, 0xec, 0xb2, 0xe9, 0xb6, 0xd4, 0xcf, 0xf3];
  const codeOf = (bytes: number[]): string => {
    const data = Uint8Array.from([...new TextEncoder().encode("id,name\nU-1,"), ...bytes, 0x0a]);
    return codesOf(
      readRegistryCsv({
        units: { name: "u", data },
        inspectors: { name: "i", data: "id\n" },
        asOf: "2026-01-04",
      }),
    )[0]!.split(" ")[0]!;
  };
  expect(codeOf(big5)).toBe("io/looks-like-big5");
  expect(codeOf(gb)).toBe("io/looks-like-gb18030");
});
