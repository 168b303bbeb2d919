/**
 * What every object inherits is a name like others, in whatever place it stands: both implementations read it
 * as one.
 */

import { expect, test } from "vitest";
import { orThrow, parsePolicy } from "../../src/index.js";
import { Chance } from "../honest/support/chance.js";
import { runCase, runRound, substitute, verifyLedger } from "../support/acts.js";
import { runs } from "../support/runs.js";
import { python } from "../support/second-implementation.js";
import { AT, BY, inspectors, matterOf, policy, type Row, SEED, town, units } from "../support/small-case.js";

const NAMES = ["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf", "__defineGetter__"];

/** Each name of the case is one of these or an ordinary one; no two of one kind are the same. */
function namesOf(chance: Chance) {
  const name = (ordinary: string, among = NAMES): string => (chance.in(1, 3) ? ordinary : chance.pick(among));
  const fact = name(
    "floors",
    NAMES.filter((each) => each !== "__proto__"),
  );
  return { fact, ...Object.fromEntries(PLACES.map((place) => [place, name(place)])) } as Record<
    Place | "fact",
    string
  >;
}

const PLACES = [
  "unit",
  "tier",
  "region",
  "stratum",
  "matter",
  "inspector",
  "round",
  "lane",
  "case",
  "role",
  "class",
  "kind",
  "qualification",
  "agency",
] as const;
type Place = (typeof PLACES)[number];

function caseOf(n: Record<Place | "fact", string>) {
  const place = (row: Row, i: number): Row => ({
    ...row,
    region: i % 2 === 0 ? `town/${n.region}` : "town/other",
    tier: i < 4 ? n.tier : "general",
    facts: i < 6 ? { [n.fact]: i } : {},
  });
  const registry = town({
    units: units().map((row, i) => place(i === 0 ? { ...row, id: n.unit } : row, i)),
    inspectors: inspectors().map((row, i) => ({
      ...row,
      agency: n.agency,
      qualifications: [n.qualification],
      certificates: [{ kind: n.kind, from: "2024-01-01", until: "2027-12-31" }],
      ...(i === 0 ? { id: n.inspector } : {}),
    })),
    history: [
      {
        unit: n.unit,
        day: "2025-03-03",
        kind: n.kind,
        inspectors: [n.inspector],
        result: n.class,
        matter: n.matter,
      },
    ],
  });
  const team = {
    roles: [{ id: n.role, qualifications: [n.qualification], agencies: [n.agency] }, { id: "second" }],
    certificate: n.kind,
    noReturn: { visits: 1 },
  };
  const document = policy((draft) => {
    Object.assign(draft, {
      tiers: [n.tier, "general"],
      classes: { fact: n.fact, steps: [{ class: n.class, below: 3 }, { class: "worse" }], missing: "none" },
    });
    const matter = matterOf(draft);
    matter["id"] = n.matter;
    matter.strata = [
      {
        id: n.stratum,
        where: { class: { $in: [n.class, "worse"] } },
        number: 3,
        weights: [{ where: { [`facts.${n.fact}`]: { $gte: 2 } }, weight: "3" }],
      },
      { id: "others", where: { region: ["town/other", `town/${n.region}`] } as never, number: 2 },
    ];
    (matter.strata[1] as Row)["where"] = { region: { $in: ["town/other", `town/${n.region}`] } };
    matter.rounds[0]!["id"] = n.round;
    matter["frequency"] = [
      { id: n.lane, atMost: 3, window: "year", counts: { kinds: [n.kind, "routine"], results: [n.class] } },
    ];
    matter.team = team as never;
    draft["lanes"] = [{ id: n.lane, ground: "clue", within: { days: 30 }, team }];
  });
  return { registry, document };
}

test("units, people, facts, classes, rounds, matters, lanes, cases and roles may be called so", () => {
  for (let seed = 1; seed <= runs(8, 200); seed++) {
    const n = namesOf(new Chance(seed));
    if (n.matter === n.lane) n.lane = "lane";
    const { registry, document } = caseOf(n);
    const rules = orThrow(parsePolicy(document));
    const drawn = orThrow(runRound({ registry, policy: rules, round: n.round, seed: SEED, at: AT, by: BY }));
    expect(drawn.teams.complete, JSON.stringify(n)).toBe(true);
    const opened = orThrow(
      runCase({
        ledger: drawn.ledger,
        registry,
        policy: rules,
        lane: n.lane,
        case: n.case,
        units: [n.unit],
        reason: "r",
        approver: "h",
        seed: [{ type: "plain", value: "1" }],
        at: "2026-01-06T09:00:00+08:00",
        by: BY,
      }),
    );
    const sits = drawn.teams.teams!.seats[0]!.inspector;
    const { ledger } = orThrow(
      substitute({
        ledger: opened.ledger,
        registry,
        policy: rules,
        round: n.round,
        out: [{ inspector: sits }],
        ground: "illness",
        reason: "r",
        approver: "h",
        at: "2026-01-07T09:00:00+08:00",
        by: BY,
      }),
    );
    expect(verifyLedger(ledger, { registry, policy: rules }), JSON.stringify(n)).toEqual([]);
    const { status, said } = python([registry], document, ledger);
    expect(said, JSON.stringify(n)).not.toContain("finding ");
    expect(said).not.toContain("without its registries");
    expect(status, said).toBe(0);
  }
});
