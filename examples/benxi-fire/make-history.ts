/**
 * Two years of visits: the yearly random checks, four campaigns, complaints, and going back after a fault was
 * found.
 */
import { compareBytes } from "double-random/protocol";
import { CAMPAIGNS } from "./campaigns.js";
import { happens, openChance, shuffled } from "./chance.js";
import { workDay } from "./days.js";
import { type Draft, isKey, isSmall } from "./draft.js";
import { goneVisits, twoOnOneDay, visitsAgain } from "./later-visits.js";
import { isOpen, LAST_DAY, type PastVisit, visit } from "./past-visit.js";

/** All visits by day, unit and kind. */
export function makeHistory(drafts: readonly Draft[]): PastVisit[] {
  const planned = [
    ...routineVisits(drafts),
    ...campaignVisits(drafts),
    ...complaintVisits(drafts),
    ...goneVisits(drafts),
  ];
  const visits = onePerDay([...planned, ...visitsAgain(planned, drafts)]);
  return [...visits, twoOnOneDay(visits, drafts)].sort(
    (a, b) => compareBytes(a.day, b.day) || compareBytes(a.unit, b.unit) || compareBytes(a.kind, b.kind),
  );
}

/**
 * 随机抽查 of both years: key crowded places every year, other key units every second, the rest more rarely.
 */
function routineVisits(drafts: readonly Draft[]): PastVisit[] {
  const chance = openChance("history/routine");
  return ["2024", "2025"].flatMap((year) =>
    drafts
      .filter((draft) => happens(chance, yearlyPercent(draft)))
      .map((draft) => ({ draft, day: workDay(chance, `${year}-01-02`, `${year}-12-31`) }))
      .filter(({ draft, day }) => isOpen(draft, day))
      .map(({ draft, day }) => visit(chance, draft, day, "routine")),
  );
}

function yearlyPercent(draft: Draft): number {
  if (isSmall(draft)) return 2;
  if (isKey(draft)) return draft.trade.crowded ? 92 : 48;
  return draft.trade.id === "filling-station" ? 33 : 16;
}

function campaignVisits(drafts: readonly Draft[]): PastVisit[] {
  const chance = openChance("history/campaigns");
  return CAMPAIGNS.flatMap(({ from, until, trades, percent }) =>
    drafts
      .filter((draft) => trades.includes(draft.trade.id) && !isSmall(draft) && happens(chance, percent))
      .map((draft) => ({ draft, day: workDay(chance, from, until) }))
      .filter(({ draft, day }) => isOpen(draft, day))
      .map(({ draft, day }) => visit(chance, draft, day, "campaign")),
  );
}

/** 举报投诉核查: small premises too. */
function complaintVisits(drafts: readonly Draft[]): PastVisit[] {
  const chance = openChance("history/complaints");
  return shuffled(chance, drafts)
    .slice(0, 150)
    .map((draft) => ({ draft, day: workDay(chance, "2024-01-08", LAST_DAY) }))
    .filter(({ draft, day }) => isOpen(draft, day))
    .map(({ draft, day }) => visit(chance, draft, day, "complaint"));
}

/** Keeps the first visit of a unit on a day. */
function onePerDay(visits: readonly PastVisit[]): PastVisit[] {
  const first = new Map<string, PastVisit>();
  for (const each of visits) {
    const name = `${each.unit} ${each.day}`;
    if (!first.has(name)) first.set(name, each);
  }
  return [...first.values()];
}
