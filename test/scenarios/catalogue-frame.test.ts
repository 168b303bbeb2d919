/**
 * Rows of the rule catalogue about registries: who is in the frame, as the registry of the day has them, and
 * who not.
 */

import { describe, expect, test } from "vitest";
import { type Ledger, orThrow, parsePolicy, parseRegistry, type Registry } from "../../src/index.js";
import { historyCsv, inspectorsCsv, readRegistryCsv, unitsCsv } from "../../src/io.js";
import { leftOutUnits, runCase, runRound, verifyLedger } from "../support/acts.js";
import type { Row } from "../support/small-case.js";
import { people, policyOf, registryOf, roundsOf, runYear, unitsOf } from "../support/year-case.js";

const ONCE = roundsOf(1);
const DAY = "2026-01-01";
const drawOf = (
  draft: Row,
  registry: Registry,
  more: { matter?: string; ledger?: Ledger; round?: string } = {},
) => {
  const policy = orThrow(parsePolicy(draft));
  const matter = more.matter ?? policy.matters[0]!.id;
  const seed = [{ type: "plain", value: `${matter}/${more.round ?? "R01"}` }] as const;
  return orThrow(
    runRound({
      round: "R01",
      policy,
      registry,
      matter,
      seed,
      at: `${registry.asOf}T09:00:00+08:00`,
      by: "officer-1",
      ...more,
    }),
  );
};
const drawnIn = (outcome: ReturnType<typeof drawOf>, at = 0) =>
  outcome.draw.strata[at]!.drawn.map(({ unit }) => unit).sort();
const codes = (result: ReturnType<typeof parseRegistry>) =>
  result.ok ? [] : result.refusals.map(({ code }) => code);

describe("plan", () => {
  test("P04: an undirected draw takes from all, a directed one from its population; a temporary task is a case and no draw", () => {
    const units = [
      ...unitsOf(12, "hotel", { categories: ["hotel"] }),
      ...unitsOf(12, "shop", { categories: ["shop"] }),
    ];
    const registry = registryOf(units, { asOf: DAY });
    const kinds = (population: Row | null) => {
      const draft = policyOf({
        rounds: ONCE,
        population,
        strata: [{ id: "all", where: null, ratio: "50%" }],
      });
      return new Set(drawnIn(drawOf(draft, registry)).map((unit) => unit.split("-")[0]));
    };
    expect(kinds(null)).toEqual(new Set(["hotel", "shop"]));
    expect(kinds({ categories: "shop" })).toEqual(new Set(["shop"]));
    const lanes = [
      { id: "clue", ground: "clue", team: { roles: [{ id: "first" }, { id: "second" }], region: false } },
    ];
    const more = { lanes, calendars: [{ id: "plain", from: DAY, until: "2026-12-31" }] };
    const policy = orThrow(
      parsePolicy(policyOf({ rounds: ONCE, strata: [{ id: "all", where: null, number: 1 }] }, more)),
    );
    const say = {
      policy,
      registry,
      ledger: [],
      lane: "clue",
      case: "K-1",
      units: ["shop-0003"],
      until: "2026-01-30",
      by: "officer-1",
    };
    const seed = [{ type: "plain", value: "k" }] as const;
    const { ledger } = orThrow(
      runCase({ ...say, reason: "letter no. 4", approver: "head", seed, at: `${DAY}T09:00:00+08:00` }),
    );
    expect(ledger.map(({ kind }) => kind)).toEqual(["policy", "registry", "roster", "case", "assignment"]);
    expect(ledger[3]!.body).toMatchObject({
      ground: "clue",
      units: ["shop-0003"],
      reason: "letter no. 4",
      approver: "head",
    });
    const silent = runCase({ ...say, reason: " ", seed, at: `${DAY}T09:00:00+08:00` });
    expect(silent.ok ? [] : silent.refusals.map(({ code }) => code)).toEqual(["case/reason"]);
  });
});

describe("registry", () => {
  test("R01: every unit of the registry is in a pool or left out with its rule; nobody is missing", () => {
    const units = [
      ...unitsOf(20, "key"),
      ...unitsOf(6, "shut", { status: "suspended" }),
      ...unitsOf(5, "new", { opened: "2026-01-02" }),
      ...unitsOf(4, "other"),
    ];
    const registry = registryOf(units, { asOf: DAY });
    const outcome = drawOf(policyOf({ rounds: ONCE, strata: [{ id: "key", ratio: "10%" }] }), registry);
    const rules = new Map(leftOutUnits(registry.units, outcome.pool).map(({ unit, rule }) => [unit, rule]));
    const ruleOf = (prefix: string) =>
      new Set([...rules].filter(([unit]) => unit.startsWith(prefix)).map(([, rule]) => rule));
    expect([ruleOf("key"), ruleOf("shut"), ruleOf("new"), ruleOf("other")]).toEqual(
      [[], ["unit/status"], ["unit/not-opened"], ["unit/no-stratum"]].map((each) => new Set(each)),
    );
    expect(rules.size + outcome.draw.strata[0]!.pool).toBe(35);
    expect(outcome.draw.leftOut.count).toBe(15);
    // A matter for others alone: then those who had a place have the rule that says why they have none.
    const of = drawOf(
      policyOf({
        rounds: ONCE,
        population: { tier: { $ne: "key" } },
        strata: [{ id: "all", where: null, number: 1 }],
      }),
      registry,
    );
    const barred = leftOutUnits(registry.units, of.pool).filter(({ unit }) => unit.startsWith("key"));
    expect([barred.length, new Set(barred.map(({ rule }) => rule))]).toEqual([
      20,
      new Set(["unit/population"]),
    ]);
    expect(of.draw.strata[0]!.pool).toBe(4);
  });

  test("R03: each round is drawn from the registry of its own day, and says which", () => {
    const registries = [30, 36, 33].map((size, t) =>
      registryOf(unitsOf(size, "key"), { asOf: `2026-0${3 * t + 1}-01` }),
    );
    const draft = policyOf({ rounds: roundsOf(4), strata: [{ id: "key", number: 4 }] });
    let ledger: Ledger = [];
    registries.forEach((registry, t) => {
      ledger = drawOf(draft, registry, { ledger, round: `R0${t + 1}` }).ledger;
    });
    const said = ledger.flatMap(({ kind, body }) =>
      kind === "registry" ? [body as { asOf: string; units: { size: number } }] : [],
    );
    expect(said.map(({ asOf, units: { size } }) => [asOf, size])).toEqual([
      ["2026-01-01", 30],
      ["2026-04-01", 36],
      ["2026-07-01", 33],
    ]);
    const policy = orThrow(parsePolicy(draft));
    expect(verifyLedger(ledger, { registry: registries, policy })).toEqual([]);
    // As many units on the same day, one of them under another name.
    const renamed = unitsOf(36, "key").map((unit, n) => (n === 5 ? { ...unit, name: "was renamed" } : unit));
    const stale = [registries[0]!, registryOf(renamed, { asOf: "2026-04-01" }), registries[2]!];
    expect(verifyLedger(ledger, { registry: stale, policy }).map(({ code }) => code)).toContain(
      "verify/registry-differs",
    );
  });

  test("R06: one firm under two tags is one row, drawn by both matters; two rows of one id are refused, look-alikes are named", () => {
    const both = unitsOf(9, "firm", { categories: ["food", "drugs"] });
    const matter = (id: string) => ({
      ...(
        policyOf({
          rounds: ONCE,
          population: { categories: id },
          strata: [{ id: "all", where: null, ratio: "100%" }],
        })["matters"] as Row[]
      )[0]!,
      id,
    });
    const draft = { ...policyOf({ strata: [] }), matters: [matter("food"), matter("drugs")] };
    const registry = registryOf([...both, ...unitsOf(4, "grocer", { categories: ["food"] })], { asOf: DAY });
    const food = drawOf(draft, registry, { matter: "food" });
    const drugs = drawOf(draft, registry, { matter: "drugs", ledger: food.ledger });
    expect([drawnIn(food).length, drawnIn(drugs)]).toEqual([13, both.map(({ id }) => id)]);
    const rows = (...units: Row[]) =>
      parseRegistry({ units, inspectors: [], history: [], asOf: DAY } as never);
    expect(codes(rows(both[0]!, { ...both[0]!, tier: "other" }))).toEqual(["registry/duplicate-id"]);
    const alike = rows({ ...both[0]!, id: "ab-1" }, { ...both[0]!, id: "AB-1" });
    expect(alike.ok && alike.warnings.map(({ code }) => code)).toEqual(["registry/look-alike-id"]);
  });

  test("R08: what an entry says beyond the fields of its own is a fact, and rules can ask for it", () => {
    const plain = registryOf(unitsOf(3, "shop"), { inspectors: people(2) });
    const columns = ["issuer,qualification,office", "county,gas,east", "city,,east", "city,gas,west"];
    const read = (mark: string) => {
      const [head, ...rows] = unitsCsv(plain).trimEnd().split(/\r?\n/);
      const names = columns[0]!.split(",").map((name) => `${mark}${name}`);
      const units = [`${head},${names.join()}`, ...rows.map((row, n) => `${row},${columns[n + 1]}`)].join(
        "\n",
      );
      const [inspectors, history] = [inspectorsCsv(plain), historyCsv(plain)];
      const file = (name: string, data: string) => ({ name, data });
      const files = {
        units: file("u.csv", units),
        inspectors: file("i.csv", inspectors),
        history: file("h.csv", history),
      };
      return readRegistryCsv({ ...files, asOf: DAY });
    };
    const wrong = read("");
    expect(new Set(wrong.ok ? [] : wrong.refusals.map(({ code }) => code))).toEqual(
      new Set(["io/unknown-column"]),
    );
    const registry = orThrow(read("fact:"));
    const strata = [
      {
        id: "all",
        where: { "facts.issuer": "city", "facts.qualification": "gas", "facts.office": "west" },
        ratio: "100%",
      },
    ];
    expect(drawnIn(drawOf(policyOf({ rounds: ONCE, strata }), registry))).toEqual(["shop-0003"]);
  });

  test("R09: sites, products and households are units like firms: an id is all they need", () => {
    const ids = ["工地/2026-14", "product 6 917878", "个体户·王", "sea outfall #3"];
    const registry = registryOf(ids.map((id) => ({ id })));
    const year = runYear(
      policyOf({ rounds: ONCE, strata: [{ id: "all", where: null, ratio: "100%" }] }),
      registry,
    );
    expect([...year.drawn[0]!["all"]!].sort()).toEqual([...ids].sort());
  });

  test("R10: key units by what the law asks for: an accident within two years of the cut-off day, or three complaints", () => {
    const where = {
      $or: [{ "facts.accident": { $gte: { $yearsAgo: 2 } } }, { "facts.complaints": { $gte: 3 } }],
    };
    const strata = [
      { id: "key", where, ratio: "100%" },
      { id: "rest", where: null, number: 0 },
    ];
    const facts: Row[] = [
      { accident: "2024-03-01" },
      { accident: "2024-02-29" },
      { accident: "2020-05-05", complaints: 3 },
      { complaints: 2 },
      {},
    ];
    const units = facts.map((each, n) => ({ id: `U-${n + 1}`, facts: each }));
    const key = (asOf: string) =>
      drawnIn(drawOf(policyOf({ rounds: ONCE, strata }), registryOf(units, { asOf })));
    expect(key("2026-03-01")).toEqual(["U-1", "U-3"]);
    // A year earlier both accidents counted, two days later neither does.
    expect(key("2026-02-28")).toEqual(["U-1", "U-2", "U-3"]);
    expect(key("2026-03-02")).toEqual(["U-3"]);
  });

  test("R11: the list of tiers stands on the ledger before any source is known; a tier changed later is found", () => {
    const tiered = (x: string, y: string) =>
      registryOf([...unitsOf(9, "key"), { id: "U-x", tier: x }, { id: "U-y", tier: y }], { asOf: DAY });
    const draft = policyOf({ rounds: ONCE, strata: [{ id: "key", ratio: "50%" }] });
    const { ledger } = drawOf(draft, tiered("other", "key"));
    const kinds = ledger.map(({ kind }) => kind);
    expect(kinds.indexOf("registry")).toBeLessThan(kinds.indexOf("sources"));
    const policy = orThrow(parsePolicy(draft));
    const found = (x: string, y: string) =>
      verifyLedger(ledger, { registry: tiered(x, y), policy }).map(({ code }) => code);
    expect(found("other", "key")).toEqual([]);
    expect(found("key", "key")).toContain("verify/registry-differs");
    // Two units that change places leave every count as it was.
    expect(found("key", "other")).toContain("verify/registry-differs");
  });
});

describe("rosters and regions", () => {
  test("A23: a roster row has area, agency, qualifications, certificates, post and load; ID numbers and phones have no field", () => {
    const row = {
      ...people(1)[0]!,
      ...{
        grade: "senior",
        post: "officer",
        share: "1/2",
        perDay: 2,
        perWeek: 6,
        perYear: 90,
        openCases: 1,
        home: "town/east",
        team: "a",
      },
    };
    const read = (more: Row) =>
      parseRegistry({ units: [], inspectors: [{ ...row, ...more }], history: [], asOf: DAY } as never);
    expect(orThrow(read({})).inspectors[0]).toMatchObject({
      ...{
        id: "P-001",
        grade: "senior",
        post: "officer",
        share: "1/2",
        openCases: 1,
        home: ["town", "east"],
        team: "a",
      },
      ...{ perDay: 2, perWeek: 6, perYear: 90 },
    });
    for (const field of ["idNumber", "phone", "age"])
      expect(codes(read({ [field]: "1" }))).toEqual(["registry/unknown-field"]);
  });

  test("A25: a draw for one area takes units of that area and of all places within it", () => {
    const places = ["county/port", "county/port/quay 3", "county/portside", "county/hills", "county"];
    const units = places.flatMap((region, p) => unitsOf(3, `p${p}`, { region, tier: null }));
    const strata = [{ id: "port", where: { region: "county/port" }, ratio: "100%" }];
    const drawn = drawnIn(drawOf(policyOf({ rounds: ONCE, strata }), registryOf(units, { asOf: DAY })));
    expect(drawn).toEqual([...unitsOf(3, "p0"), ...unitsOf(3, "p1")].map(({ id }) => id));
  });
});
