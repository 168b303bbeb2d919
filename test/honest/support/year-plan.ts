/**
 * What a lawful year begins with, from one number: a town, and policies of one or two authorities that the
 * compiler accepts.
 */
import {
  compilePlan,
  orThrow,
  parsePolicy,
  parseRegistry,
  type Refusal,
  type Registry,
} from "../../../src/index.js";
import type { Row } from "../../support/small-case.js";
import { Chance } from "./chance.js";
import { LEADS, type PolicyPlace, type RandomPolicy, randomPolicy, YEAR } from "./random-rules.js";
import { randomHistory, randomPeople, randomUnits } from "./random-town.js";

export interface YearPlan {
  readonly seed: number;
  readonly units: readonly Row[];
  readonly people: readonly Row[];
  readonly history: readonly Row[];
  readonly policies: readonly RandomPolicy[];
  /** Too few people for most rounds: they are staffed later, again and again, as others join. */
  readonly areFew?: boolean;
}

/** Undefined where no policies could be found that the compiler accepts. */
export function planYear(seed: number): YearPlan | undefined {
  const chance = new Chance(seed);
  const units = randomUnits(chance);
  const people = randomPeople(chance, units);
  const history = randomHistory(chance, { units, people });
  const registry = orThrow(
    parseRegistry({ units, inspectors: people, history, asOf: `${YEAR - 1}-12-31` } as never),
  );
  const policies = placesOf(chance).map((place) =>
    randomPolicy(chance, { ...place, refused: (document) => refusedIn(document, registry) }),
  );
  const found = policies.flatMap((policy) => (policy === undefined ? [] : [policy]));
  return found.length < policies.length ? undefined : { seed, units, people, history, policies: found };
}

/** One authority with one to three matters, or two that share them. */
function placesOf(chance: Chance): Omit<PolicyPlace, "refused">[] {
  const matters = chance.shuffled(["FIRE", "FOOD", "LABOUR"]).slice(0, chance.between(1, 3));
  if (matters.length === 1 || chance.in(1, 2))
    return [{ authority: LEADS.authority, matters, isSecond: false }];
  const lead = { authority: LEADS.authority, matter: matters[0]! };
  return [
    { authority: LEADS.authority, matters: matters.slice(0, 1), isSecond: false },
    { authority: LEADS.other, matters: matters.slice(1), isSecond: true, lead },
  ];
}

function refusedIn(document: Row, registry: Registry): readonly string[] | undefined {
  const policy = parsePolicy(document);
  const plan = policy.ok ? compilePlan({ policy: policy.value, registry }) : policy;
  return plan.ok ? [] : mattersOf(plan.refusals, document);
}

/** Matters that refusals speak of; undefined where one speaks of none. */
function mattersOf(refusals: readonly Refusal[], document: Row): readonly string[] | undefined {
  const matters = (document["matters"] as Row[]).map(({ id }) => id as string);
  const named = refusals.flatMap(({ path: [list, place] }) => {
    const id = list === "matters" ? (typeof place === "number" ? matters[place] : place) : undefined;
    return id !== undefined && matters.includes(id as string) ? [id as string] : [];
  });
  return named.length === 0 ? undefined : [...new Set(named)];
}
