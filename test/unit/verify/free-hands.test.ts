/** Hands that stay free to whoever writes a ledger with right hashes: each is listed, and what was not looked at noted. */
import { describe, expect, test } from "vitest";
import type { Ledger, Registry } from "../../../src/index.js";
import { listDiscretions } from "../../../src/verify/discretions/list-discretions.js";
import { rowsUnseen } from "../../../src/verify/discretions/uses-of-rows.js";
import { audit, snapshotOf } from "../../../src/verify.js";
import { SECRET } from "../../support/private-town.js";
import {
  inspectors,
  matterOf,
  type Row,
  rules,
  run,
  town,
  units,
  withInspector,
  withUnit,
} from "../../support/small-case.js";
import { assigned, LATER, opened, SOONER } from "../../support/waiting-cases.js";

type Written = readonly [kind: string, body: Row];

/** Entries one after the other; each is known by the name under which it is written. */
function ledgerOf(entries: Readonly<Record<string, Written>>): Ledger {
  return Object.entries(entries).map(([hash, [kind, body]], seq) => ({
    ...{ seq, hash, kind, body, prev: "", by: "officer-1" },
    at: `2026-01-${String(seq + 1).padStart(2, "0")}T09:00:00+08:00`,
  })) as unknown as Ledger;
}

/** Both entries of each registry, and plans that name them in turn: "A first" is the plan of A with the first. */
function naming(
  registries: Readonly<Record<string, Registry>>,
  plans: readonly string[],
  between = {},
): Ledger {
  const stated = Object.entries(registries).flatMap(([name, registry]) => {
    const { asOf, units: ofUnits, history, inspectors: people } = snapshotOf(registry);
    return [
      [name, ["registry", { asOf, units: ofUnits, history }]],
      [`${name} people`, ["roster", { asOf, inspectors: people }]],
    ] as const;
  });
  const named = plans.map((plan) => {
    const [authority, name] = plan.split(" ");
    const drawId = `${authority}/2026/M/${name}`;
    const body = { drawId, matter: "M", round: "R", attempt: 1, policy: "", strata: [] };
    return [plan, ["plan", { ...body, registry: name, roster: `${name} people` }]] as const;
  });
  return ledgerOf(Object.fromEntries([...stated, ...Object.entries(between), ...named]) as never);
}

function finder(...hands: readonly Registry[]) {
  const rootsOf = (
    own: { readonly root: string },
    people: { readonly root: string },
    past: { readonly root: string },
  ) => JSON.stringify([own.root, people.root, past.root]);
  const held = new Map(
    hands.map((each) => {
      const { units: own, inspectors: people, history } = snapshotOf(each);
      return [rootsOf(own, people, history), each] as const;
    }),
  );
  return ({ registry, roster }: Parameters<Parameters<typeof listDiscretions>[0]["registryFor"]>[0]) =>
    held.get(rootsOf(registry.units, roster.inspectors, registry.history));
}

const usesOf = (ledger: Ledger, code: string, ...hands: readonly Registry[]) =>
  listDiscretions({ ledger, registryFor: finder(...hands), at: undefined }).filter(
    (each) => each.code === `discretion/${code}`,
  );

describe("a result", () => {
  const drawn = run({ policy: rules() });
  const { drawId } = drawn.draw;
  const unit = drawn.draw.strata[0]!.drawn[0]!.unit;
  const steps = (list: readonly (readonly [string, Row?])[], at: string) =>
    listDiscretions({
      ledger: [
        ...drawn.ledger,
        ...list.map(([step, more = {}], n) => ({
          ...{ seq: drawn.ledger.length + n, hash: `${n}`, kind: "result", by: "c", prev: "" },
          ...{ body: { drawId, unit, step, ...more }, at: "2026-03-02T09:00:00+08:00" },
        })),
      ] as unknown as Ledger,
      registryFor: () => undefined,
      at,
    })
      .map(({ code }) => code.slice("discretion/".length))
      .filter((code) => ["not-entered-again", "not-published", "not-closed", "no-result"].includes(code));
  const bad = ["enter", { day: "2026-02-02", codes: ["3"] }] as const;
  const good = ["enter", { day: "2026-02-02", codes: ["1"] }] as const;
  const LATE = "2026-03-10T09:00:00+08:00";

  test.each([
    ["returned", [bad, ["return"]]],
    ["rejected", [bad, ["reject"]]],
    ["annulled", [bad, ["publish"], ["annul", { day: "2026-03-02" }]]],
    ["withdrawn", [bad, ["publish"], ["annul", { day: "2026-03-02" }], ["withdraw"]]],
  ] as const)("that is %s and left so is listed when its time is over, and not before", (_, list) => {
    expect(steps(list, LATE)).toEqual(["not-entered-again"]);
    expect(steps(list, "2026-02-20T09:00:00+08:00")).toEqual([]);
  });

  test("that is entered again and published is not", () => {
    expect(steps([bad, ["return"], good, ["publish"]], LATE)).toEqual([]);
  });

  test("that is entered again after a withdrawal waits for its publication", () => {
    const gone = [bad, ["publish"], ["annul", { day: "2026-03-02" }], ["withdraw"]] as const;
    expect(steps([...gone, good], LATE)).toEqual(["not-published"]);
  });

  test("waits as its steps stand, also after one that could not be", () => {
    expect(steps([good, ["close"]], LATE)).toEqual(["not-published"]);
    expect(steps([good, ["publish"], good], LATE)).toEqual(["not-published"]);
    expect(steps([bad, ["return"], ["correct", { day: "2026-02-02", codes: ["1"] }]], LATE)).toEqual([
      "not-entered-again",
    ]);
  });
});

test("an audit that is asked as of no instant says so, and one that is does not", () => {
  const { ledger } = run();
  const noted = (at: object) => audit(ledger, at).notes.map(({ code }) => code);
  expect(noted({})).toContain("verify/note-as-of-last-entry");
  expect(noted({ at: "2027-01-01T09:00:00+08:00" })).not.toContain("verify/note-as-of-last-entry");
  expect(audit([]).notes.map(({ code }) => code)).toEqual(["verify/note-empty"]);
});

describe("a condition that hits or spares exactly one unit", () => {
  const registry = town({
    units: withUnit("U-12", { opened: "2018-03-03", facts: { badge: 1, floors: 11 } }),
  });
  const pathsWith = (change: (draft: Row) => void, given = registry) =>
    audit(run({ policy: rules(change), registry: given }).ledger, { registries: [given] })
      .discretions.filter(({ code }) => code === "discretion/aimed-at-one")
      .map(({ facts }) => facts["paths"]);

  test.each<[string, Row]>([
    ["by a fact", { "facts.badge": { $ne: 1 } }],
    ["by a day", { opened: { $ne: "2018-03-03" } }],
  ])("is listed %s", (_, population) => {
    expect(pathsWith((draft) => (matterOf(draft)["population"] = population))).toEqual([
      "matters.0.population (U-12)",
    ]);
  });

  test("is asked of the units of its stratum", () => {
    const aimed = (draft: Row) => {
      matterOf(draft).strata[0]!["where"] = { "facts.floors": 0 };
      matterOf(draft).strata[1]!["where"] = { "facts.floors": { $gte: 1 } };
      matterOf(draft).strata[1]!["weights"] = [{ where: { "facts.floors": { $lte: 1 } }, weight: "1/9" }];
    };
    expect(pathsWith(aimed)).toEqual([
      "matters.0.strata.0.where (U-01), matters.0.strata.1.weights.0.where (U-02), matters.0.strata.1.where (U-01)",
    ]);
  });

  test("one for several is not, nor one among a few", () => {
    expect(pathsWith(() => {})).toEqual([]);
    const few = town({ units: units().slice(0, 9) });
    expect(
      pathsWith((draft) => (matterOf(draft)["population"] = { "facts.floors": { $ne: 8 } }), few),
    ).toEqual([]);
  });
});

describe("a registry whose root changed", () => {
  const first = town({ secret: SECRET } as never);
  const other = "7c".repeat(32);
  const later = (rows: Row = {}) => town({ secret: other, asOf: "2026-02-01", ...rows } as never);
  const closed = withUnit("U-07", { exclusions: [{ flag: "x", reason: "y", from: "2026-02-01" }] });
  const plans = ["A first", "A second"];

  test("has the same rows under another secret", () => {
    const ledger = naming({ first, second: later() }, plans);
    expect(usesOf(ledger, "rows-same", first, later()).map(({ facts }) => facts["rows"])).toEqual([
      "registry",
      "roster",
    ]);
    expect(usesOf(ledger, "rows-changed", first, later())).toEqual([]);
  });

  test("or others, and they are named", () => {
    const second = later({ units: closed });
    const ledger = naming({ first, second }, plans);
    expect(usesOf(ledger, "rows-changed", first, second)).toMatchObject([
      { facts: { rows: "registry", came: 0, left: 0, changed: 1, ids: "U-07" } },
    ]);
    expect(rowsUnseen({ ledger, byHash: byHashOf(ledger), registryFor: finder(first, second) })).toEqual([]);
  });

  test("and nobody knows without both", () => {
    const second = later({ units: closed });
    const ledger = naming({ first, second }, plans);
    expect(usesOf(ledger, "rows-changed", second)).toEqual([]);
    expect(rowsUnseen({ ledger, byHash: byHashOf(ledger), registryFor: finder(second) })).toEqual([
      "entry 5, plan",
    ]);
  });

  test("a registry that stays is not compared", () => {
    const ledger = naming({ first, second: first }, plans);
    expect(usesOf(ledger, "rows-same", first)).toEqual([]);
  });
});

function byHashOf(ledger: Ledger) {
  return new Map(ledger.map((entry) => [entry.hash, entry]));
}

describe("a second authority that begins", () => {
  const first = town();
  const without = town({ units: units().slice(0, 11) });

  test("with other units is listed, with those that are missing", () => {
    const ledger = naming({ first, without }, ["A first", "B without"]);
    expect(usesOf(ledger, "registry-of-others").map(({ facts }) => facts["others"])).toEqual(["A"]);
    expect(usesOf(ledger, "rows-changed", first, without)).toMatchObject([
      { facts: { left: 1, ids: "U-12" } },
    ]);
  });

  test("with the same is not, nor where a published difference leads on to them", () => {
    expect(usesOf(naming({ first }, ["A first", "B first"]), "registry-of-others")).toEqual([]);
    const change = { change: ["change", { from: "first", to: "without", units: [], approver: "h" }] };
    const ledger = naming({ first, without }, ["A first", "B without"], change);
    expect(usesOf(ledger, "registry-of-others")).toEqual([]);
  });
});

describe("somebody who goes on under a new id", () => {
  const first = town();
  const renamed = town({ inspectors: withInspector("I-1", { id: "I-9" }), asOf: "2026-02-01" });
  const moved = town({ units: withUnit("U-07", { id: "Z-1" }), asOf: "2026-02-01" });

  test("is listed, a person as a unit", () => {
    const people = naming({ first, renamed }, ["A first", "A renamed"]);
    expect(usesOf(people, "people-under-new-ids", first, renamed)).toMatchObject([
      { facts: { ids: "I-1 → I-9" } },
    ]);
    const firms = naming({ first, moved }, ["A first", "A moved"]);
    expect(usesOf(firms, "units-under-new-ids", first, moved)).toMatchObject([
      { facts: { ids: "U-07 → Z-1" } },
    ]);
  });

  test("also when nobody stood there for a while", () => {
    const gone = town({ inspectors: inspectors().slice(1), asOf: "2026-01-20" });
    const ledger = naming({ first, gone, renamed }, ["A first", "A gone", "A renamed"]);
    expect(usesOf(ledger, "people-under-new-ids", first, gone, renamed)).toHaveLength(1);
  });

  test("somebody else is not, nor a unit that a published difference lets go on", () => {
    const new1 = town({ inspectors: withInspector("I-1", { id: "I-9", name: "Somebody" }) });
    const people = naming({ first, new1 }, ["A first", "A new1"]);
    expect(usesOf(people, "people-under-new-ids", first, new1)).toEqual([]);
    const rows = [{ unit: "U-07", code: "merged", fields: [], reason: "r", into: "Z-1" }];
    const change = { change: ["change", { from: "first", to: "moved", units: rows, approver: "h" }] };
    const firms = naming({ first, moved }, ["A first", "A moved"], change);
    expect(usesOf(firms, "units-under-new-ids", first, moved)).toEqual([]);
  });
});

describe("one unit under two ids", () => {
  const idsOf = (change: Row) => {
    const registry = town({ units: withUnit("U-12", change) });
    return audit(run({ registry }).ledger, { registries: [registry] })
      .discretions.filter(({ code }) => code === "discretion/twin-units")
      .map(({ facts }) => facts["ids"]);
  };

  test.each<[string, Row]>([
    ["in a region inside of the other's", { name: "Unit 2", region: "town/west/mill" }],
    ["in the region around the other's", { name: "Unit 2", region: "town" }],
    ["with a letter for a digit", { name: "Unit l", region: "town/east" }],
  ])("is seen %s", (_, change) => {
    expect(idsOf(change)).toEqual([change["name"] === "Unit 2" ? "U-02, U-12" : "U-01, U-12"]);
  });

  test.each<[string, Row]>([
    ["in another region", { name: "Unit 2", region: "town/westend" }],
    ["of another name", { name: "Unit O", region: "town/east" }],
  ])("but not one %s", (_, change) => expect(idsOf(change)).toEqual([]));
});

test("entries between the opening of a case and its assignment are listed, and of one alone there are none", () => {
  const between = (ledger: Ledger) =>
    audit(ledger).discretions.filter(({ code }) => code === "discretion/between");
  const both = between(assigned(opened([SOONER, LATER]), [SOONER, LATER]));
  expect(both.map(({ facts }) => facts["drawId"])).toHaveLength(2);
  expect(between(assigned(opened([SOONER]), [SOONER]))).toEqual([]);
});
