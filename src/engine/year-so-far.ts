/**
 * Everything on the ledger that a round, a case or a substitution of a year has to know: own draws, own cases, and what others visited.
 *
 * Derived from entries alone; a unit that goes on under another id is known by its last id.
 */
import type { DrawnUnit } from "../draw/counted-visits.js";
import type { Ledger } from "../ledger/chain.js";
import { kindOfLane, matterOfLane } from "../policy/lane.js";
import type { Policy } from "../policy/policy.js";
import { type Aliases, aliasesOf } from "./aliases.js";
import { type Attempt, attemptsOf, isKind, standing } from "./attempts.js";
import { drawnNow } from "./drawn-now.js";
import { type Case, casesOf, standingCases } from "./lanes/cases.js";
import { countedResult, type ResultState, resultsOf, visitName } from "./results/result-state.js";
import type { Seated } from "./seats-now.js";
import type { StandingDraw } from "./year-state.js";

export interface YearSoFar {
  /** Draws of the policy's authority and year that stand, in the order of the ledger. */
  readonly draws: readonly StandingDraw[];
  /** Its cases that stand. */
  readonly cases: readonly Case[];
  /** Visits of the ledger as frequency rules count them: own and others', made or still to come. */
  readonly visits: readonly DrawnUnit[];
  readonly aliases: Aliases;
}

/** Nothing has happened yet. */
export const NOTHING: YearSoFar = { draws: [], cases: [], visits: [], aliases: new Map() };

export function yearSoFar(ledger: Ledger, policy: Policy): YearSoFar {
  if (ledger.length === 0) return NOTHING;
  const prefix = `${policy.authority}/${policy.year}/`;
  const isOwn = ({ drawId }: { readonly drawId: string }): boolean => drawId.startsWith(prefix);
  const draws = standing(attemptsOf(ledger));
  const cases = standingCases(casesOf(ledger));
  const look = { rules: policiesOf(ledger), results: resultsOf(ledger), own: policy };
  return {
    draws: draws.filter(isOwn),
    cases: cases.filter(isOwn),
    visits: [...draws.flatMap((draw) => visitsOfDraw(draw, look)), ...cases.flatMap((each) => visitsOfCase(each, look))],
    aliases: aliasesOf(ledger),
  };
}

/** Everything that was staffed, in the order of the ledger. */
export function seatedIn({ draws, cases }: Pick<YearSoFar, "draws" | "cases">): Seated[] {
  if (cases.length === 0) return [...draws];
  return [...draws, ...cases].sort((a, b) => (a.teams?.seq ?? -1) - (b.teams?.seq ?? -1));
}

interface Look {
  /** Policies by the hash of their entry. */
  readonly rules: ReadonlyMap<string, Policy>;
  readonly results: ReadonlyMap<string, ResultState>;
  readonly own: Policy;
}

function policiesOf(ledger: Ledger): Map<string, Policy> {
  return new Map(ledger.flatMap((entry) => (isKind(entry, "policy") ? [[entry.hash, entry.body.policy] as const] : [])));
}

/** Units of a draw with the days of its round, as the policy of the draw has it; own ones as the policy of today has it. */
function visitsOfDraw(draw: Attempt, { rules, results, own }: Look): DrawnUnit[] {
  const { plan, drawId } = draw;
  const theirs = rules.get(plan.body.policy);
  if (theirs === undefined) return [];
  const isOwn = theirs.authority === own.authority && theirs.year === own.year;
  const policy = isOwn ? own : theirs;
  const round = policy.matters.find(({ id }) => id === plan.body.matter)?.rounds.find(({ id }) => id === plan.body.round);
  if (round === undefined) return [];
  const { from, until } = round;
  const whose = isOwn ? {} : { authority: policy.authority, level: policy.level ?? null };
  return drawnNow(draw).map(({ unit }) => {
    const result = countedResult(results.get(visitName(drawId, unit)));
    return { unit, matter: plan.body.matter, from, until, ...whose, ...(result === undefined ? {} : { done: result }) };
  });
}

/** Visits of a case; a merged or joint one is no visit of its own. */
function visitsOfCase({ drawId, opened: { body } }: Case, { rules, results }: Look): DrawnUnit[] {
  const policy = rules.get(body.policy);
  const lane = policy?.lanes?.find(({ id }) => id === body.lane);
  if (policy === undefined || lane === undefined || body.lead !== null) return [];
  const merged = new Set(body.merged.map(({ unit }) => unit));
  return body.units
    .filter((unit) => !merged.has(unit))
    .map((unit) => {
      const result = countedResult(results.get(visitName(drawId, unit)));
      return {
        unit,
        matter: matterOfLane(lane),
        from: body.from,
        until: body.until,
        kind: kindOfLane(lane),
        authority: policy.authority,
        level: policy.level ?? null,
        ...(result === undefined ? {} : { done: result }),
      };
    });
}
