/** A tight year compiled, run with several seeds, and judged: where do the two disagree? */
import { compilePlan, type FigureTypes, type PolicyTypes, type Refusal } from "../../src/index.js";
import type { Row } from "./small-case.js";
import { breaksInTenYears, brokenPromises, mostVisits, visitsCounted } from "./tight-promises.js";
import { policyOf, registryOn, runWhatever, type TightRun } from "./tight-run.js";
import type { TightYear } from "./tight-year.js";

export interface Verdict {
  readonly compiled: boolean;
  readonly codes: readonly string[];
  readonly warnings: readonly string[];
  /** Dead ends and broken promises that compile had not named, and words of it that did not come true. */
  readonly disagree: readonly string[];
  readonly stuck: boolean;
}

/** Compiles a year, runs it with some seeds, and says where the two disagree. */
export function judge(year: TightYear, seeds: readonly number[]): Verdict {
  const plan = compilePlan({ policy: policyOf(year), registry: registryOn(year, "2026-01-01") });
  const runs = seeds.map((seed) => runWhatever(year, seed));
  const stuck = runs.some((run) => run.stuck.length > 0);
  const warnings = plan.warnings.map(({ code }) => code);
  if (plan.ok) {
    const disagree = [
      ...unnamed(plan.warnings, runs),
      ...plan.warnings.flatMap((warning) => untrue(warning, year, runs)),
    ];
    return { compiled: true, codes: [], warnings, disagree, stuck };
  }
  const refusals = plan.refusals.filter(({ code }) => !CAUSES.includes(code));
  const codes = [...new Set(refusals.map(({ code }) => code))];
  const known = refusals.map((refusal) => {
    const proof = PROOFS[refusal.code];
    return proof === undefined ? undefined : proof({ refusal, year, runs, value: plan.value });
  });
  const wrong = refusals.flatMap(({ code, path }, at) =>
    known[at] === false ? [`not so: ${code} at ${path.join("/")}`] : [],
  );
  const provable = known.some((each) => each === undefined);
  const runsWell = provable && runs.some((run) => run.stuck.length === 0 && run.broken.length === 0);
  return {
    compiled: false,
    codes,
    warnings,
    disagree: [...wrong, ...(runsWell ? [`refused, but runs: ${codes.join(", ")}`] : [])],
    stuck,
  };
}

/** Dead ends of which no warning speaks; where there is none, broken promises of which none does. */
function unnamed(warnings: readonly Refusal[], runs: readonly TightRun[]): string[] {
  return runs.flatMap(({ stuck, late }, at) => {
    const ends = stuck
      .filter(({ matter, round }) => !warnings.some((warning) => speaksOf(warning, matter, round)))
      .map(({ matter, round, why }) => `not named: ${at + 1}: ${matter}/${round} ${why}`);
    if (stuck.length > 0) return ends;
    return late
      .filter((each) => !warnings.some(({ path }) => each.startsWith(`${path[1]} ${path[3]} `)))
      .map((each) => `late: ${at + 1}: ${each}`);
  });
}

/** Warnings about a round, or about a stratum of the matter in whatever round. */
function speaksOf({ code, path, facts }: Refusal, matter: string, round: string): boolean {
  const beside = [
    "plan/guessable",
    "plan/one-a-year",
    "plan/two-floors",
    "plan/base-decides",
    "plan/counts-all-kinds",
    "plan/owes-nothing",
    "plan/weight-of-zero",
  ];
  if (path[1] !== matter || beside.includes(code)) return false;
  return (
    facts["round"] === undefined ||
    facts["round"] === "any" ||
    facts["round"] === round ||
    path.includes(round)
  );
}

/** What a warning says, where a year shows it. */
function untrue({ code, path, facts }: Refusal, year: TightYear, runs: readonly TightRun[]): string[] {
  const [, matter, , stratum] = path;
  const hasFloor = matterOf(year, String(matter))?.["frequency"] !== undefined;
  const well = runs.filter((run) => run.stuck.length === 0);
  const inStratum = (run: TightRun) =>
    run.drawn.filter((each) => each.matter === matter && each.stratum === stratum && !each.forced);
  const said = (isTrue: boolean) => (isTrue ? [] : [`said, but not so: ${code} at ${path.join("/")}`]);
  if (code === "plan/owes-nothing") return said(runs.every((run) => inStratum(run).length === 0));
  if (code === "plan/weight-of-zero")
    return said(
      runs.every((run) => !run.drawn.some((each) => each.matter === matter && each.unit === facts["first"])),
    );
  if (code === "plan/one-a-year" && !hasFloor)
    return said(
      well.every((run) => inStratum(run).length === 1 && inStratum(run)[0]!.round === facts["round"]),
    );
  if (code === "plan/promise-by-day")
    return said(well.every((run) => run.late.some((each) => each.startsWith(`${matter} ${facts["rule"]} `))));
  if (code === "plan/dead-end-ahead" && facts["failed"] === facts["searched"])
    return said(runs.some((run) => run.stuck.some((each) => each.matter === matter)));
  return [];
}

function matterOf({ draft }: TightYear, id: string): Row | undefined {
  return (draft["matters"] as Row[]).find((each) => each["id"] === id);
}

function roundsIn(year: TightYear, matter: unknown): Row[] {
  return matterOf(year, String(matter))!["rounds"] as Row[];
}

interface Claim {
  readonly refusal: Refusal;
  readonly year: TightYear;
  readonly runs: readonly TightRun[];
  readonly value: FigureTypes.CompiledPlan | null;
}

/** Words that stand beside a refusal as what may be its cause; alone they are warnings. */
const CAUSES: readonly string[] = [
  "plan/unknown-word",
  "plan/misspelt-word",
  "plan/nobody-holds",
  "plan/nobody-holds-misspelt",
];

/** Refusals that say more than that this year gets stuck, and what shows that each is right. */
const PROOFS: Readonly<Record<string, (claim: Claim) => boolean | undefined>> = {
  "plan/runs-out": runsOut,
  "plan/floor-by-chance": leftByChance,
  "plan/guarantee-above-rate": rateTooLow,
  "plan/ceiling-gives-none": givesNone,
  "plan/floor-above-cap": neverBoth,
  "plan/period-without-round": withoutRound,
  "plan/period-without-share": withoutShare,
  "plan/promise-counts-others": countsOthers,
  "plan/promise-out-of-reach": outOfReach,
};

/**
 * Some tickets bring the year to a dead end: those that draw the same units again, and nobody who will have
 * left.
 */
function runsOut({ refusal: { path }, year, runs }: Claim): boolean {
  const isStuck = ({ stuck }: TightRun) => stuck.some(({ matter }) => matter === path[1]);
  if (runs.some(isStuck)) return true;
  const leaving = new Set(year.rows.units.filter(({ closed }) => closed !== undefined).map(({ id }) => id));
  const again = (drawn: TightRun["drawn"], before: TightRun["drawn"]): number =>
    drawn.reduce(
      (sum, { unit, matter }) =>
        sum +
        (leaving.has(unit)
          ? -10
          : before.filter((each) => each.unit === unit && each.matter === matter).length),
      0,
    );
  const chosen = [1, 2].some((seed) => isStuck(runWhatever(year, seed, { tries: 40, worth: again })));
  return (
    chosen || Array.from({ length: 60 }, (_, n) => n + 10).some((seed) => isStuck(runWhatever(year, seed)))
  );
}

/**
 * Without the floor, draws with repeats leave more units unvisited before the last round than it draws, on
 * average.
 */
function leftByChance({ refusal: { path, facts }, year }: Claim): boolean {
  const [, matter, , stratum] = path;
  const free = withoutFloors(year, String(matter));
  const last = roundsIn(year, matter).at(-1)!["id"];
  const owed = brokenPromises(policyOf(year), year, [])
    .filter((each) => each.startsWith(`${matter} ${facts["rule"]} `))
    .map((each) => each.split(" ")[2]!)
    .filter((unit) => isIn(String(stratum), year.rows.units.find(({ id }) => id === unit)!));
  const left = Array.from({ length: 24 }, (_, seed) => {
    const own = runWhatever(free, seed + 1).drawn.filter(
      (each) => each.matter === matter && each.stratum === stratum && each.round !== last,
    );
    return owed.filter((unit) => own.every((each) => each.unit !== unit)).length;
  });
  const mean = left.reduce((sum, each) => sum + each, 0) / left.length;
  const spread = Math.sqrt(
    left.reduce((sum, each) => sum + (each - mean) ** 2, 0) / left.length / left.length,
  );
  return mean + 3 * spread + 1e-9 >= Number(facts["quota"]);
}

/**
 * A block of years that goes on: the unit that is named, visited in every round that its rules allow, has too
 * few visits when it ends. This year alone shows nothing.
 */
function outOfReach({ refusal: { path, facts }, year: tight }: Claim): boolean | undefined {
  const policy = policyOf(tight);
  const matter = policy.matters.find(({ id }) => id === path[1])!;
  const { counts, window } = matter.frequency!.find(({ id }) => id === facts["rule"])!;
  if (typeof window !== "object" || !("from" in window)) return undefined;
  const first = policy.year - ((policy.year - window.from) % window.years);
  const last = first + window.years - 1;
  if (last === policy.year || policy.matters.length > 1) return undefined;
  const days = yearsFrom(policy.year, last).flatMap((then) =>
    matter.rounds.map(({ from }) => `${then}${from.slice(4)}`),
  );
  const made = mostVisits(policy, tight, String(facts["first"]), days);
  return (
    visitsCounted(policy, made, counts).filter((day) => day >= `${first}-01-01`).length <
    Number(facts["least"])
  );
}

function yearsFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}

/** Whoever is drawn in the matter of a promise, no visit of it counts there: the promise is where it was. */
function countsOthers({ refusal: { path }, year }: Claim): boolean {
  const [, matter, , rule] = path;
  const { counts } = policyOf(year)
    .matters.find(({ id }) => id === matter)!
    .frequency!.find(({ id }) => id === rule)!;
  const { authority, level } = policyOf(year);
  const isLeftOut = (list: readonly string[] | undefined, value: string | null | undefined): boolean =>
    list !== undefined && !list.includes(String(value));
  return (
    isLeftOut(counts.kinds, "routine") ||
    isLeftOut(counts.matters, String(matter)) ||
    isLeftOut(counts.authorities, authority) ||
    isLeftOut(counts.levels, level) ||
    isLeftOut(counts.results, "1")
  );
}

/** Drawn by their amounts alone, the years of the promise do not reach every unit. */
function rateTooLow({ refusal: { path, facts }, year }: Claim): boolean {
  const [, matter, , stratum] = path;
  const run = runWhatever(withoutFloors(year, String(matter)), 1);
  const visits = run.drawn.filter((each) => each.matter === matter && each.stratum === stratum).length;
  const units = year.rows.units.filter(
    (unit) => unit["opened"] === undefined && isIn(String(stratum), unit),
  ).length;
  return visits * Number(facts["years"]) < units;
}

/**
 * The year gets stuck or breaks a promise, or even a unit that is visited on every day on which the cap
 * allows it is not visited often enough in ten years.
 */
function neverBoth({ refusal: { path, facts }, year, runs }: Claim): boolean {
  if (runs.every((run) => run.stuck.length > 0 || run.broken.length > 0)) return true;
  const rules = (matterOf(year, String(path[1]))?.["frequency"] ??
    []) as unknown as PolicyTypes.FrequencyRule[];
  const floor = rules.find(({ id }) => id === facts["floor"]) ?? {
    atLeast: Number(facts["least"]),
    window: "year" as const,
  };
  const cap = rules.find(({ id }) => id === facts["cap"]) ?? {
    atMost: 1,
    window: { days: Number(facts["mostDays"]) },
  };
  return breaksInTenYears(floor.atLeast ?? 1, floor.window, cap.atMost ?? 1, cap.window);
}

/** Nobody of the stratum is drawn, but for those whom a rule forces. */
function givesNone({ refusal: { path }, runs }: Claim): boolean {
  return runs.every(({ drawn }) =>
    drawn.every(({ matter, stratum, forced }) => matter !== path[1] || stratum !== path[3] || forced),
  );
}

/** No round begins in the months that are named: "2026-02", "2026-04 to 2026-06". */
function withoutRound({ refusal: { path, facts }, year }: Claim): boolean {
  const named = String(facts["periods"])
    .split(", ")
    .map((period) => period.split(" to "));
  const begun = roundsIn(year, path[1]).map(({ from }) => String(from).slice(0, 7));
  return named.every(([first, last = first]) => begun.every((month) => month < first! || last! < month));
}

/** The rounds that are named have no share. */
function withoutShare({ refusal: { path, facts }, year }: Claim): boolean {
  const named = new Set(String(facts["periods"]).match(/R\d\d/g));
  return (
    named.size > 0 &&
    roundsIn(year, path[1]).every(({ id, share }) => !named.has(String(id)) || share === "0")
  );
}

function isIn(stratum: string, { tier }: Row): boolean {
  return stratum === "all" || (stratum === "key") === (tier === "key");
}

function withoutFloors(year: TightYear, matter: string): TightYear {
  const matters = (year.draft["matters"] as Row[]).map((each) => {
    const { frequency = [], ...rest } = each as { frequency?: Row[] } & Row;
    const rules = frequency.filter(({ atLeast }) => atLeast === undefined);
    return each["id"] === matter ? { ...rest, ...(rules.length === 0 ? {} : { frequency: rules }) } : each;
  });
  return { ...year, draft: { ...year.draft, matters } };
}
