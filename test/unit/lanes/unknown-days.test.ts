/** A case whose visits have days is opened, and assigned, only where a calendar knows every day that it may take. */
import { expect, test } from "vitest";
import { orThrow, type Policy, parsePolicy, parseRegistry } from "../../../src/index.js";
import { assignCase, openCase, runCase, verifyLedger } from "../../support/acts.js";
import { inspectors, policy, type Row, units } from "../../support/small-case.js";

const registry = orThrow(
  parseRegistry({ units: units(), inspectors: inspectors(), history: [], asOf: "2026-12-01" } as never),
);

/** The calendar ends with the year. */
function withLane(schedule: Row | undefined): Policy {
  const document = policy((draft) => {
    draft["calendars"] = [
      { id: "CN", from: "2026-01-01", until: "2026-12-31", weekend: [6, 7], holidays: [], workdays: [] },
    ];
    const team = { roles: [{ id: "first" }, { id: "second" }] };
    draft["lanes"] = [{ id: "clue", ground: "clue", ...(schedule === undefined ? {} : { schedule }), team }];
  });
  return orThrow(parsePolicy(document));
}

const input = {
  registry,
  lane: "clue",
  case: "C-1",
  units: ["U-01"],
  reason: "a letter",
  by: "officer-1",
};
const seed = [{ type: "plain", value: "1" }] as const;
const at = "2026-12-20T09:00:00+08:00";
const codes = (found: { readonly ok: boolean }): readonly string[] =>
  found.ok ? [] : (found as unknown as { refusals: { code: string }[] }).refusals.map(({ code }) => code);

test("days of January that no calendar knows refuse the case before it stands on the ledger", () => {
  const given = { ...input, policy: withLane({}), at, until: "2027-01-10" };
  expect(codes(openCase({ ...given, sources: [{ type: "plain" }] }))).toEqual(["calendars/unknown-day"]);
  expect(codes(runCase({ ...given, seed }))).toEqual(["calendars/unknown-day"]);
  expect(codes(runCase({ ...given, until: "2026-12-31", seed }))).toEqual([]);
});

test("where every day may be taken, or visits have no days, no calendar is asked", () => {
  for (const schedule of [{ everyDay: true }, undefined])
    expect(codes(runCase({ ...input, policy: withLane(schedule), at, until: "2027-01-10", seed }))).toEqual(
      [],
    );
});

test("people who are drawn late, on a day that no calendar knows, are not drawn", () => {
  const given = { ...input, policy: withLane({}), until: "2026-12-31" };
  const opened = orThrow(openCase({ ...given, at, sources: [{ type: "plain" }] }));
  const late = {
    ...input,
    policy: given.policy,
    ledger: opened.ledger,
    seed,
    at: "2027-01-04T09:00:00+08:00",
  };
  const { units: _units, reason: _reason, ...assigning } = late;
  expect(codes(assignCase(assigning))).toEqual(["calendars/unknown-day"]);
});

test("a complaint of the last day before the calendar is opened: that day does not count", () => {
  const document = structuredClone(withLane(undefined)) as unknown as { lanes: Row[] };
  Object.assign(document.lanes[0]!, { id: "complaint", ground: "complaint", within: { workdays: 3 } });
  const given = {
    ...{ ...input, lane: "complaint", arrived: "2025-12-31", at: "2026-01-02T09:00:00+08:00" },
    registry: orThrow(
      parseRegistry({ units: units(), inspectors: inspectors(), history: [], asOf: "2026-01-01" } as never),
    ),
    policy: orThrow(parsePolicy(document as never)),
  };
  const opened = openCase({ ...given, sources: [{ type: "plain" }] });
  expect(codes(opened)).toEqual([]);
  const { ledger, case: body } = orThrow(opened);
  expect([body.from, body.until, body.due]).toEqual(["2026-01-02", "2026-01-05", "2026-01-05"]);
  expect(codes(openCase({ ...given, arrived: "2025-12-30", sources: [{ type: "plain" }] }))).toEqual([
    "calendars/unknown-day",
  ]);
  expect(verifyLedger(ledger, { policy: given.policy, registry: given.registry })).toEqual([]);
});
