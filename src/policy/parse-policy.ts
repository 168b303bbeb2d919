/** Reads a policy document once, at the door: every fault is named, nothing is repaired. */
import * as z from "zod";
import { compareFractions, fraction, plus, readFraction } from "../kernel/fraction.js";
import { deepFreeze } from "../kernel/freeze.js";
import { isDay } from "../kernel/iso-date.js";
import { faultOfId } from "../kernel/parse-id.js";
import { type Refusal, refuse } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { type Matter, POLICY_FORMAT, type Policy, type Round, type TeamRule } from "./policy.js";
import { faultsOfQuery } from "./query.js";
import { refusalsOfShape } from "./shape-refusals.js";

const id = z.string().describe("Id, byte for byte: 1 to 256 bytes, NFC, no leading or trailing space · 标识,按字节原样使用");
const draft = z.strictObject({
  id: id,
  title: z.string().default("").describe("For people · 名称"),
});
const count = z.number().int().min(0).max(1_000_000_000);
const query = z.record(z.string(), z.unknown()).nullable().default(null).describe("MongoDB-style query over units; null: all · 条件");

const stratum = draft.extend({
  where: query,
  ratio: z.string().describe('Exact ratio: "5%", "2‰", "1/3" · 抽查比例'),
  side: z.enum(["at-least", "at-most"]).default("at-least").describe("at-least rounds up (不少于), at-most rounds down (不超过)"),
  minimum: count.default(0).describe("Fewest units a year · 每年至少"),
});
const round = draft.extend({
  from: z.string().describe("First day of visits, YYYY-MM-DD · 起"),
  until: z.string().describe("Last day of visits · 止"),
  share: z.string().describe('Share of the year, e.g. "1/4"; shares sum to 1 · 占全年比例'),
});
const role = draft.extend({
  qualifications: z.array(id).default([]).describe("All are needed · 所需资格"),
  agencies: z.array(id).min(1).nullable().default(null).describe("One of them; null: any · 所属机关"),
  grades: z.array(id).min(1).nullable().default(null).describe("One of them; null: any · 职级"),
});
const team = z.strictObject({
  roles: z.array(role).min(1).max(12).describe("Seats of a team, usually two · 执法小组席位"),
  region: z.boolean().default(true).describe("Serve only units of the own regions · 属地"),
  certificate: id.nullable().default(null).describe("Kind of certificate valid on every day of the round · 执法证件种类"),
  noReturn: z
    .strictObject({ visits: count.min(1) })
    .nullable()
    .default(null)
    .describe("Not who made the last k visits · 轮换"),
  balance: z.enum(["level", "capacity"]).default("level"),
  band: count.default(2).describe("How far above the level of the year one may go"),
  pairLimit: count.min(1).nullable().default(null).describe("Most meetings of two people a year · 同组上限"),
  apart: z.literal("agency").nullable().default(null).describe("Two of a team never of one agency"),
  staffing: z.enum(["complete", "by-rank"]).default("complete"),
});
const matter = draft.extend({
  population: query,
  recentVisit: z
    .strictObject({ days: count.min(1), kinds: z.array(id).min(1).nullable().default(null) })
    .nullable()
    .default(null)
    .describe("Leaves out units visited in the last days · 近期已查"),
  strata: z.array(stratum).min(1).describe("Read in order; a unit belongs to the first that fits · 分层"),
  base: z.enum(["average", "plan", "draw"]).default("average").describe("Size the ratio speaks of · 抽查基数"),
  of: z.enum(["stratum", "eligible"]).default("stratum"),
  mode: z.enum(["without-replacement", "independent"]).default("without-replacement"),
  coolDown: z
    .strictObject({ rounds: count.min(1) })
    .nullable()
    .default(null),
  method: z.enum(["ticket/1", "seedrandom-shuffle/1"]).default("ticket/1"),
  reserve: count.default(20).describe("Reserve places on the record, per stratum · 递补名额"),
  rounds: z.array(round).min(1).describe("Rounds of the year, in order · 轮次"),
  team,
});
const document = z.strictObject({
  format: z.literal(POLICY_FORMAT),
  id,
  title: z.string().default(""),
  authority: id.describe("Id of the authority, without / · 执法机关"),
  year: z.number().int().min(1900).max(9999),
  tiers: z.array(id).min(1).nullable().default(null).describe("Tiers a unit may have; null: any · 等级"),
  matters: z.array(matter).min(1).describe("Inspection matters · 抽查事项"),
});

/** JSON Schema of a policy file, for editors and other programs. */
export function policyJsonSchema(): unknown {
  return z.toJSONSchema(document, { io: "input" });
}

/**
 * Reads a policy document.
 *
 * @param value - the parsed JSON of a policy file
 * @returns the policy with all defaults filled in, frozen; or every fault with its path (codes `policy/…`)
 * @example
 * const policy = orThrow(parsePolicy(JSON.parse(text)));
 */
export function parsePolicy(value: unknown): Result<Policy> {
  const read = document.safeParse(value);
  if (!read.success) return reject(refusalsOfShape(read.error.issues, value));
  const policy = read.data as Policy;
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
