/**
 * Counts a year by the plainest code, written from docs/policy.md (and docs/protocol.md for what an entry
 * means): quotas with the stated rounding, modes, caps, promises. It shares nothing with the library. Each
 * breach is one sentence; what the ledger itself names is none.
 */
import type { Row } from "../../support/small-case.js";
import type { LawfulYear } from "./lawful-year.js";
import { type PlainDraw, type PlainFacts, readFacts } from "./plain-facts.js";
import { peopleBreaches } from "./plain-people.js";
import { neededBy } from "./plain-quotas.js";
import { barredBy, cappedBy, drawnIn, earlierDraws, promisedBy, stratumIn, visitsTo } from "./plain-units.js";

export type Counted = Pick<LawfulYear, "ledger" | "rows" | "documents">;

export function breachesOf(year: Counted): string[] {
  const facts = readFacts(year);
  const drawn = facts.draws.filter((draw) => draw.drawn < Number.POSITIVE_INFINITY);
  return [
    ...drawn.flatMap((draw) => [
      ...quotaBreaches(facts, draw),
      ...unitBreaches(facts, draw),
      ...chanceBreaches(draw),
    ]),
    ...facts.cases.flatMap((each) => caseBreaches(facts, each)),
    ...peopleBreaches(facts),
  ];
}

interface DrawnStratum {
  readonly stratum: string;
  readonly drawn: readonly Row[];
  readonly shortfall: number;
  readonly skipped?: readonly Row[];
}

/** What each stratum gave in this round, with what it says it could not give, is what its rules ask for. */
function quotaBreaches(facts: PlainFacts, draw: PlainDraw): string[] {
  const pair = [facts, draw] as const;
  const breaches: string[] = [];
  const say = (words: string): void => void breaches.push(`${draw.drawId}: ${words}`);
  const needs = (draw.matter["strata"] as Row[]).map((stratum) => {
    const id = stratum["id"] as string;
    const {
      drawn,
      shortfall,
      skipped = [],
    } = (draw.strata as unknown as DrawnStratum[]).find((each) => each.stratum === id)!;
    const given = drawn.length + shortfall;
    // Whoever was announced as forced and is skipped at the draw leaves their place to the next one: the
    // quota stays.
    const forced = drawn.filter((unit) => unit["forced"] !== undefined).length + skipped.length;
    const also = (stratum["also"] ?? []) as Row[];
    const rules = (stratum["rest"] === true ? also : [stratum, ...also]).map((rule) => ({
      rule,
      need: neededBy(pair, rule, id),
    }));
    const floors = rules.filter(({ rule }) => rule["side"] !== "at-most");
    const ceilings = rules.map(({ need }) => need.limit);
    const choose = (of: "least" | "most"): number =>
      floors.length > 0
        ? Math.max(...floors.map(({ need }) => need[of]))
        : Math.min(...rules.map(({ need }) => need[of]));
    const [least, most] = rules.length === 0 ? [0, 0] : [choose("least"), choose("most")];
    if (given < least) say(`stratum ${id} gave ${given}, at least ${least} are owed`);
    if (given > Math.min(...ceilings) && given > forced)
      say(`stratum ${id} gave ${given}, at most ${Math.min(...ceilings)} are left`);
    if (stratum["rest"] !== true && given > Math.max(most, forced))
      say(`stratum ${id} gave ${given}, ${most} are owed and ${forced} must be drawn`);
    return { given, own: stratum["rest"] === true ? 0 : given, forced, isRest: stratum["rest"] === true };
  });
  const total = draw.matter["total"] as Row | undefined;
  if (total === undefined) return breaches;
  const given = needs.reduce((sum, each) => sum + each.given, 0);
  const need = neededBy(pair, total, null);
  if (given < need.least) say(`${given} were drawn in all, the total asks for ${need.least}`);
  if (given > need.limit) say(`${given} were drawn in all, the total leaves ${need.limit}`);
  const forced = needs.filter(({ isRest }) => isRest).reduce((sum, each) => sum + each.forced, 0);
  const own = needs.reduce((sum, each) => sum + each.own, 0);
  if (given > Math.max(need.most, own + forced + restMinimum(pair)))
    say(`${given} were drawn in all, the total asks for ${need.most}`);
  return breaches;
}

/** What the minimums of strata with `rest` still ask for in the last round of the year. */
function restMinimum(pair: readonly [PlainFacts, PlainDraw]): number {
  const [facts, draw] = pair;
  if (draw.place + 1 < (draw.matter["rounds"] as Row[]).length) return 0;
  const done = (stratum: unknown): number =>
    earlierDraws(pair, draw.planned)
      .flatMap((each) => drawnIn(facts, each, draw.planned))
      .filter((visit) => visit.stratum === stratum).length;
  return (draw.matter["strata"] as Row[])
    .filter(({ rest }) => rest === true)
    .reduce((sum, { id, minimum }) => sum + Math.max(0, Number(minimum ?? 0) - done(id)), 0);
}

/**
 * Nobody is drawn who is not in the frame, has been drawn as often as they may be, or has had their visits;
 * nobody is left out who was promised one.
 */
function unitBreaches(facts: PlainFacts, draw: PlainDraw): string[] {
  const pair = [facts, draw] as const;
  const row = new Map(draw.rows.units.map((unit) => [unit["id"] as string, unit]));
  const strata = draw.strata as unknown as DrawnStratum[];
  const drawnIds = new Set(strata.flatMap(({ drawn }) => drawn.map(({ unit }) => unit as string)));
  const skipped = new Set(strata.flatMap((each) => (each.skipped ?? []).map(({ unit }) => unit as string)));
  const breaches = strata.flatMap(({ stratum, drawn }) =>
    drawn.flatMap(({ unit }) => {
      const known = row.get(unit as string);
      if (known === undefined || stratumIn(draw, known) !== stratum)
        return [`${draw.drawId}: ${unit} is not of stratum ${stratum}`];
      const why = barredBy(pair, known, draw.planned) ?? barredBy(pair, known, draw.drawn);
      return why === undefined ? [] : [`${draw.drawId}: ${unit} is drawn although ${why}`];
    }),
  );
  const twice = strata.flatMap(({ drawn }) => drawn.map(({ unit }) => unit)).length - drawnIds.size;
  if (twice > 0) breaches.push(`${draw.drawId}: ${twice} units are drawn twice`);
  for (const [id, unit] of row) {
    if (drawnIds.has(id) || skipped.has(id) || stratumIn(draw, unit) === undefined) continue;
    const promise = promisedBy(pair, unit, draw.planned);
    if (
      promise === undefined ||
      barredBy(pair, unit, draw.planned) !== undefined ||
      barredBy(pair, unit, draw.drawn) !== undefined
    )
      continue;
    breaches.push(`${draw.drawId}: ${id} was promised a visit (${promise}) and is left out`);
  }
  return breaches;
}

/** Weight 0 is never drawn by chance; the part of a draw that goes by risk has the highest scores. */
function chanceBreaches(draw: PlainDraw): string[] {
  return (draw.matter["strata"] as Row[]).flatMap((stratum) => {
    const { drawn } = (draw.strata as unknown as DrawnStratum[]).find(
      (each) => each.stratum === stratum["id"],
    )!;
    const score = (id: unknown): number =>
      (((draw.rows.units.find((unit) => unit["id"] === id)?.["facts"] ?? {}) as Row)["score"] as
        | number
        | null) ?? -1;
    const byRisk = drawn.filter((unit) => unit["score"] !== undefined);
    const lowest = Math.min(...byRisk.map(({ unit }) => score(unit)));
    const reserve = ((stratum["risk"] !== undefined
      ? (draw.strata.find((each) => each["stratum"] === stratum["id"])!["reserve"] as Row[])
      : []) ?? []) as Row[];
    return reserve
      .filter(({ unit }) => byRisk.length > 0 && score(unit) > lowest)
      .map(({ unit }) => `${draw.drawId}: ${unit} has a higher score than one drawn by risk`);
  });
}

/** A case has a reason, and nobody in it who has had as many visits as the lane allows. */
function caseBreaches(
  facts: PlainFacts,
  { seq, body, policy, lane, rows }: PlainFacts["cases"][number],
): string[] {
  const drawId = body["drawId"] as string;
  const breaches: string[] = body["reason"] === "" ? [`${drawId}: no reason is given`] : [];
  if (lane["ground"] === "campaign" && !body["approver"])
    breaches.push(`${drawId}: nobody approved the campaign`);
  const sight = { day: rows.asOf, classes: policy["classes"] as never };
  for (const id of body["anew"] === undefined ? (body["units"] as string[]) : []) {
    const unit = rows.units.find((each) => each["id"] === id)!;
    const visits = visitsTo(facts, { unit: id, seq, history: rows.history, own: policy["authority"] });
    const why = cappedBy({
      rules: (lane["frequency"] ?? []) as Row[],
      unit,
      visits,
      year: policy["year"] as number,
      sight,
    });
    if (why !== undefined) breaches.push(`${drawId}: ${id} is visited although ${why}`);
  }
  return breaches;
}
