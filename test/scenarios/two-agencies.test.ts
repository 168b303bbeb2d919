/**
 * Two agencies on one ledger: the fire brigade and culture-tourism visit many of the same venues. Source:
 * catalogue dispute 1, rows J01, J03, M9, M10.
 */

import { describe, expect, test } from "vitest";
import { chineseCalendar } from "../../src/calendars.js";
import { compilePlan, type Ledger, orThrow, parsePolicy, parseRegistry } from "../../src/index.js";
import { openCase, readBook, runCase, runRound, verifyLedger, yearReport } from "../support/acts.js";
import { rechained } from "../support/rechained.js";
import type { Row } from "../support/small-case.js";

const CALENDAR = orThrow(chineseCalendar(2026));
const TEAM = { roles: [{ id: "lead" }, { id: "second" }], region: false, balance: "capacity" };

/**
 * 60 entertainment venues (the first 40 are internet venues too), and 40 units that only one of the two
 * knows.
 */
const units = (from: number, until: number) =>
  Array.from({ length: until - from }, (_, n) => ({
    id: `V-${String(from + n + 1).padStart(3, "0")}`,
    region: "county",
    categories: from + n < 40 ? ["venue", "internet"] : ["venue"],
  }));
const staff = (agency: string) =>
  Array.from({ length: 6 }, (_, n) => ({
    id: `${agency}-${n + 1}`,
    agency,
    regions: ["county"],
    capacity: 60,
  }));
const registryOf = (agency: string, from: number, until: number) =>
  orThrow(
    parseRegistry({
      units: units(from, until),
      inspectors: staff(agency),
      history: [],
      asOf: "2025-12-31",
    } as never),
  );
const culture = registryOf("culture", 0, 60);
const fire = registryOf("fire", 0, 80);

const policyOf = (
  authority: string,
  ratio: string,
  change: (matter: Row) => void = () => {},
  more: Row = {},
) => {
  const matter: Row = {
    id: "venues",
    strata: [{ id: "all", ratio }],
    rounds: [{ id: "spring", from: "2026-03-02", until: "2026-04-30", share: "1" }],
    schedule: {},
    team: TEAM,
  };
  change(matter);
  return orThrow(
    parsePolicy({
      format: "double-random/policy/1",
      id: `${authority}-2026`,
      authority,
      year: 2026,
      level: "county",
      calendars: [CALENDAR],
      matters: [matter],
      ...more,
    } as unknown),
  );
};
const lead = policyOf("culture", "50%");
const round = (policy: ReturnType<typeof policyOf>, registry: typeof fire, ledger: Ledger, value: string) =>
  orThrow(
    runRound({
      policy,
      registry,
      round: "spring",
      seed: [{ type: "plain", value }],
      ledger,
      at: "2026-02-02T09:00:00+08:00",
      by: policy.authority,
    }),
  );

/** Doors that both agencies knock at, and doors knocked at in all, counted as occasions. */
function doors(ledger: Ledger) {
  const days = new Map<string, Set<string>>();
  const agencies = new Map<string, Set<string>>();
  for (const draw of readBook(ledger).draws.values()) {
    for (const { unit, day } of draw.visits.values()) {
      days.set(unit, (days.get(unit) ?? new Set()).add(day ?? draw.drawId));
      agencies.set(unit, (agencies.get(unit) ?? new Set()).add(draw.authority));
    }
  }
  const twice = [...days.values()].filter((set) => set.size > 1).length;
  const occasions = [...days.values()].reduce((sum, set) => sum + set.size, 0);
  const shared = [...agencies.values()].filter((set) => set.size > 1).length;
  return { shared, twice, occasions };
}

describe("one shared ledger", () => {
  const seeds = Array.from({ length: 12 }, (_, n) => `seed ${n}`);
  const year = (change: (matter: Row) => void, seed: string) => {
    const own = policyOf("fire", "25%", change);
    const first = round(lead, culture, [], `culture ${seed}`);
    const second = round(own, fire, first.ledger, `fire ${seed}`);
    expect(verifyLedger(second.ledger, { registry: [culture, fire] })).toEqual([]);
    return doors(second.ledger);
  };
  const total = (change: (matter: Row) => void) =>
    seeds
      .map((seed) => year(change, seed))
      .reduce((sum, each) => ({
        shared: sum.shared + each.shared,
        twice: sum.twice + each.twice,
        occasions: sum.occasions + each.occasions,
      }));

  test("firms visited twice: without coordination many, spread none, merged none", () => {
    const table = {
      alone: total(() => {}),
      // Negative coordination: whoever another authority visits is left out.
      spread: total((matter) => {
        matter["frequency"] = [
          { id: "others", atMost: 1, window: { days: 90 }, counts: { authorities: ["culture"] } },
        ];
      }),
      // Positive coordination: where both go, they go on the same day.
      merged: total((matter) => {
        (matter["schedule"] as Row)["joins"] = true;
      }),
    };
    // 30 of 60 venues and 20 of 80: by chance 20 × 30 / 80 = 7.5 firms meet both, 90 in twelve years; a few
    // of them on one day by luck.
    const { shared, twice } = table.alone;
    expect(Math.abs(shared - 90)).toBeLessThan(30);
    // The numbers of the table in docs/policy.md.
    expect([shared, twice]).toEqual([104, 101]);
    expect(table).toEqual({
      alone: { shared, twice, occasions: 600 - (shared - twice) },
      spread: { shared: 0, twice: 0, occasions: 600 },
      merged: { shared, twice: 0, occasions: 600 - shared },
    });
  });
});

describe("a joint inspection", () => {
  const lanes = [
    {
      id: "venues-joint",
      ground: "joint",
      lead: { authority: "culture", matter: "venues" },
      schedule: { everyDay: true },
      team: TEAM,
    },
  ];
  const partner = policyOf("fire", "25%", undefined, { lanes });
  const drawn = round(lead, culture, [], "lead");
  const say = {
    policy: partner,
    registry: fire,
    lane: "venues-joint",
    case: "J-1",
    reason: "joint plan, row M9",
    lead: drawn.draw.drawId,
    at: "2026-02-03T09:00:00+08:00",
    by: "fire",
  };
  const joined = orThrow(
    runCase({ ...say, ledger: drawn.ledger, seed: [{ type: "plain", value: "partner" }] }),
  );

  test("the lead draws the units, the partner draws its own people, and they come on one day", () => {
    const book = readBook(joined.ledger);
    const [own, theirs] = [book.draws.get(drawn.draw.drawId)!, book.draws.get(joined.drawId)!];
    expect([...theirs.visits.keys()].sort()).toEqual([...own.visits.keys()].sort());
    for (const { unit, day, seats, with: along } of theirs.visits.values()) {
      expect([day, along]).toEqual([own.visits.get(unit)!.day, drawn.draw.drawId]);
      expect(seats.every(({ inspector }) => inspector.startsWith("fire-"))).toBe(true);
    }
    expect(doors(joined.ledger)).toEqual({ shared: 30, twice: 0, occasions: 30 });
    expect(verifyLedger(joined.ledger, { registry: [culture, fire] })).toEqual([]);
  });

  test("counts once: 30 visits of the lead, 30 of the partner, 30 occasions", () => {
    const report = orThrow(
      yearReport({ ledger: joined.ledger, policy: partner, registry: fire, at: "2026-12-31T18:00:00+08:00" }),
    );
    expect(report.visits).toEqual([{ ground: "joint", ordered: 30, merged: 30 }]);
    expect([report.ordered, report.occasions, report.random]).toEqual([30, 30, 0]);
  });

  test("goes nowhere else, and not twice to one door", () => {
    const codes = (units: string[], ledger = joined.ledger) => {
      const result = openCase({ ...say, ledger, case: "J-2", units, sources: [{ type: "plain" }] });
      return result.ok ? [] : result.refusals.map(({ code }) => code);
    };
    const [first] = joined.ledger.flatMap(({ kind, body }) =>
      kind === "case" ? (body as unknown as { units: string[] }).units : [],
    );
    const stranger = fire.units.ids.find(
      (id) => !readBook(drawn.ledger).draws.get(drawn.draw.drawId)!.visits.has(id),
    )!;
    expect(codes([first!])).toEqual(["case/attached"]);
    expect(codes([stranger], drawn.ledger)).toEqual(["case/not-drawn"]);
    const other = openCase({
      ...say,
      ledger: drawn.ledger,
      lead: "fire/2026/venues/spring",
      sources: [{ type: "plain" }],
    });
    expect(other.ok ? [] : other.refusals.map(({ code }) => code)).toEqual(["case/lead-unknown"]);
  });

  test("the audit finds a partner who comes on another day", () => {
    const at = joined.ledger.findIndex(({ kind }) => kind === "case");
    const forged = joined.ledger.slice(0, at + 1).map((entry, seq) => {
      if (seq !== at) return entry;
      const body = JSON.parse(JSON.stringify(entry.body));
      body.lead.days[0].day = "2026-03-03" === body.lead.days[0].day ? "2026-03-04" : "2026-03-03";
      return { ...entry, body };
    });
    const codes = verifyLedger(rechained(forged), { registry: [culture, fire] }).map(({ code }) => code);
    expect(codes).toContain("verify/case-lead");
  });
});

describe("levels", () => {
  test("the superior's visit bars ours for three months, on the same ledger", () => {
    const province = policyOf("province", "20%", undefined, { level: "province" });
    const county = policyOf("fire", "100%", (matter) => {
      matter["frequency"] = [
        { id: "superior", atMost: 1, window: { months: 3 }, counts: { levels: ["province"] } },
      ];
    });
    const above = round(province, culture, [], "province");
    const below = round(county, fire, above.ledger, "county");
    const barred = new Set(above.draw.strata[0]!.drawn.map(({ unit }) => unit));
    expect(barred.size).toBe(12);
    expect(below.draw.leftOut.byRule).toEqual([{ rule: "unit/frequency/superior", count: 12 }]);
    expect(below.draw.strata[0]!.drawn.some(({ unit }) => barred.has(unit))).toBe(false);
    expect(verifyLedger(below.ledger, { registry: [culture, fire] })).toEqual([]);
  });
});

describe("M9 and M10 of the county's joint plan", () => {
  // Entertainment venues 25 %, internet venues 50 %; 40 of the 60 venues are both.
  const joint = policyOf("culture", "25%", undefined, {});
  const [entertainment] = joint.matters;
  const internet = {
    ...entertainment!,
    id: "internet",
    population: { categories: "internet" },
    strata: [{ ...entertainment!.strata[0]!, ratio: "50%" }],
    schedule: { joins: true },
  };
  const policy = orThrow(parsePolicy({ ...joint, matters: [entertainment, internet] } as unknown));

  test("merge as often as the compiled plan expects, and each merge is one occasion", () => {
    const [overlap] = orThrow(compilePlan({ policy, registry: culture })).overlaps;
    expect([overlap!.units, overlap!.expectedTwice]).toEqual([40, 5]);
    const years = Array.from({ length: 24 }, (_, n) => {
      const at = {
        policy,
        registry: culture,
        round: "spring",
        at: "2026-02-02T09:00:00+08:00",
        by: "culture",
      };
      const first = orThrow(
        runRound({ ...at, matter: "venues", seed: [{ type: "plain", value: `a ${n}` }] }),
      );
      const second = orThrow(
        runRound({
          ...at,
          matter: "internet",
          seed: [{ type: "plain", value: `b ${n}` }],
          ledger: first.ledger,
        }),
      );
      const { ordered, occasions } = orThrow(
        yearReport({ ledger: second.ledger, policy, registry: culture, at: "2026-12-31T18:00:00+08:00" }),
      );
      expect(ordered).toBe(15 + 20);
      return ordered - occasions;
    });
    // By chance 40 × 15/60 × 20/40 = 5 merges a year; the sum over 24 years has a deviation of about 8.
    const merged = years.reduce((sum, each) => sum + each, 0);
    expect(Math.abs(merged - 24 * 5)).toBeLessThan(32);
  });
});
