/** What the results say, in figures: those that are shown, and how many a rule withholds. */
import { allVisits, standingCases } from "./figures.js";
import type { ResultSeen, ResultsSeen } from "./record/public-record.js";
import { type Site, standingDraws } from "./site.js";

export interface ResultFigures {
  /** Results that were entered, whether anybody may see them or not; `isLeast`: perhaps more. */
  readonly made: number;
  readonly isLeast: boolean;
  readonly published: number;
  readonly clean: number;
  readonly found: number;
  /** Neither clean nor found: by rule, results of which what was found is withheld, published or not. */
  readonly withheld: readonly WithheldResults[];
  readonly mended: number;
  readonly open: number;
}

export interface WithheldResults {
  readonly rule: string;
  readonly count: number;
  /** Some entries may be of a visit that is counted already, or of another: there are at least so many. */
  readonly isLeast: boolean;
}

type Asked = Pick<Site, "record">;

export function resultFigures(site: Asked): ResultFigures {
  const results = allVisits(site).flatMap(({ visit }) => (visit.result === null ? [] : [visit.result]));
  const published = results.filter(({ stage }) => stage === "published");
  const told = published.filter(({ codesWithheld }) => codesWithheld === null);
  const found = told.filter(({ codes }) => !codes.includes("1"));
  const toMend = found.filter(({ followUp }) => followUp);
  const hidden = hiddenResults(site);
  return {
    isLeast: hidden.some(({ isLeast }) => isLeast),
    made: results.length + hidden.reduce((sum, { count }) => sum + count, 0),
    published: published.length,
    clean: told.length - found.length,
    found: found.length,
    withheld: byRule([...hidden, ...results.flatMap(codesHidden)]),
    mended: toMend.filter(({ closed }) => closed !== null).length,
    open: toMend.filter(({ closed }) => closed === null).length,
  };
}

/** Of what was found: none is not nought where what some published results found is withheld, and null stands for that. */
export function foundCount({ published, clean, found }: ResultFigures, count: number): number | null {
  return count === 0 && published > clean + found ? null : count;
}

function codesHidden({ codesWithheld }: ResultSeen): WithheldResults[] {
  return codesWithheld === null ? [] : [{ rule: codesWithheld.rule, count: 1, isLeast: false }];
}

/** Results of which not even the unit is told, of all draws and cases that stand. */
export function hiddenResults({ record }: Asked): readonly WithheldResults[] {
  return byRule([...standingDraws(record), ...standingCases({ record })].flatMap(hiddenIn));
}

const TURNED_DOWN: readonly (string | null)[] = ["return", "reject"];

/**
 * By rule, results of which not even the unit is told. One that was turned down, or withdrawn before it, may have been
 * entered anew, and is counted once: there are at least so many.
 */
export function hiddenIn({ hiddenSteps }: Pick<ResultsSeen, "hiddenSteps">): readonly WithheldResults[] {
  const rules = [...new Set(hiddenSteps.map(({ rule }) => rule))];
  return rules.flatMap((rule) => {
    const own = hiddenSteps.filter((each) => each.rule === rule);
    const entries = own.filter(({ step }) => step === "enter");
    const entered = entries.filter(({ mayRepeat }) => !mayRepeat).length;
    const isLeast = entered < entries.length;
    const count = Math.max(0, entered - own.filter(({ step }) => TURNED_DOWN.includes(step)).length);
    return count > 0 || isLeast ? [{ rule, count, isLeast }] : [];
  });
}

function byRule(results: readonly WithheldResults[]): WithheldResults[] {
  const counts = new Map<string, WithheldResults>();
  for (const { rule, count, isLeast } of results) {
    const known = counts.get(rule) ?? { rule, count: 0, isLeast: false };
    counts.set(rule, { rule, count: known.count + count, isLeast: known.isLeast || isLeast });
  }
  return [...counts.values()];
}
