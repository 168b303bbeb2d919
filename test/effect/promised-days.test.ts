/** Where visits have days, a promise is kept by the day of the visit and not by the end of its round. */

import { expect, test } from "vitest";
import { orThrow, parsePolicy } from "../../src/index.js";
import { addDays, addMonths } from "../../src/kernel/iso-date.js";
import { type RoundOutcome, runRound, verifyLedger } from "../support/acts.js";
import { rechained } from "../support/rechained.js";
import type { Row } from "../support/small-case.js";
import { policyOf, registryOf, roundsOf, unitsOf } from "../support/year-case.js";

const calendars = [{ id: "2026", from: "2026-01-01", until: "2026-12-31" }];

function draftOf(frequency: readonly Row[], matter: Row = {}): Row {
  const strata = [{ id: "key", number: 0 }];
  return policyOf(
    { rounds: roundsOf(4), mode: "independent", strata, schedule: {}, frequency, ...matter },
    { calendars },
  );
}

/** A year of quarters, audited. */
function year(draft: Row, history: readonly Row[], count = 12): RoundOutcome[] {
  const policy = orThrow(parsePolicy(draft));
  const outcomes: RoundOutcome[] = [];
  const registries = policy.matters[0]!.rounds.map(({ from }) =>
    registryOf(unitsOf(count, "key"), { asOf: from, history }),
  );
  policy.matters[0]!.rounds.forEach(({ id, from }, t) => {
    const ledger = outcomes.at(-1)?.ledger ?? [];
    const seed = [{ type: "plain", value: `days ${id}` }] as const;
    outcomes.push(
      orThrow(
        runRound({
          policy,
          registry: registries[t]!,
          round: id,
          ledger,
          seed,
          at: `${from}T09:00:00+08:00`,
          by: "me",
        }),
      ),
    );
  });
  expect(verifyLedger(outcomes.at(-1)!.ledger, { policy, registry: registries })).toEqual([]);
  return outcomes;
}

function daysOf(outcomes: readonly RoundOutcome[]): Map<string, string[]> {
  const days = new Map<string, string[]>();
  for (const { teams } of outcomes)
    for (const { unit, day } of teams.days?.visits ?? []) days.set(unit, [...(days.get(unit) ?? []), day]);
  return days;
}

const everybody = (day: string) => unitsOf(12, "key").map(({ id }) => ({ unit: id, day }));

test.each([
  ["five months", { months: 5 }, (day: string) => addMonths(day, 5)],
  ["a hundred days", { days: 100 }, (day: string) => addDays(day, 100)],
])("nobody waits longer than %s", (_, window, end) => {
  const days = daysOf(year(draftOf([{ id: "p", atLeast: 1, window }]), everybody("2025-11-20")));
  expect(days.size).toBe(12);
  for (const own of days.values()) {
    const all = ["2025-11-20", ...own];
    for (let at = 1; at < all.length; at++) expect(all[at]! <= end(all[at - 1]!)).toBe(true);
  }
});

test("of two rules the earlier promise binds, and one that has ended binds no day", () => {
  const rules = [
    { id: "long", atLeast: 1, window: { days: 80, start: "2025-12-31" } },
    { id: "short", atLeast: 1, window: { days: 20, start: "2025-12-31" } },
  ];
  const firstDays = (frequency: readonly Row[]) =>
    [...daysOf(year(draftOf(frequency), [])).values()].map(([day]) => day!);
  expect(firstDays(rules).every((day) => day <= "2026-01-20")).toBe(true);
  expect(firstDays(rules.slice(0, 1)).some((day) => day > "2026-01-20")).toBe(true);
  expect(
    firstDays([{ id: "old", atLeast: 1, window: { days: 300, start: "2024-12-31" } }]).some(
      (day) => day > "2026-01-20",
    ),
  ).toBe(true);
});

test("a unit without an open day up to its promise is named as undated", () => {
  // The second of January is a Friday; the promise ends on the first.
  const schedule = { off: [{ from: "2026-01-01", until: "2026-01-01", reason: "new year" }] };
  const frequency = [
    { id: "p", atLeast: 1, window: { days: 1, start: "2025-12-31" }, where: { id: "key-0003" } },
  ];
  const policy = orThrow(
    parsePolicy(draftOf(frequency, { schedule, strata: [{ id: "key", ratio: "50%" }] })),
  );
  const registry = registryOf(unitsOf(4, "key"), { asOf: "2026-01-01" });
  const seed = [{ type: "plain", value: "named" }] as const;
  const { teams, ledger } = orThrow(
    runRound({ policy, registry, round: "R01", seed, at: "2026-01-01T09:00:00+08:00", by: "me" }),
  );
  expect(teams.impossible?.undated).toEqual(["key-0003"]);
  expect(verifyLedger(ledger, { policy, registry })).toEqual([]);
});

test("a drawn day counts, not the end of its round: who was visited early is due again early", () => {
  const outcomes = year(draftOf([{ id: "p", atLeast: 1, window: { months: 8 } }]), everybody("2025-07-15"));
  const [first, second] = outcomes.map(({ draw }) => draw.strata[0]!.drawn.map(({ unit }) => unit));
  const visits = outcomes[0]!.teams.days!.visits;
  expect(first).toHaveLength(12);
  // Eight months from a day before 30 January end before the third quarter does; from the others they do not.
  const early = visits.filter(({ day }) => addMonths(day, 8) < "2026-09-30").map(({ unit }) => unit);
  expect([early.length > 0, early.length < 12]).toEqual([true, true]);
  expect([...second!].sort()).toEqual(early.sort());
});

test("a visit moved to a day after its promise is found", () => {
  const draft = draftOf([{ id: "p", atLeast: 1, window: { days: 20, start: "2025-12-31" } }]);
  const policy = orThrow(parsePolicy(draft));
  const registry = registryOf(unitsOf(12, "key"), { asOf: "2026-01-01", history: [] });
  const seed = [{ type: "plain", value: "late" }] as const;
  const { ledger } = orThrow(
    runRound({ policy, registry, round: "R01", seed, at: "2026-01-01T09:00:00+08:00", by: "me" }),
  );
  const late = structuredClone(ledger) as unknown as { body: { days?: { visits: { day: string }[] } } }[];
  late.find(({ body }) => body.days !== undefined)!.body.days!.visits[0]!.day = "2026-02-03";
  const bent = rechained(late as never);
  expect(verifyLedger(bent, { policy, registry }).map(({ code }) => code)).toContain("verify/day");
});
