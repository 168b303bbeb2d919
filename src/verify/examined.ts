/**
 * Whatever stands on a ledger, an audit answers: a check that stumbles over an entry names it, and the others
 * go on.
 */
import { addAll } from "../kernel/add-all.js";
import { type Finding, finding } from "./finding.js";

/**
 * What a check finds; a finding with the place when values are such that no rule can be applied to them.
 *
 * @param at - place that the check is about
 */
export function examined(at: string, check: () => readonly Finding[]): readonly Finding[] {
  return attempted(at, check, (found) => found);
}

/**
 * The same for several checks of one place: each is made, whatever another one stumbles over; what several stumble
 * over is named once.
 */
export function eachExamined(at: string, checks: readonly (() => readonly Finding[])[]): Finding[] {
  return namedOnce(checks.flatMap((check) => examined(at, check)));
}

/** What one check finds in each item of a list; an item that it stumbles over does not end it. */
export function examinedEach<T>(
  at: string,
  items: readonly T[],
  check: (item: T) => readonly Finding[],
): Finding[] {
  const findings: Finding[] = [];
  for (const item of items) {
    const found = examined(at, () => check(item));
    if (found.length > 0) addAll(findings, found);
  }
  return namedOnce(findings);
}

function namedOnce(findings: readonly Finding[]): Finding[] {
  const named = new Set<string>();
  return findings.filter((each) => {
    if (each.code !== "verify/not-examined") return true;
    const name = `${each.at} ${each.facts["found"]}`;
    const isNew = !named.has(name);
    named.add(name);
    return isNew;
  });
}

/** The same for a step that gives something else than findings: nothing of it then. */
export function attempted<T, F>(
  at: string,
  step: () => T,
  otherwise: (findings: readonly Finding[]) => F,
): T | F {
  try {
    return step();
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return otherwise([
      finding("verify/not-examined", at, "every value is one that the rules can be applied to", problem),
    ]);
  }
}
