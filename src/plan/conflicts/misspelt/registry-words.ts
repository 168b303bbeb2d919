/**
 * The words that a registry, its history, a ledger and the policy itself hold: whatever else a condition asks
 * for fits nobody.
 *
 * Read once a registry: facts, regions and categories are kept once each, so this costs nothing of the number
 * of units.
 */

import { kindOfLane, matterOfLane } from "../../../policy/lane.js";
import type { Policy } from "../../../policy/policy.js";
import type { OrderedVisit } from "../../../pool/ordered-visit.js";
import { ROUTINE } from "../../../registry/history.js";
import { regionText } from "../../../registry/region.js";
import type { Registry } from "../../../registry/registry.js";
import { RESULT_CODES } from "../../../registry/result-codes.js";
import { type FactValue, UNIT_STATUSES } from "../../../registry/unit.js";
import { type FactKinds, kindsOf } from "./kinds-of-value.js";

export type FactValues = ReadonlySet<FactValue>;

/** What a visit is counted by. */
export type VisitField = "kinds" | "matters" | "authorities" | "levels" | "results";

export interface RegistryWords {
  /** Values of each fact, by its name. */
  readonly facts: ReadonlyMap<string, FactValues>;
  /** Kinds of these values. */
  readonly kinds: ReadonlyMap<string, FactKinds>;
  /** Words of the other fields of a unit. */
  readonly fields: ReadonlyMap<string, ReadonlySet<string>>;
  /** What active inspectors hold, by word: who. */
  readonly agencies: Holders;
  readonly grades: Holders;
  readonly qualifications: Holders;
  readonly certificates: Holders;
  readonly visits: Readonly<Record<VisitField, ReadonlySet<string>>>;
  /** True where the history (or the ledger) says this of a visit at all. */
  readonly says: Readonly<Record<VisitField, boolean>>;
}

export type Holders = ReadonlyMap<string, readonly string[]>;

/** @param seen - visits on the ledger, which are not in the history yet */
export function wordsInRegistry(
  policy: Policy,
  registry: Registry,
  seen: readonly OrderedVisit[] = [],
): RegistryWords {
  return { ...unitWords(policy, registry), ...staffWords(registry), ...visitWords(policy, registry, seen) };
}

function unitWords(
  { tiers, classes }: Policy,
  { units }: Registry,
): Pick<RegistryWords, "facts" | "kinds" | "fields"> {
  const facts = new Map<string, Set<FactValue>>();
  for (const set of units.factSets) {
    for (const [name, value] of Object.entries(set)) {
      const values = facts.get(name);
      if (values === undefined) facts.set(name, new Set([value]));
      else values.add(value);
    }
  }
  const inPolicy = [...(classes?.steps ?? []), ...(classes?.direct ?? [])].map((each) => each.class);
  const regions = units.regions.flatMap((region) =>
    region.map((_, depth) => regionText(region.slice(0, depth + 1))),
  );
  const fields = new Map<string, ReadonlySet<string>>([
    ["tier", new Set([...units.tiers.filter((tier) => tier !== null), ...(tiers ?? [])])],
    ["class", new Set([...inPolicy, ...(classes?.missing === undefined ? [] : [classes.missing])])],
    ["status", new Set(UNIT_STATUSES)],
    ["region", new Set(regions)],
    ["categories", new Set(units.categorySets.flat())],
  ]);
  const kinds = new Map([...facts].map(([name, values]) => [name, kindsOf(values)] as const));
  return { facts, kinds, fields };
}

function staffWords({
  inspectors,
}: Registry): Pick<RegistryWords, "agencies" | "grades" | "qualifications" | "certificates"> {
  const active = inspectors.filter(({ status }) => status === "active");
  const holders = (wordsOf: (inspector: (typeof active)[number]) => readonly string[]): Holders => {
    const found = new Map<string, string[]>();
    for (const inspector of active) {
      for (const word of new Set(wordsOf(inspector)))
        found.set(word, [...(found.get(word) ?? []), inspector.id]);
    }
    return found;
  };
  return {
    agencies: holders(({ agency }) => (agency === "" ? [] : [agency])),
    grades: holders(({ grade }) => (grade === null ? [] : [grade])),
    qualifications: holders((each) => each.qualifications),
    certificates: holders((each) => each.certificates.map(({ kind }) => kind)),
  };
}

function visitWords(
  { authority, level, matters, lanes = [] }: Policy,
  { history }: Registry,
  seen: readonly OrderedVisit[],
) {
  const said = (words: readonly (string | null | undefined)[]): string[] =>
    words.filter((word) => typeof word === "string" && word !== "") as string[];
  const theirs = {
    kinds: said([...history.kinds, ...seen.map(({ kind }) => kind)]),
    matters: said([...history.matters, ...seen.map(({ matter }) => matter)]),
    authorities: said([...history.authorities, ...seen.map((visit) => visit.authority)]),
    levels: said([...history.levels, ...seen.map((visit) => visit.level)]),
    results: said([...history.results, ...seen.map(({ result }) => result)]).flatMap((result) => [
      result,
      ...result.split("+"),
    ]),
  };
  const visits = {
    kinds: new Set([ROUTINE, ...lanes.map(kindOfLane), ...theirs.kinds]),
    matters: new Set([...matters.map(({ id }) => id), ...lanes.map(matterOfLane), ...theirs.matters]),
    authorities: new Set([
      authority,
      ...said(lanes.map(({ lead }) => lead?.authority)),
      ...theirs.authorities,
    ]),
    levels: new Set([...said([level]), ...theirs.levels]),
    results: new Set([...RESULT_CODES.map(({ code }) => code), ...theirs.results]),
  };
  const says = {
    kinds: true,
    matters: theirs.matters.length > 0,
    authorities: theirs.authorities.length > 0,
    levels: theirs.levels.length > 0,
    results: theirs.results.length > 0,
  };
  return { visits, says };
}
