/**
 * What can just be kept is accepted; one visit, one person or one day less is refused when the plan is
 * compiled.
 */

import { describe, expect, test } from "vitest";
import { orThrow, parsePolicy } from "../../src/index.js";
import { runRound } from "../support/acts.js";
import type { Row } from "../support/small-case.js";
import { compiled, plan, refused, townOf, warned } from "../support/tight-plan.js";
import { people, registryOf, roundsOf, runYear, unitsOf } from "../support/year-case.js";

describe("seats against people and days", () => {
  /** One round of some working days from Monday 2 March. */
  const days = (until: string) => [{ id: "R", from: "2026-03-02", until, share: "1" }];
  const dated = (visits: number, until: string, limits: Row, more: Row = {}) =>
    plan(
      { number: visits },
      {
        rounds: days(until),
        schedule: {},
        team: {
          roles: [{ id: "a" }, { id: "b" }],
          region: false,
          ...(Object.keys(limits).length === 0 ? {} : { limits }),
        },
        ...more,
      },
    );

  test.each([
    [2, "2026-03-06", 1, 5],
    [4, "2026-03-06", 1, 10],
    [5, "2026-03-06", 1, 10],
    [5, "2026-03-06", 2, 25],
    [3, "2026-03-03", 1, 2],
    [6, "2026-03-13", 1, 30],
  ])(
    "%i people until %s with %i visits a day make %i visits in pairs, and not one more",
    (staff, until, perDay, most) => {
      const town = townOf(60, people(staff));
      expect(refused(dated(most, until, { perDay }), town)).toEqual([]);
      const above = compiled(dated(most + 1, until, { perDay }), town);
      expect(
        above.ok ? [] : above.refusals.map(({ code, facts }) => [code, facts["conflict"], facts["nearest"]]),
      ).toEqual([["plan/too-few-inspectors", "C11", most]]);
    },
  );

  test.each([
    [4, 3, 2, 12],
    [3, 2, 3, 9],
    [2, 5, 1, 5],
  ])("%i people with %i visits a week have room for %i weeks' visits: %i", (staff, perWeek, weeks, most) => {
    const until = ["2026-03-08", "2026-03-15", "2026-03-22"][weeks - 1]!;
    const town = townOf(60, people(staff));
    expect(refused(dated(most, until, { perWeek }), town)).toEqual([]);
    expect(refused(dated(most + 1, until, { perWeek }), town)).toEqual(["plan/too-few-inspectors"]);
  });

  test("capacity, and leave on the days of the round", () => {
    const capped = (capacity: number) => townOf(60, people(4, { capacity }));
    expect(refused(dated(10, "2026-03-13", {}), capped(5))).toEqual([]);
    expect(refused(dated(11, "2026-03-13", {}), capped(5))).toEqual(["plan/too-few-inspectors"]);
    const away = (until: string) =>
      townOf(60, [
        ...people(2),
        { ...people(3)[2]!, leave: [{ from: "2026-03-02", until, reason: "leave" }] },
      ]);
    expect(refused(dated(7, "2026-03-06", { perDay: 1 }), away("2026-03-06"))).toEqual([
      "plan/too-few-inspectors",
    ]);
    expect(refused(dated(5, "2026-03-06", { perDay: 1 }), away("2026-03-06"))).toEqual([]);
  });

  test("whoever is there for a few days of a dated round may go on these", () => {
    const mostlyAway = [
      people(1)[0]!,
      { ...people(2)[1]!, leave: [{ from: "2026-03-03", until: "2026-03-31", reason: "leave" }] },
    ];
    const round = dated(1, "2026-03-31", { perDay: 1 });
    expect(refused(round, townOf(20, mostlyAway))).toEqual([]);
    expect(refused(dated(2, "2026-03-31", { perDay: 1 }), townOf(20, mostlyAway))).toEqual([
      "plan/too-few-inspectors",
    ]);
  });

  test("a round that may be staffed in part is a warning", () => {
    const team = {
      roles: [{ id: "a" }, { id: "b" }],
      region: false,
      limits: { perDay: 1 },
      staffing: "by-rank",
    };
    const draft = plan({ number: 6 }, { rounds: days("2026-03-06"), schedule: {}, team });
    expect(refused(draft, townOf(60, people(2)))).toEqual([]);
    expect(warned(draft, townOf(60, people(2)))).toContain("plan/too-few-inspectors");
  });

  test("nobody qualified: no number of visits is advised", () => {
    const team = { roles: [{ id: "a", qualifications: ["boilers"] }, { id: "b" }], region: false };
    const none = compiled(plan({ ratio: "10%" }, { team }), townOf(60));
    expect(
      none.ok ? [] : none.refusals.map(({ facts }) => [facts["roles"], facts["people"], facts["nearest"]]),
    ).toContainEqual(["a", 0, "none"]);
  });
});

describe("limits over several rounds", () => {
  const team = (limits: Row) => ({ roles: [{ id: "a" }, { id: "b" }], region: false, limits });

  test.each([
    [4, 10, 20],
    [3, 7, 10],
    [2, 12, 12],
  ])("%i people with %i visits a year make %i visits in pairs in four quarters", (staff, perYear, most) => {
    const town = townOf(60, people(staff));
    const draft = (number: number) => plan({ number }, { team: team({ perYear }) });
    expect(refused(draft(most), town)).toEqual([]);
    expect(refused(draft(most + 1), town)).toEqual(["plan/too-few-inspectors-together"]);
  });

  test("matters that draw in rounds of one name share a person's capacity", () => {
    const draft = (number: number): Row => {
      const one = plan({ number: 6 }, { rounds: roundsOf(1) });
      const [own] = one["matters"] as Row[];
      return { ...one, matters: [own, { ...own, id: "M-2", strata: [{ id: "key", number }] }] };
    };
    const town = townOf(40, people(4, { capacity: 5 }));
    expect(refused(draft(4), town)).toEqual([]);
    expect(refused(draft(5), town)).toEqual(["plan/too-few-inspectors-together"]);
  });

  test("a person's own limit goes before that of the policy", () => {
    const draft = plan({ number: 8 }, { team: team({ perYear: 2 }) });
    expect(refused(draft, townOf(40, people(4)))).toEqual(["plan/too-few-inspectors-together"]);
    expect(refused(draft, townOf(40, people(4, { perYear: 4 })))).toEqual([]);
  });
});

describe("places", () => {
  const split = (east: number, west: number) =>
    registryOf(
      [
        ...unitsOf(east, "key", { region: "east" }),
        ...unitsOf(east + west, "key", { region: "west" }).slice(east),
      ],
      {
        inspectors: [...people(4, { regions: ["west"] }), { ...people(5)[4]!, regions: ["east"] }],
      },
    );
  const draft = (number: number) =>
    plan({ number }, { rounds: roundsOf(1), team: { roles: [{ id: "a" }, { id: "b" }], region: true } });

  test("one person is no team: as many units as a full team can reach may be owed, and chance is named", () => {
    expect(refused(draft(6), split(3, 6))).toEqual([]);
    expect(warned(draft(6), split(3, 6))).toContain("plan/units-nobody-serves");
    expect(refused(draft(7), split(3, 6))).toEqual(["plan/units-nobody-serves"]);
    expect(warned(draft(6), split(0, 9))).not.toContain("plan/units-nobody-serves");
  });
});

test("where nobody returns, a second team is needed for a second visit", () => {
  const draft = (mode: Row) =>
    plan(
      { number: 4 },
      { ...mode, team: { roles: [{ id: "a" }, { id: "b" }], region: false, noReturn: { visits: 1 } } },
    );
  const again = { mode: "independent" };
  expect(warned(draft(again), townOf(9, people(3)))).toContain("plan/too-few-to-change");
  expect(warned(draft(again), townOf(9, people(4)))).not.toContain("plan/too-few-to-change");
  expect(warned(draft({}), townOf(9, people(3)))).not.toContain("plan/too-few-to-change");
});

test("where nobody returns, a seat that few may take needs as many more as may have been there", () => {
  const skilled = (count: number) =>
    people(6).map((each, n) => ({ ...each, qualifications: n < count ? ["lifts"] : [] }));
  const draft = (noReturn: Row, mode = "independent") => {
    const roles = [{ id: "a", qualifications: ["lifts"] }, { id: "b" }];
    return plan({ number: 4 }, { mode, team: { roles, region: false, noReturn } });
  };
  const on = (count: number, history: Row[] = []) =>
    registryOf(unitsOf(9, "key"), { inspectors: skilled(count), history: history as never });
  // Both seats of the last visit may have been theirs.
  expect(warned(draft({ visits: 1 }), on(2))).toContain("plan/too-few-to-change");
  expect(warned(draft({ visits: 1 }), on(3))).not.toContain("plan/too-few-to-change");
  // Within a year everybody who was there in any of four rounds.
  expect(warned(draft({ years: 1 }), on(6))).toContain("plan/too-few-to-change");
  // One visit a year needs others than those of the year before.
  const past = [{ unit: "key-0001", day: "2025-06-02", inspectors: ["P-001", "P-002"] }];
  const once = draft({ visits: 1 }, "without-replacement");
  expect(warned(once, on(2, past))).toContain("plan/too-few-to-change");
  expect(warned(once, on(3, past))).not.toContain("plan/too-few-to-change");
});

test("a round that is to be expected to owe more than its people can do is a warning, where it may owe less", () => {
  // Nine of twelve units at least are left to the last quarter; more if earlier draws meet one twice.
  const floor = [{ id: "once", atLeast: 1, window: { months: 12, start: "2025-12-31" } }];
  const draft = plan({ number: 4 }, { mode: "independent", frequency: floor });
  const on = (capacity: number) => registryOf(unitsOf(12, "key"), { inspectors: people(2, { capacity }) });
  expect([refused(draft, on(9)), warned(draft, on(9)).includes("plan/too-few-inspectors")]).toEqual([
    [],
    true,
  ]);
  expect(warned(draft, on(12))).not.toContain("plan/too-few-inspectors");
});

test("a period of several years counts the units that each round still has", () => {
  const units = unitsOf(10, "key").map((each, n) => (n === 0 ? { ...each, closed: "2026-08-01" } : each));
  const history = units.slice(0, 3).map(({ id }) => ({ unit: id as string, day: "2025-06-02" }));
  const draft = plan({ ratio: "40%", per: { years: 3, from: 2025 } }, { base: "draw" });
  // 2 of 4 · 2/3 are owed after two rounds and 3 were done; when one of these is gone, 3 of 3.6 · 2/3 are
  // owed and 2 are done.
  const { strata } = orThrow(compiled(draft, registryOf(units, { history: history as never }))).matters[0]!;
  expect(strata[0]!.rounds.map(({ quota }) => quota)).toEqual([0, 0, 0, 1]);
});

test("a year that is played ahead takes every visit as made: who was visited lately rests", () => {
  const draft = (recentVisit: Row) =>
    plan({ number: 8, side: "exactly" }, { mode: "independent", ...recentVisit });
  // Two of them a quarter, and who was visited at the end of one rests in the next: four take turns, three
  // cannot.
  expect(warned(draft({ recentVisit: { days: 80 } }), townOf(3, people(4)))).toContain("plan/dead-end-ahead");
  expect(warned(draft({ recentVisit: { days: 80 } }), townOf(4, people(4)))).not.toContain(
    "plan/dead-end-ahead",
  );
});

describe("what only a search can say", () => {
  const cap = [
    { id: "cap", atMost: 1, window: "year" },
    { id: "floor", atLeast: 1, window: "year" },
  ];

  test("is a warning that says how many years were played, and the same each time", () => {
    // Five of ten a round at most, and everybody in the year: whoever two quarters of chance leave out must
    // be drawn in the last.
    const exact = plan({ ratio: "100%", side: "exactly" }, { mode: "independent", frequency: [cap[1]!] });
    const year = compiled(exact, townOf(10));
    expect(year.ok).toBe(false);
    const tight = plan(
      { number: 6 },
      {
        rounds: roundsOf(2),
        team: { roles: [{ id: "a" }, { id: "b" }], region: false, noReturn: { visits: 1 } },
        mode: "independent",
      },
    );
    const staff = townOf(6, people(3, { capacity: 3 }));
    const first = compiled(tight, staff);
    expect(first).toMatchObject({ ok: true, value: { searched: 24 } });
    expect(compiled(tight, staff)).toEqual(first);
  });

  test("nothing is played where arithmetic decides", () => {
    expect(orThrow(compiled(plan({ ratio: "50%" }), townOf(20))).searched).toBe(0);
  });
});

describe("seasons", () => {
  const season = (from: string, until: string, rounds: number, ratio: string, more: Row = {}) =>
    plan(
      { ratio },
      {
        rounds: roundsOf(rounds),
        schedule: { windows: [{ id: "season", where: { tier: "key" }, from, until }] },
        ...more,
      },
    );

  test("a month outside the season owes visits that have no day", () => {
    const outside = compiled(season("2026-03-01", "2026-11-30", 12, "50%"), townOf(48));
    expect(
      outside.ok
        ? []
        : outside.refusals.map(({ code, facts }) => [code, facts["round"], facts["open"], facts["conflict"]]),
    ).toEqual(["R01", "R02", "R12"].map((round) => ["plan/units-without-day", round, 0, "C10"]));
    expect(refused(season("2026-01-05", "2026-12-01", 12, "50%"), townOf(48))).toEqual([]);
    expect(refused(season("2026-03-31", "2026-10-01", 4, "50%"), townOf(48))).toEqual([]);
    expect(refused(season("2026-04-01", "2026-10-01", 4, "50%"), townOf(48))).toEqual([
      "plan/units-without-day",
    ]);
  });

  test("a round that owes nothing needs no day", () => {
    const rounds = roundsOf(4).map((round, t) => ({ ...round, share: t === 0 ? "1/100" : "33/100" }));
    const draft = (ratio: string) => season("2026-04-01", "2026-12-31", 4, ratio, { rounds });
    expect(refused(draft("4%"), townOf(25))).toEqual(["plan/units-without-day"]);
    const exact = plan(
      { ratio: "12%", side: "exactly" },
      {
        rounds,
        schedule: { windows: [{ id: "s", where: { tier: "key" }, from: "2026-04-01", until: "2026-12-31" }] },
      },
    );
    expect(refused(exact, townOf(25))).toEqual([]);
  });

  test.each([
    ["off", "policy/no-open-day", { off: [{ from: "2026-01-01", until: "2026-03-31", reason: "floods" }] }],
    [
      "off in the region",
      "plan/units-without-day",
      { off: [{ from: "2026-01-01", until: "2026-03-31", reason: "floods", region: ["town"] }] },
    ],
  ])("days %s", (_, code, schedule) => {
    expect(refused(plan({ ratio: "20%" }, { schedule }), townOf(40))).toEqual([code]);
    const shorter = { off: schedule.off.map((each) => ({ ...each, until: "2026-03-30" })) };
    expect(refused(plan({ ratio: "20%" }, { schedule: shorter }), townOf(40))).toEqual([]);
  });

  test("holidays and quiet days together", () => {
    const closed = [{ id: "R", from: "2026-02-02", until: "2026-02-06", share: "1" }];
    const draft = (holidays: string[]) =>
      plan(
        { number: 2 },
        { rounds: closed, schedule: {}, quiet: { weekdays: [1, 2, 3] } },
        {
          calendars: [
            {
              id: "c",
              from: "2026-01-01",
              until: "2026-12-31",
              holidays: holidays.map((day) => ({ day, name: "feast" })),
            },
          ],
        },
      );
    expect(refused(draft(["2026-02-05"]), townOf(9))).toEqual([]);
    expect(refused(draft(["2026-02-05", "2026-02-06"]), townOf(9))).toEqual(["policy/no-open-day"]);
  });

  test("where only some units have a day, as many as these may be owed, and the rest is chance", () => {
    const town = registryOf(
      [...unitsOf(6, "key", { facts: { summer: true } }), ...unitsOf(10, "key").slice(6)],
      {
        inspectors: people(10),
      },
    );
    const draft = (number: number) =>
      plan(
        { number },
        {
          rounds: [{ id: "R", from: "2026-01-05", until: "2026-02-27", share: "1" }],
          schedule: {
            windows: [{ id: "w", where: { "facts.summer": true }, from: "2026-06-01", until: "2026-08-31" }],
          },
        },
      );
    expect(refused(draft(4), town)).toEqual([]);
    expect(warned(draft(4), town)).toContain("plan/day-by-chance");
    expect(refused(draft(5), town)).toEqual(["plan/units-without-day"]);
  });

  test("open days of a dated matter are its working days", () => {
    const open = (matter: Row) =>
      orThrow(compiled(plan({ number: 8 }, matter), townOf(40))).matters[0]!.rounds.map(
        ({ openDays }) => openDays,
      );
    expect(open({ schedule: {} })).toEqual([64, 65, 66, 66]);
    expect(
      open({ schedule: { off: [{ from: "2026-01-01", until: "2026-01-04", reason: "new year" }] } }),
    ).toEqual([62, 65, 66, 66]);
    expect(open({ schedule: { everyDay: true } })).toEqual([90, 91, 92, 92]);
    expect(open({})).toEqual([90, 91, 92, 92]);
  });
});

describe("who counts as staff", () => {
  const mixed = [
    ...people(8),
    ...["A-1", "A-2"].map((id) => ({ ...people(1)[0]!, id, post: "auxiliary" })),
    { ...people(1)[0]!, id: "E-1", post: "expert" },
  ];
  const heads = (staff?: Row) => {
    const draft = plan({ perInspector: "1:5", ...(staff === undefined ? {} : { staff }) });
    return orThrow(compiled(draft, townOf(211, mixed))).matters[0]!.strata[0]!.quota;
  };

  test("officers alone, unless the rule names posts; and the year is drawn and audited so", () => {
    expect([
      heads(),
      heads({ posts: ["officer"] }),
      heads({ posts: ["officer", "expert"] }),
      heads({ posts: ["auxiliary"] }),
    ]).toEqual([40, 40, 45, 10]);
    const year = runYear(
      plan({ perInspector: "1:5", staff: { posts: ["officer", "auxiliary"] } }),
      townOf(211, mixed),
    );
    expect(year.drawn.map((round) => round["key"]!.length).reduce((a, b) => a + b)).toBe(50);
  });

  test.each([
    [4, 40, 20],
    [3, 50, 18],
  ])(
    "working days: %i officers with %i days make %i visits of two officers at four days, whatever the auxiliaries have",
    (officers, days, most) => {
      const town = townOf(400, [...people(officers), ...mixed.slice(8, 10)]);
      const draft = (number: number) =>
        plan({ number }, {}, { workDays: { perVisit: "4", perInspector: days } });
      expect(refused(draft(most), town)).toEqual([]);
      expect(refused(draft(most + 1), town)).toEqual(["plan/too-few-days"]);
    },
  );

  test("experts' seats are paid from experts' days", () => {
    const team = { roles: [{ id: "a" }, { id: "b" }, { id: "x", expert: true }], region: false };
    const draft = (number: number) =>
      plan({ number }, { team }, { workDays: { perVisit: "1", perInspector: 12 } });
    const town = townOf(100, [...people(9), mixed[10]!]);
    expect(refused(draft(12), town)).toEqual([]);
    const above = compiled(draft(13), town);
    expect(above.ok ? [] : above.refusals.map(({ code, facts }) => [code, facts["post"]])).toEqual([
      ["plan/too-few-days", "expert"],
    ]);
  });
});

describe("a unit without an open day", () => {
  const draft = plan(
    { number: 2 },
    { rounds: [{ id: "R", from: "2026-03-02", until: "2026-03-31", share: "1" }], schedule: {} },
  );
  const drawnOn = (day: string) =>
    orThrow(
      runRound({
        policy: orThrow(parsePolicy(draft)),
        registry: townOf(
          5,
          people(3, { leave: [{ from: "2026-03-02", until: "2026-03-30", reason: "course" }] }),
        ),
        round: "R",
        seed: [{ type: "plain", value: "late" }],
        at: `${day}T09:00:00+08:00`,
        by: "clerk",
      }),
    ).teams.impossible;

  test("is kept from its visit by the calendar: nobody's leave is named", () => {
    expect(drawnOn("2026-04-01")).toMatchObject({
      shortfall: 4,
      nearFits: [],
      undated: expect.arrayContaining([expect.any(String)]),
    });
  });

  test("while a unit with days may find everybody on leave", () => {
    expect(drawnOn("2026-03-31")).toBeNull();
    const onLeave = registryOf(unitsOf(5, "key"), {
      inspectors: people(3, { leave: [{ from: "2026-03-02", until: "2026-03-31", reason: "course" }] }),
    });
    const round = runRound({
      policy: orThrow(parsePolicy(draft)),
      registry: onLeave,
      round: "R",
      seed: [{ type: "plain", value: "late" }],
      at: "2026-03-02T09:00:00+08:00",
      by: "clerk",
    });
    expect(orThrow(round).teams.impossible!.nearFits.map(({ rule }) => rule)).toEqual([
      "team/leave",
      "team/leave",
      "team/leave",
    ]);
  });
});
