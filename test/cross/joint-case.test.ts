/**
 * A joint case goes along with another authority's draw: both implementations read its units, its days and
 * that it has no deadline of its own.
 */

import { expect, test } from "vitest";
import { type Ledger, orThrow, parsePolicy, parseRegistry } from "../../src/index.js";
import {
  auditLedger,
  casesLeftAlone,
  dueItems,
  readBook,
  reopenCase,
  replaceUnits,
  runCase,
  runRound,
} from "../support/acts.js";
import { chainedAnew } from "../support/chained-anew.js";
import { python, pythonOfMany } from "../support/second-implementation.js";
import type { Row } from "../support/small-case.js";

const team = { roles: [{ id: "x" }, { id: "y" }], region: false };
const calendars = [{ id: "c", from: "2026-01-01", until: "2027-12-31" }];
const matter = (id: string, more: Row) => ({
  id,
  strata: [{ id: "all", ratio: "50%" }],
  rounds: [{ id: "1", from: "2026-01-05", until: "2026-06-30", share: "1" }],
  team,
  ...more,
});
const people = ["P1", "P2", "P3", "P4", "P5", "P6"].map((id) => ({ id, capacity: 20 }));
const units = Array.from({ length: 6 }, (_, i) => ({ id: `U-${i}` }));
const registryOn = (asOf: string, more: Row = {}) =>
  orThrow(parseRegistry({ units, inspectors: people, history: [], asOf, ...more } as never));
const registry = registryOn("2026-01-05");
const at = "2026-01-05T09:00:00+08:00";

function joint(schedule: Row) {
  const common = { format: "double-random/policy/1", year: 2026, calendars };
  const lead = orThrow(
    parsePolicy({ ...common, id: "p", authority: "a", matters: [matter("M", schedule)] } as unknown),
  );
  const lanes = [
    { id: "together", ground: "joint", lead: { authority: "a", matter: "M" }, team, ...schedule },
  ];
  const own = orThrow(
    parsePolicy({ ...common, id: "q", authority: "b", matters: [matter("N", schedule)], lanes } as unknown),
  );
  const drawn = orThrow(
    runRound({
      policy: lead,
      registry,
      round: "1",
      seed: [{ type: "text", name: "d", value: "1" }],
      at,
      by: "c",
    }),
  );
  const said = {
    policy: own,
    registry,
    lane: "together",
    lead: drawn.draw.drawId,
    case: "J-1",
    reason: "together",
    at,
    by: "c",
  } as const;
  const opened = orThrow(
    runCase({ ...said, ledger: drawn.ledger, seed: [{ type: "text", name: "e", value: "2" }] }),
  );
  return { lead, own, drawn, ledger: opened.ledger };
}

function bent(ledger: Ledger, change: (body: Row) => void): Ledger {
  return chainedAnew(
    ledger,
    ledger.findIndex(({ kind }) => kind === "case"),
    change,
  );
}

test.each([{}, { schedule: {} }])(
  "with %j it is clean in both, and a day or unit of its own is found by both",
  (schedule) => {
    const { own, ledger } = joint(schedule);
    expect(auditLedger(ledger, { registry }).findings).toEqual([]);
    expect(python(registry, own as never, ledger).said).toContain(" 0 findings");
    const forged = bent(ledger, (body) =>
      Object.assign(body, { units: ["U-0", "U-1", "U-2", "U-3", "U-4", "U-5"] }),
    );
    expect(auditLedger(forged, { registry }).findings).not.toEqual([]);
    expect(python(registry, own as never, forged).said).toContain("not visited by the lead");
    if (schedule.schedule === undefined) return;
    const turned = bent(ledger, (body) => ((body["lead"] as Row)["days"] as Row[]).reverse());
    expect(auditLedger(turned, { registry }).findings.map(({ code }) => code)).toContain("verify/case-lead");
  },
);

const days = (body: Row) => (body["lead"] as Row)["days"] as Row[];

test.each<[string, (body: Row) => unknown]>([
  ["the day of one visit is another", (body) => (days(body)[0]!["day"] = "2026-06-29")],
  [
    "two visits have each other's day",
    (body) => {
      const [one, other] = days(body).filter(({ day }, n, all) => n === 0 || day !== all[0]!["day"]);
      [one!["day"], other!["day"]] = [other!["day"], one!["day"]];
    },
  ],
  ["a visit is left out of the days", (body) => days(body).pop()],
  ["it goes along with another draw", (body) => ((body["lead"] as Row)["drawId"] = "a/2026/M/2")],
  ["its first day is later", (body) => (body["from"] = "2026-06-29")],
])("both verifiers call it by the same codes when %s", (_, change) => {
  const { own, ledger } = joint({ schedule: {} });
  const forged = bent(ledger, change);
  const [second] = pythonOfMany(registry, own as never, [forged]);
  const codes = (found: readonly { readonly code: string }[]) =>
    [...new Set(found.map(({ code }) => code))].sort();
  const { findings } = auditLedger(forged, { registry });
  expect(codes(second!.findings)).toEqual(codes(findings));
  expect(findings).not.toEqual([]);
});

test("a unit that has seats and is left out of a joint case is found without its registry too, by both", () => {
  const { own, ledger } = joint({});
  const forged = bent(ledger, (body) => (body["units"] as string[]).splice(1, 1));
  const stranger = registryOn("2026-01-04", { units: units.slice(1) });
  const [second] = pythonOfMany(stranger, own as never, [forged]);
  const left = ({ code }: { readonly code: string }) => code === "verify/staffed-not-drawn";
  expect(auditLedger(ledger, {}).findings).toEqual([]);
  expect(auditLedger(forged, {}).findings.filter(left)).toHaveLength(1);
  expect(second!.findings.filter(left)).toHaveLength(1);
});

test("what the lead has replaced the partner does not visit either: nothing is left alone or due, and a joint case is not opened anew", () => {
  const { lead, own, drawn, ledger } = joint({});
  const gone = drawn.draw.strata[0]!.drawn[0]!.unit;
  const replaced = orThrow(
    replaceUnits({
      policy: lead,
      registry,
      ledger,
      round: "1",
      units: [{ unit: gone, code: "not-found", reason: "nobody" }],
      approver: "h",
      at,
      by: "c",
    }),
  );
  const book = readBook(replaced.ledger);
  expect(casesLeftAlone(book)).toEqual([]);
  expect(orThrow(dueItems(replaced.ledger, own, [])).filter(({ what }) => what === "opening")).toEqual([]);
  const again = reopenCase({
    policy: own,
    registry,
    ledger: replaced.ledger,
    lane: "together",
    case: "J-1",
    as: "J-2",
    seed: [],
    at,
    by: "c",
  });
  expect(!again.ok && again.refusals.map(({ code }) => code)).toEqual(["case/joint-anew"]);
});

test("an entry that names the units of one registry and the people of another is found, though both are at hand", () => {
  const { lead, drawn } = joint({});
  const later = registryOn("2026-01-05", { inspectors: people.slice(1) });
  const again = (ledger: Ledger, on: typeof registry, value: string) =>
    orThrow(
      runRound({
        ...{ policy: lead, registry: on, round: "1", ledger, at, by: "c" },
        again: { reason: "r", approver: "h" },
        seed: [{ type: "text", name: value, value }],
      }),
    );
  const both = again(drawn.ledger, later, "3");
  const hashes = both.ledger.filter(({ kind }) => kind === "roster").map(({ hash }) => hash);
  const plan = both.ledger.map(({ kind }) => kind).lastIndexOf("plan");
  const others = registryOn("2026-01-05", { units: units.slice(1) });
  const forged = chainedAnew(both.ledger, plan, (body) => Object.assign(body, { roster: hashes[0] }));
  const codes = (ledger: Ledger, given: (typeof registry)[]) =>
    auditLedger(ledger, { registry: given }).findings.map(({ code }) => code);
  expect(codes(both.ledger, [registry, later])).toEqual([]);
  expect(codes(forged, [registry, later, others])).toContain("verify/replay");
  const mixed = again(both.ledger, others, "4");
  const last = mixed.ledger.map(({ kind }) => kind).lastIndexOf("plan");
  const halves = chainedAnew(mixed.ledger, last, (body) => Object.assign(body, { roster: hashes[1] }));
  expect(codes(mixed.ledger, [registry, later, others])).toEqual([]);
  expect(codes(halves, [registry, later, others])).toContain("verify/reference");
});

test("whoever is away for all that is left of its time goes to no visit of a case without days", () => {
  const common = { format: "double-random/policy/1", year: 2026, calendars };
  const lead = orThrow(
    parsePolicy({ ...common, id: "p", authority: "a", matters: [matter("M", {})] } as unknown),
  );
  const lanes = [{ id: "together", ground: "joint", lead: { authority: "a", matter: "M" }, team }];
  const own = orThrow(
    parsePolicy({ ...common, id: "q", authority: "b", matters: [matter("N", {})], lanes } as unknown),
  );
  const leave = [{ from: "2026-05-05", until: "2026-12-31" }];
  const away = people.slice(0, 3).map((each, n) => (n === 0 ? { ...each, leave } : each));
  const then = registryOn("2026-05-02", { inspectors: away });
  const drawn = orThrow(
    runRound({
      policy: lead,
      registry,
      round: "1",
      seed: [{ type: "text", name: "d", value: "1" }],
      at,
      by: "c",
    }),
  );
  for (const value of ["1", "2", "3"]) {
    const said = {
      policy: own,
      registry: then,
      lane: "together",
      lead: drawn.draw.drawId,
      case: "J-1",
      reason: "together",
      by: "c",
    } as const;
    const seed = [{ type: "text", name: "e", value }] as const;
    const { teams, ledger } = orThrow(
      runCase({ ...said, ledger: drawn.ledger, seed, at: "2026-05-02T09:00:00+08:00" }),
    );
    expect(teams!.teams!.seats.map(({ inspector }) => inspector)).not.toContain("P1");
    expect(auditLedger(ledger, { registry: [registry, then] }).findings).toEqual([]);
    expect(python([registry, then], own as never, ledger).said).toContain(" 0 findings");
  }
});
