/** Two years of visits: the yearly random checks, four campaigns, complaints, and going back after a fault was found. */
import { compareBytes } from "../../src/kernel/byte-order.js";
import { dayNumber, dayOf } from "../../src/kernel/iso-date.js";
import { between, type Chance, happens, openChance, shuffled, weighted } from "./chance.js";
import { type Draft, isKey, isSmall } from "./draft.js";
import { teamFor } from "./past-teams.js";
import { resultOf, type VisitKind } from "./results.js";

export interface PastVisit {
  readonly unit: string;
  readonly day: string;
  readonly inspectors: readonly string[];
  readonly kind: VisitKind;
  /** null: not entered yet. */
  readonly result: string | null;
}

interface Campaign {
  readonly from: string;
  readonly until: string;
  readonly trades: readonly string[];
  readonly percent: number;
}

/** 专项检查: before the May holiday, in the month of work safety, and twice for the winter. */
const CAMPAIGNS: readonly Campaign[] = [
  { from: "2024-04-15", until: "2024-04-30", trades: ["hotel", "market", "ktv"], percent: 35 },
  { from: "2024-11-11", until: "2024-12-20", trades: ["nursing-home", "kindergarten", "hospital"], percent: 30 },
  { from: "2025-06-03", until: "2025-06-30", trades: ["filling-station", "hazardous", "factory"], percent: 25 },
  { from: "2025-11-10", until: "2025-12-19", trades: ["ktv", "bathhouse", "hotel", "market", "filling-station"], percent: 22 },
];

/** Days on which nobody is sent out, beside Saturdays and Sundays. */
const HOLIDAYS: readonly (readonly [string, string])[] = [
  ["2024-01-01", "2024-01-01"],
  ["2024-02-10", "2024-02-17"],
  ["2024-04-04", "2024-04-06"],
  ["2024-05-01", "2024-05-05"],
  ["2024-10-01", "2024-10-07"],
  ["2025-01-01", "2025-01-01"],
  ["2025-01-28", "2025-02-04"],
  ["2025-04-04", "2025-04-06"],
  ["2025-05-01", "2025-05-05"],
  ["2025-10-01", "2025-10-08"],
];

const LAST_DAY = "2025-12-31";

/** All visits by day, unit and kind. */
export function makeHistory(drafts: readonly Draft[]): PastVisit[] {
  const planned = [...routineVisits(drafts), ...campaignVisits(drafts), ...complaintVisits(drafts), ...goneVisits(drafts)];
  const visits = onePerDay([...planned, ...visitsAgain(planned, drafts)]);
  return [...visits, twoOnOneDay(visits, drafts)].sort(
    (a, b) => compareBytes(a.day, b.day) || compareBytes(a.unit, b.unit) || compareBytes(a.kind, b.kind),
  );
}

/** 随机抽查 of both years: key crowded places every year, other key units every second, the rest more rarely. */
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

/** Closed units that were found closed: how the register learnt of it. */
function goneVisits(drafts: readonly Draft[]): PastVisit[] {
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
    return [{ unit: draft.id, day, inspectors: teamFor(chance, draft, day), kind: "routine" as const, result }];
  });
}

/** 复查, ten days to six weeks after a fault that was not corrected at once. */
function visitsAgain(visits: readonly PastVisit[], drafts: readonly Draft[]): PastVisit[] {
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

/** The last campaign visit of a key unit was followed by a complaint on the same afternoon, with another team. */
function twoOnOneDay(visits: readonly PastVisit[], drafts: readonly Draft[]): PastVisit {
  const chance = openChance("history/two-on-one-day");
  const keys = new Map(
    drafts
      .filter((draft) => isKey(draft) && draft.status === "active" && draft.district.name === "平山区")
      .map((draft) => [draft.id, draft]),
  );
  const morning = visits.filter(({ unit, day, kind }) => kind === "campaign" && keys.has(unit) && day < "2025-10-01").at(-1)!;
  const draft = keys.get(morning.unit)!;
  for (;;) {
    const inspectors = teamFor(chance, draft, morning.day);
    if (inspectors.some((id) => morning.inspectors.includes(id))) continue;
    return { ...morning, inspectors, kind: "complaint", result: "corrected" };
  }
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

function visit(chance: Chance, draft: Draft, day: string, kind: VisitKind): PastVisit {
  return { unit: draft.id, day, inspectors: teamFor(chance, draft, day), kind, result: resultOf(chance, kind, day) };
}

function isOpen({ opened, closed }: Draft, day: string): boolean {
  return opened <= day && (closed === null || day < closed);
}

function workDay(chance: Chance, from: string, until: string): string {
  const days = between(chance, 0, dayNumber(until) - dayNumber(from));
  for (let at = dayNumber(from) + days; ; at++) if (isWorkDay(at)) return dayOf(at);
}

/** Day 0 is a Thursday. */
function isWorkDay(number: number): boolean {
  const day = dayOf(number);
  return (number + 3) % 7 < 5 && !HOLIDAYS.some(([from, until]) => from <= day && day <= until);
}
