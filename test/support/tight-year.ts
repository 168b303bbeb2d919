/**
 * Small random years with tight staff, seasons and caps, and what becomes of them: compiled, then run round by round whatever the compiler said,
 * and judged by plain counting. What is counted here is read from `docs/policy.md`, not from the code that plans.
 */
import { compilePlan } from "../../src/engine/compile/compile-plan.js";
import { runRound } from "../../src/engine/run-round.js";
import { addDays, addMonths, laterDay } from "../../src/kernel/iso-date.js";
import type { Refusal } from "../../src/kernel/refusal.js";
import { orThrow } from "../../src/kernel/result.js";
import type { Ledger } from "../../src/ledger/chain.js";
import type { FrequencyRule } from "../../src/policy/frequency-rule.js";
import { parsePolicy } from "../../src/policy/parse-policy.js";
import type { Matter, Policy } from "../../src/policy/policy.js";
import { parseRegistry } from "../../src/registry/parse-registry.js";
import type { Registry } from "../../src/registry/registry.js";
import type { Row } from "./small-case.js";
import { roundsOf } from "./year-case.js";

export interface TightYear {
  readonly draft: Row;
  readonly registry: Registry;
}

/** Numbers from a seed (mulberry32): the same year for the same number, on every machine. */
function diceOf(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (most: number): number => next() % most;
  return {
    below,
    between: (least: number, most: number): number => least + below(most - least + 1),
    oneOf: <T>(list: readonly T[]): T => list[below(list.length)]!,
    chance: (inTen: number): boolean => below(10) < inTen,
  };
}

type Dice = ReturnType<typeof diceOf>;

/** A random year; undefined where the rules are none that a policy may have. */
export function tightYear(seed: number): TightYear | undefined {
  const dice = diceOf(seed);
  const draft = policyDraft(dice);
  if (!parsePolicy(draft).ok) return undefined;
  const units = unitRows(dice);
  const registry = parseRegistry({
    units,
    inspectors: inspectorRows(dice),
    history: historyRows(dice, units),
    asOf: "2026-01-01",
  } as never);
  return { draft, registry: orThrow(registry) };
}

function policyDraft(dice: Dice): Row {
  const shared = dice.chance(4) ? [capRule(dice, "shared")] : [];
  const count = dice.chance(4) ? 2 : 1;
  return {
    format: "double-random/policy/1",
    ...{ id: "tight", authority: "000000", year: 2026, calendars: [{ id: "c", from: "2026-01-01", until: "2026-12-31" }] },
    matters: Array.from({ length: count }, (_, m) => matterDraft(dice, m, shared)),
  };
}

function matterDraft(dice: Dice, m: number, shared: readonly Row[]): Row {
  const rules = [...shared, ...(dice.chance(3) ? [capRule(dice, "cap")] : []), ...(dice.chance(4) ? [floorRule(dice)] : [])];
  const rounds = roundsOf(dice.oneOf([1, 2, 4, 4, 6, 12]));
  const ratio = () => ({ ratio: `${dice.oneOf([5, 10, 20, 40, 50, 70, 100])}%`, ...(dice.chance(2) ? { side: "exactly" } : {}) });
  return {
    id: `M-${m + 1}`,
    rounds,
    ...dice.oneOf<Row>([
      {},
      {},
      { mode: "independent" },
      { mode: "independent", coolDown: { rounds: 1 } },
      { mode: "at-most", times: 2 },
      { mode: "cycles", times: 2 },
    ]),
    strata: dice.chance(5)
      ? [
          { id: "key", where: { tier: "key" }, ...ratio() },
          { id: "rest", ...ratio() },
        ]
      : [{ id: "all", ...ratio() }],
    ...(rules.length === 0 ? {} : { frequency: rules }),
    ...(dice.chance(2) ? { recentVisit: { days: dice.oneOf([20, 60, 100]) } } : {}),
    ...(dice.chance(6) ? { schedule: scheduleDraft(dice) } : {}),
    ...(dice.chance(2)
      ? {
          quiet: {
            monthDays: dice.oneOf([
              [1, 10],
              [1, 24],
              [5, 28],
            ]),
          },
        }
      : {}),
    team: teamDraft(dice),
  };
}

function capRule(dice: Dice, id: string): Row {
  return {
    id,
    atMost: dice.between(1, 2),
    window: dice.oneOf<unknown>(["year", "year", { months: 3 }, { months: 6 }, { days: 45 }]),
    ...(dice.chance(3) ? { where: { tier: "key" } } : {}),
  };
}

function floorRule(dice: Dice): Row {
  return {
    id: "floor",
    atLeast: dice.oneOf([1, 1, 1, 2]),
    window: dice.oneOf<unknown>([
      "year",
      "year",
      { months: 6, start: "2025-12-31" },
      { months: 12, start: "2025-12-31" },
      { days: 30, start: "2025-12-31" },
    ]),
    ...(dice.chance(4) ? { where: { tier: "key" } } : {}),
    ...(dice.chance(1) ? { counts: dice.oneOf<Row>([{ kinds: ["campaign"] }, { matters: ["M-1"] }]) } : {}),
  };
}

function scheduleDraft(dice: Dice): Row {
  const windows = {
    windows: [
      {
        id: "season",
        where: { tier: "key" },
        from: dice.oneOf(["2026-01-01", "2026-02-10", "2026-04-01"]),
        until: dice.oneOf(["2026-06-30", "2026-11-30", "2026-12-31"]),
      },
    ],
  };
  const off = {
    off: [
      {
        from: "2026-05-01",
        until: dice.oneOf(["2026-05-20", "2026-06-30", "2026-07-31"]),
        reason: "games",
        region: [dice.oneOf(["east", "west"])],
      },
    ],
  };
  return { ...(dice.chance(4) ? windows : {}), ...(dice.chance(2) ? off : {}) };
}

function teamDraft(dice: Dice): Row {
  const limits = {
    ...(dice.chance(4) ? { perDay: 1 } : {}),
    ...(dice.chance(3) ? { perWeek: dice.between(1, 3) } : {}),
    ...(dice.chance(4) ? { perYear: dice.between(4, 30) } : {}),
  };
  return {
    roles: [{ id: "a", ...(dice.chance(3) ? { qualifications: ["boilers"] } : {}) }, { id: "b" }],
    region: dice.chance(3),
    ...(Object.keys(limits).length === 0 ? {} : { limits }),
    ...(dice.chance(1) ? { staffing: "by-rank" } : {}),
    ...(dice.chance(2) ? { noReturn: { visits: 1 } } : {}),
  };
}

function unitRows(dice: Dice): Row[] {
  return Array.from({ length: dice.between(4, 24) }, (_, n) => ({
    id: `U-${n + 1}`,
    tier: dice.chance(5) ? "key" : "plain",
    region: dice.oneOf(["east", "west"]),
  }));
}

function inspectorRows(dice: Dice): Row[] {
  return Array.from({ length: dice.between(2, 6) }, (_, n) => ({
    ...{ id: `P-${n + 1}`, regions: dice.oneOf([["east"], ["west"], ["east", "west"], ["east", "west"]]), capacity: dice.between(2, 14) },
    ...(dice.chance(5) ? { qualifications: ["boilers"] } : {}),
    ...(dice.chance(2) ? { leave: [{ from: "2026-02-01", until: dice.oneOf(["2026-02-20", "2026-06-30"]), reason: "leave" }] } : {}),
    ...(dice.chance(1) ? { post: dice.oneOf(["auxiliary", "expert"]) } : {}),
  }));
}

function historyRows(dice: Dice, units: readonly Row[]): Row[] {
  if (!dice.chance(3)) return [];
  return units.flatMap(({ id }) =>
    dice.chance(4)
      ? [{ unit: id, day: dice.oneOf(["2025-09-10", "2025-11-20", "2025-12-20"]), kind: dice.oneOf(["routine", "campaign"]) }]
      : [],
  );
}

/** A round that could not be run as it was owed. */
export interface Stuck {
  readonly matter: string;
  readonly round: string;
  readonly why: string;
}

interface Drawn {
  readonly unit: string;
  readonly matter: Matter;
  readonly from: string;
  readonly until: string;
  readonly day: string | undefined;
}

/** The year with one seed, whatever the compiler says: rounds that got stuck, and promises that were broken. */
export function runWhatever(
  { draft, registry }: TightYear,
  seed: number,
): { readonly stuck: readonly Stuck[]; readonly broken: readonly string[] } {
  const policy = orThrow(parsePolicy(draft));
  const rounds = policy.matters.flatMap((matter) => matter.rounds.map((round) => ({ matter, round })));
  rounds.sort((a, b) => (a.round.from < b.round.from ? -1 : Number(a.round.from > b.round.from)));
  let ledger: Ledger = [];
  const stuck: Stuck[] = [];
  const drawn: Drawn[] = [];
  for (const { matter, round } of rounds) {
    const where = { matter: matter.id, round: round.id };
    const outcome = runRound({
      ...{ policy, registry: { ...registry, asOf: round.from }, matter: matter.id, round: round.id, ledger },
      ...{ seed: [{ type: "plain", value: `try ${seed} ${matter.id} ${round.id}` }], at: `${round.from}T09:00:00+08:00`, by: "clerk" },
    });
    if (!outcome.ok) {
      stuck.push({ ...where, why: outcome.refusals.map(({ code }) => code).join(" ") });
      continue;
    }
    ledger = outcome.value.ledger;
    const { draw, teams } = outcome.value;
    if (draw.strata.some(({ shortfall }) => shortfall > 0)) stuck.push({ ...where, why: "short" });
    if (!teams.complete) stuck.push({ ...where, why: "unstaffed" });
    const dayOf = new Map((teams.days?.visits ?? []).map(({ unit, day }) => [unit, day]));
    for (const { unit } of draw.strata.flatMap((stratum) => stratum.drawn))
      drawn.push({ unit, matter, from: round.from, until: round.until, day: dayOf.get(unit) });
  }
  return { stuck, broken: brokenPromises(policy, registry, drawn) };
}

/** Promises of the year, unit by unit. A visit without a day is taken on the best day of its round. */
function brokenPromises(policy: Policy, registry: Registry, drawn: readonly Drawn[]): string[] {
  return policy.matters.flatMap((matter) =>
    (matter.frequency ?? []).flatMap((rule) =>
      rule.atLeast === undefined
        ? []
        : registry.units.ids
            .filter(
              (_, row) => owes(matter, registry, row, rule) && !isKept(rule, matter, unitVisits(registry, row, rule, drawn), policy.year),
            )
            .map((unit) => `${matter.id} ${rule.id} ${unit}`),
    ),
  );
}

function owes(matter: Matter, { units }: Registry, row: number, { where }: FrequencyRule): boolean {
  const tier = units.tiers[units.tier[row]!];
  const inStratum = matter.strata.some((stratum) => stratum.where === null || tier === "key");
  return inStratum && (where === null || tier === "key");
}

interface CountedVisit {
  readonly from: string;
  readonly until: string;
}

function unitVisits({ units, history }: Registry, row: number, { counts }: FrequencyRule, drawn: readonly Drawn[]): CountedVisit[] {
  const past: CountedVisit[] = [];
  for (let v = history.first[row]!; v < history.first[row + 1]!; v++) {
    const kind = history.kinds[history.kind[v]!]!;
    const matter = history.matters[history.matter[v]!]!;
    if (!(counts.kinds?.includes(kind) ?? true) || (counts.matters !== undefined && (matter === null || !counts.matters.includes(matter))))
      continue;
    const day = new Date(history.day[v]! * 864e5).toISOString().slice(0, 10);
    past.push({ from: day, until: day });
  }
  const own = drawn
    .filter(
      ({ unit, matter }) =>
        unit === units.ids[row] && (counts.kinds?.includes("routine") ?? true) && (counts.matters?.includes(matter.id) ?? true),
    )
    .map(({ from, until, day }) => ({ from: day ?? from, until: day ?? until }));
  return [...past, ...own].sort((a, b) => (a.until < b.until ? -1 : 1));
}

function isKept({ atLeast = 0, window }: FrequencyRule, _matter: Matter, visits: readonly CountedVisit[], year: number): boolean {
  if (window === "year") return visits.filter(({ until }) => until >= `${year}-01-01`).length >= atLeast;
  if ("since" in window || "from" in window || "years" in window) return true;
  const after = (day: string): string => ("months" in window ? addMonths(day, window.months) : addDays(day, window.days));
  const days: string[] = visits.filter(({ until }) => until < `${year}-01-01`).map(({ until }) => until);
  const start = window.start ?? "";
  const deadline = (): string => {
    const nth = days.length < atLeast ? "" : days[days.length - atLeast]!;
    const base = laterDay(nth, start);
    return base === "" ? "" : after(base);
  };
  for (const { from, until } of visits.filter((visit) => visit.until >= `${year}-01-01`)) {
    const end = deadline();
    const overdue = end < `${year}-01-01`;
    if (!overdue && from > end) return false;
    days.push(overdue || until < end ? until : end);
  }
  return deadline() >= `${year + 1}-01-01`;
}

/** Refusals that say what a rule means in the long run, or what the law calls a contradiction, and not that this year gets stuck. */
const NOT_OF_THIS_YEAR = [
  "plan/floor-above-cap",
  "plan/guarantee-above-rate",
  "plan/floor-by-chance",
  "plan/ceiling-gives-none",
  "plan/runs-out",
  "plan/units-above-cap",
];

export interface Verdict {
  readonly compiled: boolean;
  readonly codes: readonly string[];
  readonly warnings: readonly string[];
  /** Dead ends that compile had not named. */
  readonly unnamed: readonly string[];
  /** A seed with which a refused year was run as it was owed. */
  readonly wronglyRefused: number | undefined;
  readonly stuck: boolean;
}

/** Compiles a year, runs it with some seeds, and says where the two disagree. */
export function judge(year: TightYear, seeds: readonly number[]): Verdict {
  const plan = compilePlan({ policy: orThrow(parsePolicy(year.draft)), registry: year.registry });
  const runs = seeds.map((seed) => ({ seed, ...runWhatever(year, seed) }));
  const codes = plan.ok ? [] : [...new Set(plan.refusals.map(({ code }) => code))];
  const stuck = runs.some((run) => run.stuck.length > 0);
  if (plan.ok) {
    const named = (matter: string, round: string) => plan.warnings.some((warning) => speaksOf(warning, matter, round));
    const ends = runs.flatMap((run) =>
      run.stuck
        .filter(({ matter, round }) => !named(matter, round))
        .map(({ matter, round, why }) => `${run.seed}: ${matter}/${round} ${why}`),
    );
    const promises = runs.flatMap((run) =>
      run.stuck.length > 0 ? [] : run.broken.filter((each) => !plan.warnings.some(({ path }) => each.startsWith(`${path[1]} ${path[3]} `))),
    );
    return {
      compiled: true,
      codes,
      warnings: plan.warnings.map(({ code }) => code),
      unnamed: [...ends, ...promises],
      wronglyRefused: undefined,
      stuck,
    };
  }
  const provable = codes.some((code) => !NOT_OF_THIS_YEAR.includes(code));
  const well = provable ? runs.find((run) => run.stuck.length === 0 && run.broken.length === 0) : undefined;
  return { compiled: false, codes, warnings: [], unnamed: [], wronglyRefused: well?.seed, stuck };
}

/** Warnings about a round, or about a stratum of the matter in whatever round. */
function speaksOf({ code, path, facts }: Refusal, matter: string, round: string): boolean {
  if (
    path[1] !== matter ||
    ["plan/guessable", "plan/one-a-year", "plan/two-floors", "plan/base-decides", "plan/counts-all-kinds"].includes(code)
  )
    return false;
  return facts["round"] === undefined || facts["round"] === "any" || facts["round"] === round || path.includes(round);
}
