/** Plain counting notices what it is there for: each bend of an honest year is named. */
import { describe, expect, test } from "vitest";
import type { Ledger } from "../../src/index.js";
import type { Row } from "../support/small-case.js";
import { type LawfulYear, playYear, type TownRows } from "./support/lawful-year.js";
import { breachesOf, type Counted } from "./support/plain-counting.js";
import { planYear } from "./support/year-plan.js";

const years = [1, 3].map((seed) => playYear(planYear(seed)!));

type Change = (body: Row, kind: string) => void;

/** The year with its entries bent; hashes play no part in counting. */
function bent({ ledger, rows, documents }: LawfulYear, change: Change): Counted {
  const entries = JSON.parse(JSON.stringify(ledger)) as { kind: string; body: Row }[];
  for (const { kind, body } of entries) change(body, kind);
  return { ledger: entries as unknown as Ledger, rows, documents };
}

function withRules({ ledger, rows, documents }: LawfulYear, change: (matter: Row) => Row): Counted {
  const changed = [...documents].map(([hash, document]) => {
    return [
      hash,
      {
        ...document,
        matters: (document["matters"] as Row[]).map((matter) => ({ ...matter, ...change(matter) })),
      },
    ] as const;
  });
  return { ledger, rows, documents: new Map(changed) };
}

function withPeople({ ledger, rows, documents }: LawfulYear, change: Row): Counted {
  const changed = [...rows].map(
    ([hash, town]) =>
      [
        hash,
        { ...town, inspectors: town.inspectors.map((each) => ({ ...each, ...change })) } as TownRows,
      ] as const,
  );
  return { ledger, rows: new Map(changed), documents };
}

const drawnOf = (body: Row): Row[] => (body["strata"] as Row[])[0]!["drawn"] as Row[];
const onDraws =
  (change: (drawn: Row[]) => void): Change =>
  (body, kind) => {
    if (kind === "draw") change(drawnOf(body));
  };

/** One less than was owed, and no word of it. */
const fewer: Change = (body, kind) => {
  const [stratum] = kind === "draw" ? (body["strata"] as Row[]) : [];
  if (stratum !== undefined) stratum["shortfall"] = Number(stratum["shortfall"]) - 1;
};

const team = (change: Row) => (matter: Row) => ({ team: { ...(matter["team"] as Row), ...change } });
const ENDLESS = { from: "2026-01-01", until: "2026-12-31" };

const BENDS: readonly [string, RegExp, (year: LawfulYear) => Counted][] = [
  ["somebody fewer is drawn", /gave \d+, at least|are owed/, (year) => bent(year, fewer)],
  [
    "somebody is drawn twice",
    /drawn twice/,
    (year) =>
      bent(
        year,
        onDraws((drawn) => drawn[0] !== undefined && void drawn.push(drawn[0])),
      ),
  ],
  [
    "a ratio is ignored",
    /are owed/,
    (year) =>
      withRules(year, ({ strata }) => ({
        strata: (strata as Row[]).map(({ id, where }) => ({ id, where, ratio: "97%" })),
        total: undefined,
      })),
  ],
  [
    "a cap is ignored",
    /of at most 1 visits/,
    (year) => withRules(year, () => ({ frequency: [{ id: "hard", atMost: 1, window: { years: 9 } }] })),
  ],
  [
    "a promise is ignored",
    /was promised a visit/,
    (year) => withRules(year, () => ({ frequency: [{ id: "all", atLeast: 9, window: "year" }] })),
  ],
  [
    "a rest is ignored",
    /resting|drawn this year|visited recently/,
    (year) => withRules(year, () => ({ recentVisit: { days: 3000, kinds: null } })),
  ],
  [
    "a population is ignored",
    /is not of stratum/,
    (year) => withRules(year, () => ({ population: { tier: "nobody" } })),
  ],
  ["a year's limit is ignored", /perYear 0/, (year) => withPeople(year, { perYear: 0 })],
  ["a day's limit is ignored", /perDay 0/, (year) => withPeople(year, { perDay: 0 })],
  ["leave is ignored", /on leave/, (year) => withPeople(year, { leave: [ENDLESS] })],
  ["a certificate is ignored", /no certificate/, (year) => withRules(year, team({ certificate: "unknown" }))],
  [
    "recusals are ignored",
    /recused/,
    (year) =>
      withPeople(year, {
        recusals: year.ledger
          .filter(({ kind }) => kind === "draw")
          .flatMap(({ body }) => drawnOf(body as unknown as Row)),
      }),
  ],
  ["the post is ignored", /is auxiliary/, (year) => withPeople(year, { post: "auxiliary" })],
  ["a region is ignored", /wrong region/, (year) => withRules(year, team({ region: "outside" }))],
  [
    "a qualification is ignored",
    /lacks a qualification/,
    (year) =>
      withRules(year, ({ team: own }) => ({
        team: {
          ...(own as Row),
          roles: ((own as Row)["roles"] as Row[]).map((role) => ({ ...role, qualifications: ["nothing"] })),
        },
      })),
  ],
  [
    "agencies are mixed",
    /of one agency/,
    (year) =>
      withPeople(
        { ...year, documents: withRules(year, team({ apart: "agency" })).documents },
        { agency: "one" },
      ),
  ],
  ["a day is closed", /a quiet day/, (year) => withRules(year, () => ({ quiet: { monthDays: [1, 31] } }))],
  [
    "a case is due late",
    /its time ends/,
    (year) =>
      bent(year, (body, kind) => void (kind === "case" && Object.assign(body, { due: "2027-06-30" }))),
  ],
  [
    "a seat is empty",
    /the seats are/,
    (year) =>
      bent(
        year,
        (body, kind) =>
          void (
            kind === "teams" &&
            body["teams"] !== null &&
            ((body["teams"] as Row)["seats"] as Row[]).pop()
          ),
      ),
  ],
];

test.each(years)("an honest year has no breach", (year) => {
  expect(breachesOf(year)).toEqual([]);
});

describe("plain counting notices that", () => {
  test.each(BENDS)("%s", (_, words, bend) => {
    expect(years.flatMap((year) => breachesOf(bend(year))).join("\n")).toMatch(words);
  });
});
