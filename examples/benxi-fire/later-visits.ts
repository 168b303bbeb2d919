/**
 * Visits that follow from others: closed units that were found closed, going back after a fault, two teams on
 * one day.
 */
import { happens, openChance, weighted } from "./chance.js";
import { dayNumber, dayOf, workDay } from "./days.js";
import { type Draft, isKey } from "./draft.js";
import { teamFor } from "./past-teams.js";
import { isOpen, LAST_DAY, type PastVisit, visit } from "./past-visit.js";

/** Closed units that were found closed: how the register learnt of it. */
export function goneVisits(drafts: readonly Draft[]): PastVisit[] {
  const chance = openChance("history/gone");
  return drafts.flatMap((draft) => {
    if (draft.status !== "closed" || draft.closed === null || !happens(chance, 45)) return [];
    const day = workDay(chance, draft.closed, dayOf(dayNumber(draft.closed) + 12));
    if (day > LAST_DAY) return [];
    const result = weighted(chance, [
      ["closed", 5],
      ["deregistered", 3],
      ["moved-out", 3],
      ["not-reachable", 4],
    ] as const);
    return [
      { unit: draft.id, day, inspectors: teamFor(chance, draft, day), kind: "routine" as const, result },
    ];
  });
}

/** 复查, ten days to six weeks after a fault that was not corrected at once. */
export function visitsAgain(visits: readonly PastVisit[], drafts: readonly Draft[]): PastVisit[] {
  const chance = openChance("history/again");
  const byId = new Map(drafts.map((draft) => [draft.id, draft]));
  return visits.flatMap(({ unit, day, result }) => {
    const due = result === "problem-pending" || (result === "corrected" && happens(chance, 20));
    if (!due) return [];
    const draft = byId.get(unit)!;
    const next = workDay(chance, dayOf(dayNumber(day) + 10), dayOf(dayNumber(day) + 42));
    return next <= LAST_DAY && isOpen(draft, next) ? [visit(chance, draft, next, "re-inspection")] : [];
  });
}

/**
 * The last campaign visit of a key unit was followed by a complaint on the same afternoon, with another team.
 */
export function twoOnOneDay(visits: readonly PastVisit[], drafts: readonly Draft[]): PastVisit {
  const chance = openChance("history/two-on-one-day");
  const keys = new Map(
    drafts
      .filter((draft) => isKey(draft) && draft.status === "active" && draft.district.name === "平山区")
      .map((draft) => [draft.id, draft]),
  );
  const morning = visits
    .filter(({ unit, day, kind }) => kind === "campaign" && keys.has(unit) && day < "2025-10-01")
    .at(-1)!;
  const draft = keys.get(morning.unit)!;
  for (;;) {
    const inspectors = teamFor(chance, draft, morning.day);
    if (inspectors.some((id) => morning.inspectors.includes(id))) continue;
    return { ...morning, inspectors, kind: "complaint", result: "corrected" };
  }
}
