/** A rule as its page says it. */
import type { Say } from "../speech.js";

export interface RuleSaid {
  readonly id: string;
  readonly title: string;
  readonly means: string;
  readonly facts: readonly (readonly [string, string])[];
}

/** Rules of several matters or authorities that have one id: the record names them by it, so they have one page. */
export function oneOfEachId(say: Say, rules: readonly RuleSaid[]): RuleSaid[] {
  const found = new Map<string, RuleSaid>();
  for (const rule of rules) {
    const known = found.get(rule.id);
    found.set(rule.id, known === undefined ? rule : joined(say, known, rule));
  }
  return [...found.values()];
}

function joined(say: Say, known: RuleSaid, { means, facts }: RuleSaid): RuleSaid {
  if (known.means === means) return { ...known, facts: [...known.facts, ...facts] };
  const own = [...known.facts, ...facts, [say("内容", "What it says"), means] as const];
  return { ...known, means: `${known.means}${say("", " ")}${means}`, facts: own };
}

export function sourceOf(say: Say, source: string | undefined): readonly [string, string] {
  return [say("依据", "Source"), source ?? say("计划未注明", "the plan names none")];
}
