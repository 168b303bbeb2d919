/**
 * What the pages say of draws that nobody may be told of yet, or of which nothing is listed: the rule and the day, and
 * never that a unit was not in the registry that was.
 */
import { describe, expect, test } from "vitest";
import {
  drawRound,
  type Ledger,
  listUnits,
  openYear,
  orThrow,
  type Registry,
  runCase,
} from "../../../src/index.js";
import { readRecord } from "../../../src/publish/site/record/read-record.js";
import { unitPath } from "../../../src/publish/site/site.js";
import { type ListedUnit, publicUnits, publicView, type SiteInput } from "../../../src/publish.js";
import { salted } from "../../support/acts.js";
import { eventfulYear } from "../../support/eventful-year.js";
import { privateTown } from "../../support/private-town.js";
import { filesOf } from "../../support/public-year.js";
import { AT, BY, matterOf, type Row, rules, SEED, town } from "../../support/small-case.js";

const SALT = "5a".repeat(32);
const [CLOSED, OPEN] = ["2026-06-30", "2026-07-01"];
const NOT_THERE = "It was not in the registry of this draw.";
const FOR_LONG = { lists: [{ id: "for-long", of: ["c"], when: "after", days: 300 }] };
const AHEAD = { id: "ahead", of: ["M-1"], when: "announced", days: 5 };

interface Town {
  readonly registry?: Registry;
  readonly disclosure?: Row;
  /** A complaint comes before the draw. */
  readonly complaint?: true;
}

/** The first round, with a reserve, under some rules of what is seen. */
function drawn({ registry = town(), disclosure, complaint }: Town = {}) {
  const policy = rules((draft) => {
    matterOf(draft)["reserve"] = 1;
    const team = { roles: [{ id: "first" }, { id: "second" }] };
    const within = { days: 3 };
    draft["lanes"] = [{ id: "c", ground: "complaint", within, schedule: { everyDay: true }, team }];
    if (disclosure !== undefined) draft["disclosure"] = disclosure;
  });
  const opened = openYear({ policy, registry, secret: SALT });
  const heard = { lane: "c", case: "E1", units: ["U-12"], reason: "a letter", seed: SEED, by: BY };
  const year = complaint
    ? orThrow(runCase(opened, { ...heard, at: "2026-01-04T01:00:00+08:00" })).year
    : opened;
  const round = orThrow(drawRound(year, { round: "H1", seed: SEED, at: AT, by: BY }));
  return { ledger: round.year.ledger, drawId: round.drawId, units: round.units.map(({ unit }) => unit) };
}

function viewOn(ledger: Ledger, day: string): string {
  return orThrow(publicView(ledger, { at: `${day}T12:00:00+08:00` })).text;
}

function siteOn(ledger: Ledger, at: string, more: Partial<SiteInput> = {}): ReadonlyMap<string, string> {
  return filesOf({ record: viewOn(ledger, at), at, ...more });
}

function listOf(ledger: Ledger, at: string, registry: Registry = town()): readonly ListedUnit[] {
  return orThrow(publicUnits(ledger, [registry], { at }));
}

/** What the script of the page would say of each unit: how it stands, and the sentence of whoever is not named. */
function saidOn(page: string) {
  const json = / data-json="([^"]*)"/.exec(page)![1]!.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  const { units, draws } = JSON.parse(json) as {
    readonly units: readonly (readonly [id: string, name: string, standings: readonly unknown[][]])[];
    readonly draws: readonly { readonly none: string }[];
  };
  return { draws, kinds: new Map(units.map(([id, , [first]]) => [id, String(first![0])])) };
}

describe("while a list is closed", () => {
  const { ledger } = drawn();
  const site = siteOn(ledger, CLOSED, { units: listOf(ledger, CLOSED) });

  test("the search says by which rule, and from which day on the list is open", () => {
    const { draws, kinds } = saidOn(site.get("en/units/1.html")!);
    expect(draws[0]!.none).toBe(`Withheld (rule default/list): the list of this draw opens on ${OPEN}.`);
    expect([...kinds.values()].every((kind) => kind === "none")).toBe(true);
    expect(saidOn(site.get("units/1.html")!).draws[0]!.none).toBe(
      `名单不予公开（规则 default/list），自 ${OPEN} 起公开。`,
    );
  });

  test("tables name the rule, in both languages, and no page says otherwise", () => {
    const cells = (path: string, words: string) => site.get(path)!.split(words).length - 1;
    expect(cells("en/units/1.html", "withheld (rule <code>default/list</code>)")).toBe(12);
    expect(cells("units/1.html", "不予公开（规则 <code>default/list</code>）")).toBe(12);
    for (const text of site.values()) expect(text).not.toContain(NOT_THERE);
  });

  test("nobody counts who goes", () => {
    for (const path of ["en/visits.html", "visits.html"]) {
      const table = site.get(path)!.split("<tbody>")[1]!;
      expect(table).toContain("<code>default/list</code>");
      expect(table).not.toMatch(/>0</);
    }
    const later = siteOn(ledger, OPEN, { units: listOf(ledger, OPEN) }).get("en/visits.html")!;
    expect(later.split("<tbody>")[1]).not.toContain("withheld (rule");
  });

  test("only of a unit that is not on the list of that draw's registry it is said that it was not there", () => {
    const stranger = { id: "U-99", name: "Stranger" };
    const { draws, kinds } = saidOn(
      siteOn(ledger, OPEN, { units: [...listOf(ledger, OPEN), stranger] }).get("en/units/1.html")!,
    );
    expect(draws[0]!.none).toBe(NOT_THERE);
    expect([...kinds].filter(([, kind]) => kind === "none").map(([id]) => id)).toEqual(["U-99"]);
  });
});

test("a list that never opens has no day", () => {
  const { ledger, drawId } = drawn();
  expect(orThrow(readRecord({ text: viewOn(ledger, CLOSED) })).closed.get(drawId)?.opens).toBe(OPEN);
  const lost = ledger.map((entry) =>
    entry.kind === "plan" ? { ...entry, body: { ...entry.body, round: "H9" } } : entry,
  );
  const text = lost
    .map((entry) => `${JSON.stringify({ ...entry, by: { withheld: "5", rule: "r" } })}\n`)
    .join("");
  expect(orThrow(readRecord({ text })).closed.get(drawId)?.opens).toBe(null);
});

describe("while a list before it is closed", () => {
  const { ledger, units: own } = drawn({
    disclosure: { lists: [AHEAD, ...FOR_LONG.lists] },
    complaint: true,
  });
  const site = siteOn(ledger, "2026-04-28", { units: listOf(ledger, "2026-04-28") });
  const { draws, kinds } = saidOn(site.get("en/units/1.html")!);

  test("those that were drawn are told, of the others the rule and the day of that list", () => {
    expect([...kinds].filter(([, kind]) => kind === "drawn").map(([id]) => id)).toEqual([...own].sort());
    expect([...kinds.values()].filter((kind) => kind === "none").length).toBeGreaterThan(0);
    expect(draws[0]!.none).toMatch(
      /^Not among those drawn.*\(rule for-long; told not before 20\d\d-\d\d-\d\d\): the list of .*E1/,
    );
    expect(site.get("en/units/1.html")).toContain("withheld (rule <code>for-long</code>)");
    for (const text of site.values()) expect(text).not.toContain(NOT_THERE);
  });

  test("visits beside the draw are not counted where nobody may know of them", () => {
    const table = site.get("en/visits.html")!.split("<tbody>")[1]!;
    expect(table).toContain("withheld (rule <code>for-long</code>)");
    expect(table).not.toMatch(/>0</);
  });
});

test("where pools are listed and who was drawn is withheld, nobody is called not drawn", () => {
  const { ledger } = drawn();
  const units = orThrow(publicUnits(ledger, [town()], { whole: true }));
  const site = siteOn(ledger, CLOSED, { units });
  expect(new Set(saidOn(site.get("en/units/1.html")!).kinds.values())).toEqual(new Set(["hidden"]));
  expect(site.get("en/units/1.html")).not.toMatch(/>not drawn/);
  expect(site.get("en/units/1.html")).toContain("withheld (rule <code>default/list</code>)");
});

describe("of a private registry", () => {
  const { registry } = privateTown();
  const { ledger, units: own } = drawn({ registry });
  const reserve = ledger.flatMap(({ kind, body }) =>
    kind === "draw"
      ? (body as unknown as { strata: { reserve?: { unit: string }[] }[] }).strata.flatMap(
          (each) => each.reserve ?? [],
        )
      : [],
  );
  const units = listOf(ledger, OPEN, registry);
  const [early, late] = [CLOSED, OPEN].map((day) => siteOn(ledger, day, { units }));
  const allIds = [...listUnits(registry)].map(({ id }) => id);
  const textOf = (site: ReadonlyMap<string, string>) => [...site].flat().join("\n");

  test("the search finds whom the record names, by their ids, and nobody else", () => {
    expect(units).toEqual([]);
    const named = [...own, ...reserve.map(({ unit }) => unit)].sort();
    expect(named.length).toBeLessThan(allIds.length);
    const { kinds, draws } = saidOn(late!.get("en/units/1.html")!);
    expect([...kinds.keys()]).toEqual(named);
    expect(own.map((id) => [kinds.get(id), late!.has(unitPath(id))])).toEqual(own.map(() => ["drawn", true]));
    expect(draws[0]!.none).toMatch(
      /^Not among those drawn, nor in the reserve. The registry of this draw is not/,
    );
    const find = late!.get("en/find.html")!;
    expect(find).toContain(`data-json="{&quot;ids&quot;:[&quot;${named[0]}&quot;]`);
    const others = allIds.filter((id) => !named.includes(id));
    expect(others.filter((id) => textOf(late!).includes(id))).toEqual([]);
    expect(allIds.filter((id) => textOf(early!).includes(id))).toEqual([]);
  });

  test("whoever is not found is told the rule and the day, and of receipts", () => {
    const said = (site: ReadonlyMap<string, string>) =>
      /id="missing".*?<nav|id="missing".*?<section/s.exec(site.get("en/names/1.html")!)![0];
    expect(said(early!)).toContain(`Withheld (rule default/list): the list of this draw opens on ${OPEN}.`);
    expect(said(late!)).toContain("Not among those drawn, nor in the reserve.");
    for (const site of [early!, late!]) {
      expect(said(site)).toContain("ask the authority for a receipt");
      expect(site.get("en/find.html")).toContain("ask the authority for a receipt");
    }
  });

  test("the first page promises no name, no number of units and no answer to all", () => {
    for (const [path, words] of [
      ["en/index.html", /beginning of its name|id or name|units on the list/],
      ["index.html", /名称开头|代码或名称|名录中的对象/],
    ] as const) {
      expect(late!.get(path)).not.toMatch(words);
      const whole = siteOn(drawn().ledger, OPEN, { units: listOf(drawn().ledger, OPEN) });
      expect(whole.get(path)).toMatch(words);
    }
    expect(late!.get("en/index.html")).toContain("receipt");
  });
});

test("a record tells of the same draws as the list that is made from the ledger", () => {
  const disclosure = { lists: [{ id: "late", of: ["M-1"], when: "after", days: 20 }] };
  const { ledger, registries } = salted(SALT, () => eventfulYear({ disclosure }));
  const days = [
    ...new Set(ledger.map(({ at }) => at.slice(0, 10))),
    OPEN,
    "2026-08-02",
    "2027-02-01",
    "2027-12-31",
  ];
  const from = ledger.find(({ kind }) => kind === "policy")!.at.slice(0, 10);
  for (const at of days.filter((day) => day >= from)) {
    const listed = orThrow(publicUnits(ledger, registries, { at }));
    const told = new Set(listed.flatMap(({ draws = {} }) => Object.keys(draws)));
    const record = orThrow(readRecord({ text: viewOn(ledger, at), until: at }));
    const made = record.draws.filter(({ draw }) => draw !== null).map(({ drawId }) => drawId);
    expect([at, made.filter((id) => !record.closed.has(id))]).toEqual([
      at,
      made.filter((id) => told.has(id)),
    ]);
  }
});

test("below an answer, what is said of units that are not named has its own heading", () => {
  const { ledger } = drawn({ registry: privateTown().registry });
  const page = siteOn(ledger, OPEN).get("en/units/1.html")!;
  const [, others] = page.split("<h2>All other units</h2>");
  expect(others).toContain("Not among those drawn");
  expect(siteOn(ledger, OPEN).get("en/find.html")).not.toContain("All other units");
});
