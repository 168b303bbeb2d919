/** Manipulations of days, joined visits and limits, with the chain mended afterwards: each must be found. */

import { describe, expect, test } from "vitest";
import type { Ledger } from "../../src/index.js";
import { verifyLedger } from "../support/acts.js";
import { withDays } from "../support/day-town.js";
import { mended } from "../support/mended.js";
import { inspectors, matterOf, type Row, rules, run, town } from "../support/small-case.js";

const policy = rules(
  withDays((draft) => {
    matterOf(draft).rounds = [{ id: "H1", from: "2026-03-02", until: "2026-03-13", share: "1" }];
    matterOf(draft).team.roles = [{ id: "lead" }, { id: "second" }];
    Object.assign(matterOf(draft).team, { limits: { perDay: 1 } });
    draft["matters"] = [
      matterOf(draft),
      { ...structuredClone(matterOf(draft)), id: "M-2", schedule: { joins: true } },
    ];
  }),
);
const registry = town({
  inspectors: inspectors().map((each, n) => ({
    ...each,
    capacity: 20,
    ...(n === 0 ? { leave: [{ from: "2026-03-02", until: "2026-03-06" }] } : {}),
  })),
});
const first = run({ registry, policy, matter: "M-1" });
const second = run({
  registry,
  policy,
  matter: "M-2",
  ledger: first.ledger,
  seed: [{ type: "plain", value: "2" }],
});

function codesOf(ledger: Ledger): string[] {
  return verifyLedger(ledger, { registry, policy }).map(({ code }) => code);
}

const visits = (body: Row) => (body["days"] as { visits: { unit: string; day: string }[] }).visits;
const seats = (body: Row) => (body["teams"] as { seats: { unit: string; inspector: string }[] }).seats;

test("the honest ledger is clean", () => expect(codesOf(second.ledger)).toEqual([]));

describe("found, although the chain was mended", () => {
  test.each<readonly [string, string, (body: Row) => void]>([
    [
      "a visit moved to a Sunday",
      "verify/day",
      (body) => Object.assign(visits(body)[0]!, { day: "2026-03-08" }),
    ],
    [
      "a visit moved to another working day",
      "verify/replay",
      (body) =>
        Object.assign(visits(body)[0]!, {
          day: visits(body)[0]!.day === "2026-03-11" ? "2026-03-12" : "2026-03-11",
        }),
    ],
    ["a visit without a day", "verify/days", (body) => void visits(body).pop()],
    ["days left out altogether", "verify/days", (body) => void delete body["days"]],
    [
      "somebody sent during his leave",
      "verify/inspector-not-eligible",
      (body) => {
        const early = visits(body).find(({ day }) => day <= "2026-03-06")!.unit;
        seats(body).find(({ unit }) => unit === early)!.inspector = "I-1";
      },
    ],
    [
      "two visits on one day for one person",
      "verify/over-limit",
      (body) => {
        const [one, other] = seats(body).filter(
          ({ unit }, at, all) => all.findIndex((seat) => seat.unit === unit) === at,
        );
        other!.inspector = one!.inspector;
        const day = visits(body).find(({ unit }) => unit === one!.unit)!.day;
        visits(body).find(({ unit }) => unit === other!.unit)!.day = day;
      },
    ],
  ])("%s", (_name, code, change) => {
    expect(codesOf(mended(second.ledger, "teams", change))).toContain(code);
  });

  test("somebody who was not of the visit that he is said to join", () => {
    const at = second.ledger.findIndex(({ kind }, n) => kind === "teams" && n > first.ledger.length);
    const joined = (second.ledger[at]!.body as unknown as Row)["joined"] as {
      unit: string;
      inspector: string;
    }[];
    expect(joined.length).toBeGreaterThan(0);
    const there = new Set(
      first.teams
        .teams!.seats.filter(({ unit }) => unit === joined[0]!.unit)
        .map(({ inspector }) => inspector),
    );
    const stranger = registry.inspectors.find(({ id }) => !there.has(id))!.id;
    const forged = mended(
      second.ledger,
      "teams",
      (body) => {
        (body["joined"] as { inspector: string }[])[0]!.inspector = stranger;
      },
      1,
    );
    expect(codesOf(forged)).toContain("verify/joined");
  });
});
