/** Reads a policy document once, at the door: every fault is named, nothing is repaired. */
import { compareFractions, fraction, plus, readFraction } from "../kernel/fraction.js";
import { deepFreeze } from "../kernel/freeze.js";
import { isDay } from "../kernel/iso-date.js";
import { faultOfId } from "../kernel/parse-id.js";
import { type Refusal, refuse } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { Matter, Policy, Round, TeamRule } from "./policy.js";
import { readShape } from "./policy-schema.js";
import { faultsOfQuery } from "./query.js";

/**
 * Reads a policy document.
 *
 * @param value - the parsed JSON of a policy file
 * @returns the policy with all defaults filled in, frozen; or every fault with its path (codes `policy/…`)
 * @example
 * const policy = orThrow(parsePolicy(JSON.parse(text)));
 */
export function parsePolicy(value: unknown): Result<Policy> {
  const read = readShape(value);
  if (!read.ok) return read;
  const policy = read.value;
  const faults = [...faultsOfIds(policy), ...policy.matters.flatMap((each, m) => faultsOfMatter(each, policy.year, ["matters", m]))];
  return faults.length > 0 ? reject(faults) : accept(deepFreeze(policy));
}

type Path = readonly (string | number)[];

function faultsOfIds(policy: Policy): Refusal[] {
  return [
    ...faultsOfName(policy.id, ["id"]),
    ...faultsOfName(policy.authority, ["authority"], true),
    ...faultsOfTwins(policy.matters, ["matters"], true),
    ...(policy.tiers ?? []).flatMap((tier, at) => faultsOfName(tier, ["tiers", at])),
  ];
}

function faultsOfMatter(matter: Matter, year: number, path: Path): Refusal[] {
  return [
    ...(matter.population === null ? [] : faultsOfQuery(matter.population, [...path, "population"])),
    ...faultsOfTwins(matter.strata, [...path, "strata"]),
    ...matter.strata.flatMap((each, s) => faultsOfStratum(each, [...path, "strata", s])),
    ...faultsOfTwins(matter.rounds, [...path, "rounds"], true),
    ...faultsOfRounds(matter.rounds, year, [...path, "rounds"]),
    ...faultsOfTwins(matter.team.roles, [...path, "team", "roles"]),
    ...faultsOfCoolDown(matter, path),
    ...faultsOfApart(matter.team, [...path, "team", "apart"]),
  ];
}

function faultsOfStratum({ where, ratio }: Matter["strata"][number], path: Path): Refusal[] {
  const faults = where === null ? [] : faultsOfQuery(where, [...path, "where"]);
  const exact = readFraction(ratio);
  if (exact === undefined) faults.push(refuse("policy/ratio", [...path, "ratio"], { ratio }));
  else if (compareFractions(exact, fraction(1n)) > 0) faults.push(refuse("policy/ratio-above-one", [...path, "ratio"], { ratio }));
  return faults;
}

function faultsOfRounds(rounds: readonly Round[], year: number, path: Path): Refusal[] {
  const faults = rounds.flatMap((round, t) => faultsOfRound(round, year, [...path, t]));
  const shares = rounds.map((round) => readFraction(round.share));
  if (faults.length > 0) return faults;
  const sum = shares.reduce((total, share) => plus(total!, share!), fraction(0n))!;
  if (compareFractions(sum, fraction(1n)) !== 0) {
    faults.push(refuse("policy/shares", path, { sum: `${sum.numerator}/${sum.denominator}` }));
  }
  for (let t = 1; t < rounds.length; t++) {
    const [before, after] = [rounds[t - 1]!, rounds[t]!];
    if (after.from <= before.until)
      faults.push(refuse("policy/rounds-overlap", [...path, t, "from"], { before: before.id, after: after.id }));
  }
  return faults;
}

function faultsOfRound({ from, until, share }: Round, year: number, path: Path): Refusal[] {
  const faults: Refusal[] = [];
  if (!isDay(from)) faults.push(refuse("policy/day", [...path, "from"], { value: from }));
  if (!isDay(until)) faults.push(refuse("policy/day", [...path, "until"], { value: until }));
  if (faults.length === 0 && until < from) faults.push(refuse("policy/window", path, { from, until }));
  if (faults.length === 0 && (!from.startsWith(`${year}-`) || !until.startsWith(`${year}-`))) {
    faults.push(refuse("policy/outside-year", path, { from, until, year }));
  }
  if (readFraction(share) === undefined) faults.push(refuse("policy/share", [...path, "share"], { share }));
  return faults;
}

function faultsOfCoolDown({ mode, coolDown }: Matter, path: Path): Refusal[] {
  const idle = mode === "without-replacement" && coolDown !== null;
  return idle ? [refuse("policy/idle-cool-down", [...path, "coolDown"], {})] : [];
}

/**
 * Agencies can be kept apart when all roles ask for the same people, or when each role names agencies of its own. Otherwise no fast
 * program can promise to find the teams that exist.
 */
function faultsOfApart({ apart, roles }: TeamRule, path: Path): Refusal[] {
  if (apart === null) return [];
  const asks = new Set(roles.map(({ qualifications, agencies, grades }) => JSON.stringify([qualifications, agencies, grades])));
  const named = roles.flatMap(({ agencies }) => agencies ?? [""]);
  const ownAgencies = roles.every(({ agencies }) => agencies !== null) && new Set(named).size === named.length;
  return asks.size <= 1 || ownAgencies ? [] : [refuse("policy/apart-mixed", path, {})];
}

/** Faults of the ids of a list, and ids that stand twice in it. */
function faultsOfTwins(list: readonly { readonly id: string }[], path: Path, inDrawId = false): Refusal[] {
  const first = new Map<string, number>();
  return list.flatMap(({ id }, at) => {
    const faults = faultsOfName(id, [...path, at, "id"], inDrawId);
    const before = first.get(id);
    if (before !== undefined) faults.push(refuse("policy/id-twice", [...path, at, "id"], { id, first: before }));
    else first.set(id, at);
    return faults;
  });
}

function faultsOfName(id: string, path: Path, inDrawId = false): Refusal[] {
  const fault = faultOfId(id);
  if (fault !== undefined) return [refuse("policy/id", path, { id, fault })];
  return inDrawId && id.includes("/") ? [refuse("policy/id-slash", path, { id })] : [];
}
