/**
 * A case that a planned visit had taken along, and that visit is not made any more: it is named, stands among
 * what is due, and is opened anew.
 */

import { expect, test } from "vitest";
import { type Ledger, orThrow, type Result } from "../../../src/index.js";
import { append } from "../../../src/protocol.js";

import {
  casesLeftAlone,
  dueItems,
  openCase,
  plannedVisits,
  readBook,
  reopenCase,
  replaceUnits,
  runCase,
  runRound,
  verifyLedger,
  voidCase,
} from "../../support/acts.js";
import { busyPolicy } from "../../support/busy-town.js";
import { BY, type Row, run, town } from "../../support/small-case.js";

const registry = town();
const policy = busyPolicy();
const drawn = run({ policy, registry });
const [visit] = plannedVisits(drawn.ledger, policy) as [ReturnType<typeof plannedVisits>[number]];
const arrived = `${visit.day}T08:00:00+08:00`;
const at = `${visit.day}T10:00:00+08:00`;
const C1 = "000000/2026/complaint/C-1";
const complaint = {
  policy,
  registry,
  lane: "complaint",
  units: [visit.unit],
  reason: "hotline 12345, no. 9",
  at: arrived,
  by: BY,
};
const merged = orThrow(
  runCase({ ...complaint, ledger: drawn.ledger, case: "C-1", seed: [{ type: "plain", value: "m" }] }),
).ledger;

const again = (ledger: Ledger) =>
  runRound({
    policy,
    registry,
    ledger,
    round: "H1",
    again: { reason: "wrong roster", approver: "head" },
    seed: [{ type: "plain", value: "second" }],
    at,
    by: BY,
  });
const replaced = (ledger: Ledger) =>
  replaceUnits({
    policy,
    registry,
    ledger,
    round: "H1",
    units: [{ unit: visit.unit, code: "excused", reason: "burial" }],
    approver: "head",
    at,
    by: BY,
  });
const reopened = (ledger: Ledger, as = "C-1b") =>
  reopenCase({
    policy,
    registry,
    ledger,
    lane: "complaint",
    case: "C-1",
    as,
    seed: [{ type: "plain", value: as }],
    at,
    by: BY,
  });
const codes = (result: Result<unknown>) => (result.ok ? [] : result.refusals.map(({ code }) => code));
const openings = (ledger: Ledger) =>
  orThrow(dueItems(ledger, policy)).flatMap(({ drawId, unit, what, due, done }) =>
    what === "opening" ? [[drawId, unit, due.slice(0, 10), done]] : [],
  );

test("while the planned visit stands, nothing is due by itself", () => {
  expect(casesLeftAlone(readBook(merged))).toEqual([]);
  expect(codes(reopened(merged))).toEqual(["case/not-alone"]);
});

test.each([
  ["its draw is given up", again],
  ["its unit is replaced", replaced],
])(
  "when %s the case is named by the act and by what is due, and opened anew with its own facts and clock",
  (_, act) => {
    const done = act(merged);
    expect(
      done.ok &&
        done.warnings
          .filter(({ code }) => code === "case/left-alone")
          .map(({ facts }) => [facts["drawId"], facts["unit"]]),
    ).toEqual([[C1, visit.unit]]);
    const { ledger } = orThrow<{ readonly ledger: Ledger }>(done);
    const first = merged.at(-1)!.body as unknown as { due: string };
    expect(openings(ledger)).toEqual([[C1, visit.unit, first.due.slice(0, 10), null]]);
    const { ledger: open, teams } = orThrow(reopened(ledger));
    const body = open.find(({ kind, body }) => kind === "case" && (body as unknown as Row)["anew"] === C1)!
      .body as unknown as Row;
    expect(body).toMatchObject({
      arrived,
      reason: complaint.reason,
      due: first.due,
      units: [visit.unit],
      case: "C-1b",
    });
    if (teams !== null) expect(teams.teams!.seats.map(({ unit }) => unit)).toContain(visit.unit);
    expect(openings(open)).toEqual([]);
    const due = orThrow(dueItems(open, policy)).filter(({ what }) => what === "visit");
    expect(due.map(({ drawId }) => drawId)).toEqual(["000000/2026/complaint/C-1b"]);
    expect(verifyLedger(open, { registry, policy })).toEqual([]);
    expect(codes(reopened(open, "C-1c"))).toEqual(["case/not-alone"]);
  },
);

test("when the new case is given up, the first is due again", () => {
  const { ledger } = orThrow(replaced(merged));
  const open = orThrow(reopened(ledger)).ledger;
  const gone = orThrow(
    voidCase({
      ledger: open,
      policy,
      lane: "complaint",
      case: "C-1b",
      reason: "number taken",
      approver: "head",
      at,
      by: BY,
    }),
  );
  expect(openings(gone)).toHaveLength(1);
  const third = orThrow(reopened(gone, "C-1c")).ledger;
  expect(verifyLedger(third, { registry, policy })).toEqual([]);
});

test("an unknown case, a void one, and units that were never left alone are refused", () => {
  const { ledger } = orThrow(replaced(merged));
  expect(
    codes(
      reopenCase({ policy, registry, ledger, lane: "complaint", case: "C-9", as: "x", seed: [], at, by: BY }),
    ),
  ).toEqual(["case/unknown"]);
  const other = openCase({
    ...complaint,
    at,
    ledger,
    case: "C-2",
    units: ["U-12"],
    anew: C1,
    sources: [{ type: "plain" }],
  });
  expect(codes(other)).toContain("case/not-alone");
});

test("the audit finds other facts, and a case that had lost nothing", () => {
  const { ledger } = orThrow(replaced(merged));
  const open = orThrow(reopened(ledger)).ledger;
  const at1 = open.findIndex(
    ({ kind, body }) => kind === "case" && (body as unknown as Row)["anew"] !== undefined,
  );
  const forged = (change: Row) => {
    const entry = open[at1]!;
    const { kind, by } = entry;
    const body = { ...(entry.body as object), ...change } as never;
    return verifyLedger(append(open.slice(0, at1), { kind, at: entry.at, by, body }), {
      registry,
      policy,
    }).map(({ code }) => code);
  };
  expect(forged({ reason: "something else" })).toContain("verify/case-anew");
  expect(forged({ anew: "000000/2026/complaint/C-0" })).toContain("verify/case-anew");
});
