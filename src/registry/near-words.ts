/**
 * Two words of one column that differ only in case, width, blanks or traditional characters: rarely two
 * things, and no rule can know which is meant.
 */
import { plainForm } from "../kernel/near-word.js";
import type { Refusal } from "../kernel/refusal.js";
import { ROUTINE } from "./history.js";
import { refuse } from "./refuse.js";
import { regionText } from "./region.js";
import type { Registry } from "./registry.js";
import type { ListName } from "./report.js";

/** A fact with more texts than this holds names or addresses, and no words of rules. */
const MOST_WORDS = 50;
const MOST_NAMED = 20;

/** One warning for each pair, the earlier word first. */
export function nearWords({ units, inspectors, history }: Registry): Refusal[] {
  return [
    ...pairsIn("units", "tier", units.tiers),
    ...pairsIn("units", "region", units.regions.map(regionText)),
    ...pairsIn("units", "categories", units.categorySets.flat()),
    ...textsOfFacts(units.factSets).flatMap(([name, texts]) =>
      texts.size > MOST_WORDS ? [] : pairsIn("units", `facts.${name}`, texts),
    ),
    ...pairsIn("inspectors", "qualifications", new Set(inspectors.flatMap((each) => each.qualifications))),
    ...pairsIn(
      "inspectors",
      "certificates",
      new Set(inspectors.flatMap((each) => each.certificates.map(({ kind }) => kind))),
    ),
    ...pairsIn("history", "kind", [ROUTINE, ...history.kinds]),
  ].slice(0, MOST_NAMED);
}

function textsOfFacts(sets: Registry["units"]["factSets"]): [string, Set<string>][] {
  const texts = new Map<string, Set<string>>();
  for (const set of sets) {
    for (const [name, value] of Object.entries(set)) {
      if (typeof value !== "string") continue;
      const known = texts.get(name) ?? new Set();
      if (known.size <= MOST_WORDS) known.add(value);
      texts.set(name, known);
    }
  }
  return [...texts];
}

function pairsIn(list: ListName, field: string, words: Iterable<string | null>): Refusal[] {
  const first = new Map<string, string>();
  const found: Refusal[] = [];
  for (const word of new Set(words)) {
    if (word === null || word === "") continue;
    const form = plainForm(word);
    const before = first.get(form);
    if (before === undefined) first.set(form, word);
    else found.push(refuse("registry/near-words", [list], { field, one: before, other: word }));
  }
  return found;
}
