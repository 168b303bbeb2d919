/**
 * Gives some units a past: closed, shut for a while, flagged, just opened. What a registry holds after a few
 * years of use.
 */

import { between, type Chance, openChance, shuffled } from "./chance.js";
import { dayNumber, dayOf } from "./days.js";
import type { Draft, Flag } from "./draft.js";

type Mark = (draft: Draft, chance: Chance) => Draft;

/** Kinds of marks with the number of units that get them. Everybody has one at most. */
const MARKS: readonly (readonly [number, Mark])[] = [
  [
    62,
    (draft, chance) => ({
      ...draft,
      status: "closed",
      closed: dayWithin(chance, "2024-03-01", "2025-12-26"),
    }),
  ],
  [36, (draft) => ({ ...draft, status: "suspended" })],
  // The register is late: still active on paper, gone in fact.
  [5, (draft, chance) => ({ ...draft, closed: dayWithin(chance, "2025-10-08", "2025-12-30") })],
  // Will close during the round; until then it can be drawn.
  [4, (draft, chance) => ({ ...draft, closed: dayWithin(chance, "2026-02-02", "2026-03-20") })],
  [26, (draft, chance) => ({ ...draft, opened: dayWithin(chance, "2025-11-03", "2026-01-03") })],
  // Registered, but opens after the cut-off day.
  [6, (draft, chance) => ({ ...draft, opened: dayWithin(chance, "2026-01-08", "2026-02-27") })],
  [11, flagged("relocating", "已签订搬迁协议,新址尚未启用", "2025-09-01", "2026-06-30")],
  [9, flagged("long-shutdown", "停产一年以上,厂区断电封存", "2024-11-15", null)],
  [4, flagged("bankruptcy", "法院已受理破产申请,由管理人接管", "2025-07-21", null)],
  [12, flagged("renovation", "停业装修,现场按施工工地管理", "2025-12-01", "2026-03-15")],
  [5, flagged("open-case", "已立案调查,另案办理", null, null)],
  // Over, or not begun on the cut-off day: these units can be drawn.
  [8, flagged("renovation", "停业装修,已恢复营业", "2025-08-01", "2025-12-31")],
  [6, flagged("relocating", "计划于二月搬迁", "2026-02-01", "2026-07-31")],
];

export function markUnits(drafts: readonly Draft[]): Draft[] {
  const chance = openChance("marks");
  const order = shuffled(
    chance,
    drafts.filter(({ opened }) => opened < "2022-01-01"),
  );
  const marked = new Map<string, Draft>();
  for (const [count, mark] of MARKS) {
    for (const draft of order.splice(0, count)) marked.set(draft.id, mark(draft, chance));
  }
  return twiceFlagged(drafts.map((draft) => marked.get(draft.id) ?? draft));
}

/** The first unit that relocates has a second, older flag. */
function twiceFlagged(drafts: readonly Draft[]): Draft[] {
  const first = drafts.findIndex(({ exclusions }) => exclusions[0]?.flag === "relocating");
  const older: Flag = { flag: "renovation", reason: "消防设施改造", from: "2025-03-03", until: "2025-05-30" };
  return drafts.map((draft, at) =>
    at === first ? { ...draft, exclusions: [older, ...draft.exclusions] } : draft,
  );
}

function flagged(flag: string, reason: string, from: string | null, until: string | null): Mark {
  return (draft) => ({ ...draft, exclusions: [{ flag, reason, from, until }] });
}

function dayWithin(chance: Chance, from: string, until: string): string {
  return dayOf(between(chance, dayNumber(from), dayNumber(until)));
}
