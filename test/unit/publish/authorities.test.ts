/** A ledger that several authorities share: the site tells of all of them, and tells them apart. */
import { describe, expect, test } from "vitest";
import {
  drawRound,
  openYear,
  orThrow,
  type Policy,
  parsePolicy,
  runCase,
  withPolicy,
  writeLedger,
} from "../../../src/index.js";
import { readRecord } from "../../../src/publish/site/record/read-record.js";
import { unitPath } from "../../../src/publish/site/site.js";
import { publicUnits } from "../../../src/publish.js";
import { FOLLOWER, joinedTown, LEAD, twoAuthorities } from "../../support/joined-town.js";
import { filesOf } from "../../support/public-year.js";

const BY = "officer-1";
const registry = joinedTown();
const frequency = [{ id: "often", where: {}, window: "year", atMost: 9, counts: {} }];
const [lead, bare] = twoAuthorities({ schedule: {} }).map((policy) => withFrequency(policy)) as [
  Policy,
  Policy,
];
const lane = {
  ...{ id: "along", title: "Along", ground: "joint", schedule: {} },
  lead: { authority: lead.authority, matter: LEAD },
  team: { roles: [{ id: "first", title: "Captain" }, { id: "second" }], region: false },
};
const follower = orThrow(parsePolicy({ ...bare, title: "Plan of labels", lanes: [lane] } as unknown));
const seedOf = (name: string) => [{ type: "text", name, value: "4 4 1 6 2 5" }] as const;

function withFrequency(policy: Policy): Policy {
  const matters = policy.matters.map((each) => ({ ...each, frequency }));
  return orThrow(parsePolicy({ ...policy, matters } as unknown));
}

/** The first draws of both, the second's last, and a case that goes along with the first. */
function shared() {
  const on = { by: BY, round: "R01" };
  const opened = openYear({ policy: lead, registry });
  const first = orThrow(
    drawRound(opened, { ...on, matter: LEAD, seed: seedOf("a"), at: "2026-01-02T09:00:00+08:00" }),
  );
  const next = withPolicy(first.year, follower);
  const along = orThrow(
    runCase(next, {
      ...{ lane: "along", case: "J1", lead: first.drawId, reason: "both at once", seed: seedOf("b") },
      ...{ at: "2026-01-02T10:00:00+08:00", by: BY },
    }),
  );
  const last = orThrow(
    drawRound(along.year, { ...on, matter: FOLLOWER, seed: seedOf("c"), at: "2026-01-02T11:00:00+08:00" }),
  );
  return { ledger: last.year.ledger, drawIds: [first.drawId, last.drawId], unit: first.units[0]!.unit };
}

const { ledger, drawIds, unit } = shared();
const record = writeLedger(ledger);
const units = orThrow(publicUnits(ledger, [registry], { whole: true }));
const site = filesOf({ record, units, checker: "0" });
const page = (path: string): string => site.get(path)!;

function dataOf(text: string) {
  const json = / data-json="([^"]*)"/.exec(text)![1]!.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  return JSON.parse(json) as {
    readonly draws: readonly { readonly title: string; readonly none: string }[];
    readonly units: readonly (readonly [string, string, readonly unknown[][]])[];
    readonly pools: { readonly draws: readonly { readonly drawId: string }[] };
  };
}

describe("the record of two authorities", () => {
  const read = orThrow(readRecord({ text: record }));

  test("has the draws and cases of both", () => {
    expect(read.draws.map(({ drawId }) => drawId)).toEqual(drawIds);
    expect(read.cases).toHaveLength(1);
    expect(read.policies.map(({ authority }) => authority)).toEqual([lead.authority, follower.authority]);
  });

  test("knows a matter by its authority and year, so that two may have one name", () => {
    expect(read.policy.matters.map(({ id }) => id)).toEqual([
      `${lead.authority}/2026/${LEAD}`,
      `${follower.authority}/2026/${FOLLOWER}`,
    ]);
    expect(read.draws.map(({ matter }) => matter)).toEqual(read.policy.matters.map(({ id }) => id));
  });

  test("of a single one has its policy as it is", () => {
    const alone = orThrow(readRecord({ text: `${record.split("\n").slice(0, 4).join("\n")}\n` }));
    expect(alone.policy).toEqual(alone.policies[0]);
    expect(alone.policy.matters[0]!.id).toBe(LEAD);
  });
});

describe("the site of two authorities", () => {
  test("names both on the first page and on the plan", () => {
    for (const path of ["index.html", "en/index.html", "plan.html", "en/plan.html"])
      for (const each of [lead, follower])
        expect([path, page(path)]).toEqual([path, expect.stringContaining(each.authority)]);
    expect(page("en/index.html")).toContain(
      `On this record are the inspections of ${lead.authority}, ${follower.authority} in 2026;`,
    );
    expect(page("index.html")).toContain(
      `本账本记载 ${lead.authority}、${follower.authority} 在 2026 年度的抽查`,
    );
    expect(page("en/plan.html")).toContain("Plan of labels");
  });

  test("names the rounds in its pictures by themselves: the matter stands above them", () => {
    const labels = [...page("coverage.html").matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
    expect(labels).toContain("R01");
    expect(labels.filter((text) => text!.includes("…"))).toEqual([]);
  });

  test("has plan, draws, visits and rules of both, with the authority in their titles", () => {
    for (const title of [`${lead.authority} · ${LEAD}`, `${follower.authority} · ${FOLLOWER}`])
      for (const path of [
        "plan.html",
        "rounds.html",
        "visits.html",
        "index.html",
        "coverage.html",
        "units/1.html",
      ])
        expect([path, page(path)]).toEqual([path, expect.stringContaining(title)]);
  });

  test("tells of each unit how it stood in the draws of both", () => {
    const { draws, units: rows } = dataOf(page("en/units/1.html"));
    expect(draws).toHaveLength(2);
    for (const [, , standings] of rows) for (const [kind] of standings) expect(kind).not.toBe("none");
  });

  test("hands the pools of both to the check page", () => {
    expect(dataOf(page("check.html")).pools.draws.map(({ drawId }) => drawId)).toEqual(drawIds);
  });

  test("says of a joint visit with which draw it goes, and who comes on that day for the other authority", () => {
    const text = page(`en/${unitPath(unit)}`);
    expect(text).toContain("It goes along with a draw, which chose the unit: ");
    expect(text).not.toContain("Not by lot");
    expect(page(unitPath(unit))).not.toContain("不是抽签决定的");
    const read = orThrow(readRecord({ text: record }));
    const seats = [read.draws[0]!, read.cases[0]!].flatMap((each) => each.visits.get(unit)!.seats);
    expect(seats).toHaveLength(4);
    const beside = text
      .split("On the same day come, for ")
      .slice(1)
      .map((part) => part.split("</p>")[0]!);
    for (const { inspector } of seats) expect(beside.join()).toContain(String(inspector));
    expect(beside.join()).toContain("Captain");
  });

  test("has one place and one page for a rule that both call the same, with the matters of both", () => {
    expect(page("rules.html").split('id="r-unit-2f-frequency-2f-often"')).toHaveLength(2);
    const own = [...site].filter(
      ([path, text]) => path.startsWith("rules/") && text.includes("unit/frequency/often"),
    );
    expect(own).toHaveLength(1);
    for (const { authority } of [lead, follower]) expect(own[0]![1]).toContain(`${authority} · `);
  });
});

describe("the site of one authority in two years", () => {
  const [first] = twoAuthorities({ schedule: {} });
  const round = { id: "R01", from: "2027-01-05", until: "2027-03-31", share: "1" };
  const next = orThrow(
    parsePolicy({
      ...{ ...first!, id: "next", year: 2027 },
      calendars: [
        {
          ...first!.calendars![0]!,
          id: "next",
          from: "2027-01-01",
          until: "2027-12-31",
          holidays: [],
          workdays: [],
        },
      ],
      matters: [{ ...first!.matters[0], rounds: [round] }],
    } as unknown),
  );
  const on = { by: BY, round: "R01" };
  const opened = openYear({ policy: first!, registry });
  const one = orThrow(
    drawRound(opened, { ...on, matter: LEAD, seed: seedOf("a"), at: "2026-01-02T09:00:00+08:00" }),
  );
  const two = orThrow(
    drawRound(withPolicy(one.year, next), {
      ...{ ...on, matter: LEAD, seed: seedOf("b"), at: "2027-01-04T09:00:00+08:00" },
    }),
  );
  const list = orThrow(publicUnits(two.year.ledger, [registry], { whole: true }));
  const both = filesOf({ record: writeLedger(two.year.ledger), units: list });
  const name = first!.authority;

  test("has the draws of both, and says so", () => {
    expect(both.get("en/index.html")).toContain("Inspections of 2026, 2027:");
    expect(both.get("en/index.html")).toContain(`the inspections of ${name} in 2026, 2027;`);
    for (const path of ["en/plan.html", "en/rounds.html", "en/visits.html", "en/coverage.html"])
      for (const year of [2026, 2027])
        expect([path, both.get(path)]).toEqual([path, expect.stringContaining(`${name} ${year} · ${LEAD}`)]);
  });

  test("has the months of both, with every visit", () => {
    const rows = both
      .get("en/coverage.html")!
      .matchAll(/<time datetime="(\d{4})-\d\d">.*?<td[^>]*>(\d+)<\/td>/gs);
    const visits = { 2026: 0, 2027: 0 };
    for (const [, year, count] of rows) visits[Number(year) as 2026 | 2027] += Number(count);
    expect(visits).toEqual({ 2026: one.visits.length, 2027: two.visits.length });
  });
});
