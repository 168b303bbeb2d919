/**
 * Words of a policy that nothing in the registry, the history or the policy itself has: a condition with one
 * fits nobody, or everybody, and nobody would notice. Each is named once, at the first place where it stands.
 */

import { heldBy } from "../../../kernel/certain.js";
import { nearWord } from "../../../kernel/near-word.js";
import type { Refusal } from "../../../kernel/refusal.js";
import type { FrequencyRule } from "../../../policy/frequency-rule.js";
import type { Lane } from "../../../policy/lane.js";
import type { Matter, Policy, Role, TeamRule } from "../../../policy/policy.js";
import type { Query } from "../../../policy/query.js";
import type { QuotaRule } from "../../../policy/quota-rule.js";
import type { ScheduleRule } from "../../../policy/schedule-rule.js";
import { regionText } from "../../../registry/region.js";
import type { Registry } from "../../../registry/registry.js";
import { refuse } from "../../refuse.js";
import type { Holders, RegistryWords, VisitField } from "./registry-words.js";
import {
  type Check,
  factRead,
  MOST_SHOWN,
  type Path,
  unknownWord,
  wordOfField,
  wordsOfQuery,
} from "./words-of-query.js";

export interface WordsToCheck {
  readonly policy: Policy;
  /** The matters that are looked at; classes and lanes always are. */
  readonly matters: readonly Matter[];
  readonly registry: Registry;
  readonly words: RegistryWords;
}

/** Every unknown word with the nearest known one; nothing where there are no units or no people yet. */
export function unknownWords({ policy, matters, registry, words }: WordsToCheck): Refusal[] {
  const check: Check = { words, registry, hasClasses: policy.classes !== undefined };
  const faults = [
    ...wordsOfClasses(policy, check),
    ...matters.flatMap((matter) => wordsOfMatter(matter, check)),
    ...(policy.lanes ?? []).flatMap((lane) => wordsOfLane(lane, check)),
  ];
  return eachOnce(faults);
}

/** Words that a single condition asks for in vain. That some values are of another kind is not in vain. */
export function unknownInQuery(
  query: Query,
  { policy, registry, words }: Omit<WordsToCheck, "matters">,
): Refusal[] {
  const faults = wordsOfQuery(query, [], { words, registry, hasClasses: policy.classes !== undefined });
  return faults.filter(({ code }) => code !== "plan/mixed-kinds-of-value");
}

/**
 * Can any unit ever have a class, as far as the facts of today tell? Not if the score is misspelt or no
 * number, and nothing else gives a class.
 */
export function givesClasses(
  { classes }: Policy,
  { words, registry }: Omit<WordsToCheck, "matters" | "policy">,
): boolean {
  if (classes === undefined) return false;
  const { fact, direct = [] } = classes;
  const kinds = words.kinds.get(fact);
  const near =
    registry.units.size > 0 && kinds === undefined ? nearWord(fact, words.facts.keys()) : undefined;
  return (
    direct.length > 0 ||
    (near === undefined && (kinds === undefined || kinds.first.size === 0 || kinds.first.has("number")))
  );
}

/** A word that stands in two hundred strata is one mistake. */
function eachOnce(faults: readonly Refusal[]): Refusal[] {
  const first = new Map<string, Refusal>();
  for (const fault of faults) {
    const { field = "", word = "" } = fault.facts;
    const key = JSON.stringify([fault.code, field, word]);
    if (!first.has(key)) first.set(key, fault);
  }
  return [...first.values()];
}

function wordsOfClasses({ classes }: Policy, check: Check): Refusal[] {
  if (classes === undefined) return [];
  return [
    ...factRead(classes.fact, "number", ["classes", "fact"], check),
    ...(classes.direct ?? []).flatMap(({ where }, at) =>
      wordsOfQuery(where, ["classes", "direct", at, "where"], check),
    ),
  ];
}

function wordsOfMatter(matter: Matter, check: Check): Refusal[] {
  const path = ["matters", matter.id];
  const { population, recentVisit, frequency = [], total, strata, schedule, team } = matter;
  return [
    ...(population === null ? [] : wordsOfQuery(population, [...path, "population"], check)),
    ...(recentVisit?.kinds ?? []).flatMap((kind) =>
      wordOfVisit({ field: "kinds", word: kind, list: [] }, [...path, "recentVisit", "kinds"], check),
    ),
    ...frequency.flatMap((rule) => wordsOfFrequency(rule, [...path, "frequency", rule.id], check)),
    ...(total === undefined ? [] : wordsOfStaff(total, [...path, "total"], check)),
    ...strata.flatMap((stratum) => wordsOfStratum(stratum, [...path, "strata", stratum.id], check)),
    ...wordsOfSchedule(schedule, [...path, "schedule"], check),
    ...wordsOfTeam(team, [...path, "team"], check),
  ];
}

function wordsOfLane({ id, frequency = [], schedule, team }: Lane, check: Check): Refusal[] {
  const path = ["lanes", id];
  return [
    ...frequency.flatMap((rule) => wordsOfFrequency(rule, [...path, "frequency", rule.id], check)),
    ...wordsOfSchedule(schedule, [...path, "schedule"], check),
    ...wordsOfTeam(team, [...path, "team"], check),
  ];
}

function wordsOfStratum(
  { where, weights = [], risk, also = [], ...own }: Matter["strata"][number],
  path: Path,
  check: Check,
): Refusal[] {
  return [
    ...(where === null ? [] : wordsOfQuery(where, [...path, "where"], check)),
    ...weights.flatMap((each, at) => wordsOfQuery(each.where, [...path, "weights", at, "where"], check)),
    ...(risk === undefined ? [] : factRead(risk.fact, "number", [...path, "risk", "fact"], check)),
    ...wordsOfStaff(own, path, check),
    ...also.flatMap((rule, at) => wordsOfStaff(rule, [...path, "also", at], check)),
  ];
}

function wordsOfStaff(
  { staff = {} }: Pick<QuotaRule, "staff">,
  path: Path,
  { words, registry }: Check,
): Refusal[] {
  const named = (field: "agencies" | "grades" | "qualifications"): Refusal[] =>
    wordsHeld(
      {
        list: staff[field] ?? [],
        field: `staff.${field}`,
        holders: words[field],
        path: [...path, "staff", field],
      },
      registry,
    );
  return [...named("agencies"), ...named("grades"), ...named("qualifications")];
}

function wordsOfFrequency({ where, window, counts }: FrequencyRule, path: Path, check: Check): Refusal[] {
  const lists = (["kinds", "matters", "authorities", "levels", "results"] as const).flatMap((field) => {
    const list = counts[field] ?? [];
    return list.flatMap((word) => wordOfVisit({ field, word, list }, [...path, "counts", field], check));
  });
  const since =
    typeof window === "object" && "since" in window
      ? factRead(window.since, "day", [...path, "window", "since"], check)
      : [];
  return [...(where === null ? [] : wordsOfQuery(where, [...path, "where"], check)), ...since, ...lists];
}

function wordsOfSchedule({ off = [], windows = [] }: ScheduleRule = {}, path: Path, check: Check): Refusal[] {
  return [
    ...off.flatMap(({ region }, at) =>
      region === undefined
        ? []
        : wordOfField("region", regionText(region), [...path, "off", at, "region"], check),
    ),
    ...windows.flatMap(({ id, where }) => wordsOfQuery(where, [...path, "windows", id, "where"], check)),
  ];
}

function wordsOfTeam({ roles, certificate }: TeamRule, path: Path, { words, registry }: Check): Refusal[] {
  const kinds = typeof certificate === "string" ? [certificate] : (certificate ?? []);
  const ofRole = (role: Role, field: "agencies" | "grades" | "qualifications"): Refusal[] =>
    wordsHeld(
      {
        list: role[field] ?? [],
        field: `roles.${field}`,
        holders: words[field],
        path: [...path, "roles", role.id, field],
      },
      registry,
    );
  return [
    ...roles.flatMap((role) => [
      ...ofRole(role, "qualifications"),
      ...ofRole(role, "agencies"),
      ...ofRole(role, "grades"),
    ]),
    ...wordsHeld(
      { list: kinds, field: "certificate", holders: words.certificates, path: [...path, "certificate"] },
      registry,
    ),
  ];
}

interface HeldWords {
  readonly list: readonly string[];
  readonly field: string;
  readonly holders: Holders;
  readonly path: Path;
}

/** Whatever is asked of people must be held by somebody who is active; the answer says who holds what. */
function wordsHeld({ list, field, holders, path }: HeldWords, { inspectors }: Registry): Refusal[] {
  if (inspectors.length === 0) return [];
  return list.flatMap((word) => {
    if (holders.has(word)) return [];
    const facts = { field, word, held: heldText(holders) };
    const near = nearWord(word, holders.keys());
    return near === undefined
      ? [refuse("plan/nobody-holds", path, facts)]
      : [
          refuse("plan/nobody-holds-misspelt", path, {
            ...facts,
            near,
            who: peopleText(heldBy(holders, near)),
          }),
        ];
  });
}

/** "law: I-1, I-2; food: I-3". */
function heldText(holders: Holders): string | null {
  if (holders.size === 0) return null;
  const shown = [...holders].slice(0, MOST_SHOWN).map(([word, people]) => `${word}: ${peopleText(people)}`);
  return shown.join("; ") + (holders.size > MOST_SHOWN ? "; …" : "");
}

function peopleText(people: readonly string[]): string {
  const shown = people.slice(0, MOST_SHOWN).join(", ");
  return people.length > MOST_SHOWN ? `${shown}, … (${people.length})` : shown;
}

/** A word of a list that a rule asks of visits. */
interface AskedOfVisit {
  readonly field: VisitField;
  readonly word: string;
  readonly list: readonly string[];
}

/**
 * Kinds, matters, authorities, levels and results of visits. What the history never says cannot be told from
 * a word that is still to come; then a word is named only if it looks like a known one, and a result also
 * where its whole list is unknown.
 */
function wordOfVisit({ field, word, list }: AskedOfVisit, path: Path, { words }: Check): Refusal[] {
  const known = words.visits[field];
  if (known.has(word)) return [];
  const near = nearWord(word, known);
  const idle = field === "results" && !list.some((each) => known.has(each));
  if (near === undefined && !words.says[field] && !idle) return [];
  return [unknownWord({ field: `counts.${field}`, word, near, known }, path)];
}
