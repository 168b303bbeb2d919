/**
 * One attempt, drawn or announced only, with everything the audit needs to judge it: the ledger before it, the rules, and the
 * registry it named.
 */

import { canonicalJson } from "../kernel/canonical-json.js";
import { groupBy } from "../kernel/group-by.js";
import { instantDay, laterDay } from "../kernel/iso-date.js";
import { madeOncePer } from "../kernel/made-once.js";
import { countBefore } from "../kernel/walked.js";
import type { Entry, Ledger } from "../ledger/chain.js";
import { isKind, type Recorded } from "../ledger/recorded.js";
import { findRound, type NamedRound } from "../policy/named-round.js";
import type { Policy } from "../policy/policy.js";
import { partsOfDrawId } from "../random/draw-id.js";
import type { Registry } from "../registry/registry.js";
import { snapshotOf } from "../registry/snapshot.js";
import { yearAnnounced } from "../round/draw-both.js";
import type { Attempt } from "../year/attempts.js";
import type { Seated } from "../year/seats-now.js";
import { registryBody, rosterBody } from "../year/state-inputs.js";
import { type YearSoFar, yearSoFar } from "../year/year-so-far.js";
import { type PlainDrawCase, type PlainStaffingCase, standingBefore } from "./by-hand/plain-case.js";
import { plainNaming } from "./by-hand/plain-names.js";
import { drawsStanding, type PlainDraw } from "./by-hand/plain-record.js";
import { plainSeats } from "./by-hand/plain-seats.js";
import { chronicleBefore, entryWith } from "./entries-of.js";
import { type Finding, finding } from "./finding.js";

/** A team draw of a round or of a case, with what its judgement needs. */
export interface TeamAudit extends PlainStaffingCase {
  readonly attempt: Seated & { readonly void?: Recorded<"void"> };
  /** The year as it stood before, for what the audit repeats. */
  readonly soFar: YearSoFar;
}

export interface AnnouncedCase extends TeamAudit, PlainDrawCase {
  readonly attempt: Attempt;
  readonly named: NamedRound;
  /** Undefined when the registry the plan names is not at hand. */
  readonly registry: Registry | undefined;
  /** The year as the announcement found it, for what the audit repeats. */
  readonly announced: YearSoFar;
}

export type Drawn = Attempt & { readonly draw: Recorded<"draw"> };

export type AuditCase = AnnouncedCase & { readonly attempt: Drawn };

/** A plan names a policy, a registry and a roster that stand before it. */
export function checkPlanNames(ledger: Ledger, plan: Recorded<"plan">): Finding[] {
  const before = ledger.slice(0, plan.seq);
  return (["policy", "registry", "roster"] as const).flatMap((kind) =>
    before.some((entry) => entry.kind === kind && entry.hash === plan.body[kind])
      ? []
      : [finding("verify/reference", placeOf(plan, kind), `a ${kind} entry before it`, plan.body[kind])],
  );
}

/**
 * The case of an attempt; one that was never drawn is judged as its announcement found the year. Undefined where no
 * policy can be found by which to judge, or none that has the round.
 */
export function auditCase<A extends Attempt>(
  ledger: Ledger,
  attempt: A,
  registryFor: (asked: RegistryAsked) => Registry | undefined,
): (AnnouncedCase & { readonly attempt: A }) | undefined {
  const { seq, body } = attempt.plan;
  const policy = policyOfPlan(ledger, attempt.plan);
  const named = policy && findRound(policy, body.round, body.matter);
  if (policy === undefined || named?.ok !== true) return undefined;
  const last = attempt.draw ?? attempt.plan;
  const announcedBefore = body.commits === undefined ? last.seq : seq;
  return {
    attempt,
    policy,
    named: named.value,
    registry: registryOfPlan(ledger, attempt.plan, registryFor),
    phaseSecret: revealedSecret(ledger, policy.id, body.matter),
    units: (attempt.draw?.body.strata ?? []).flatMap(({ drawn }) => drawn.map(({ unit }) => unit)),
    since: laterDay(body.commits?.drawOn ?? "", instantDay(last.at)),
    ...yearsOf(ledger, attempt, policy),
    ledgerBefore: ledger.slice(0, last.seq),
    ledgerAnnounced: ledger.slice(0, announcedBefore),
    ...standingBefore(ledger, last.seq, policy),
    standingSeats: seatsOfDraws(ledger, last.seq),
    ...plainNaming(ledger, last.seq),
    earlier: earlierDraws(standingBefore(ledger, announcedBefore, policy).before, named.value),
  };
}

/** Where the plan names no policy of the ledger, it is judged by the last one of its authority and year before it. */
function policyOfPlan(ledger: Ledger, { seq, body }: Recorded<"plan">): Policy | undefined {
  const entry = entryWith(ledger, body.policy, seq);
  const rules = entry !== undefined && isKind(entry, "policy") ? entry : policyStanding(ledger, body, seq);
  return rules?.body.policy;
}

/** The one that the plan names, if it is at hand. */
function registryOfPlan(
  ledger: Ledger,
  { seq, body }: Recorded<"plan">,
  registryFor: (asked: RegistryAsked) => Registry | undefined,
): Registry | undefined {
  const [units, people] = [entryWith(ledger, body.registry, seq), entryWith(ledger, body.roster, seq)];
  return units !== undefined && isKind(units, "registry") && people !== undefined && isKind(people, "roster")
    ? registryFor({ registry: units.body, roster: people.body })
    : undefined;
}

/** The year as the draw and as the announcement found it, as the reducer has it. */
function yearsOf(
  ledger: Ledger,
  attempt: Attempt,
  policy: Policy,
): Pick<AnnouncedCase, "soFar" | "announced"> {
  const chronicle = chronicleBefore(ledger, (attempt.draw ?? attempt.plan).seq);
  const soFar = yearSoFar({ policy, chronicle });
  const isAtOnce = isDrawnAtOnce(ledger, attempt);
  return {
    soFar,
    announced: isAtOnce ? soFar : yearAnnounced({ policy, chronicle }, attempt.plan.body),
  };
}

/** Of draws those of the same matter in rounds before this one. */
function earlierDraws(
  draws: readonly PlainDraw[],
  { matter, index: now }: NamedRound,
): PlainDrawCase["earlier"] {
  return draws
    .filter((draw) => draw.plan.body.matter === matter.id)
    .map((draw) => ({ index: matter.rounds.findIndex(({ id }) => id === draw.plan.body.round), draw }))
    .filter(({ index }) => index < now);
}

/** Nothing but its own sources was written since the announcement, or it was never drawn: then the draw found the year as that did. */
function isDrawnAtOnce(ledger: Ledger, { plan, draw }: Attempt): boolean {
  return draw === undefined || (draw.seq === plan.seq + 2 && ledger[plan.seq + 1]?.kind === "sources");
}

/** Read when somebody first asks: few draws join others. */
export function seatsOfDraws(ledger: Ledger, before: number): TeamAudit["standingSeats"] {
  let draws: ReadonlyMap<string, PlainDraw> | undefined;
  return (drawId) => {
    draws ??= new Map(drawsStanding(ledger, before).map((draw) => [draw.drawId, draw]));
    const draw = draws.get(drawId);
    return draw === undefined ? [] : plainSeats(draw);
  };
}

/** The secret of a matter's phases, where an entry anywhere on the ledger reveals it. */
function revealedSecret(ledger: Ledger, policy: string, matter: string): string | undefined {
  for (const entry of ledger) {
    if (isKind(entry, "phase") && entry.body.policy === policy && entry.body.matter === matter)
      return entry.body.value;
  }
  return undefined;
}

export interface RegistryAsked {
  readonly registry: Recorded<"registry">["body"];
  readonly roster: Recorded<"roster">["body"];
}

/** What a registry commits to; it hashes every unit, so it is made once. */
export function commitmentOfRegistry(registry: Registry): RegistryAsked {
  const snapshot = snapshotOf(registry);
  return { registry: registryBody(snapshot), roster: rosterBody(snapshot) };
}

const policiesByYear = /* @__PURE__ */ madeOncePer((ledger: Ledger) =>
  groupBy(
    ledger.flatMap((entry) => (isKind(entry, "policy") ? [entry] : [])),
    ({ body: { policy } }) => JSON.stringify([policy.authority, String(policy.year)]),
  ),
);

/** The last policy of the authority and year of a draw id, before an entry where one is given. */
export function policyStanding(
  ledger: Ledger,
  { drawId }: { readonly drawId: string },
  before = ledger.length,
): Recorded<"policy"> | undefined {
  const { authority, year } = partsOfDrawId(drawId);
  const own = policiesByYear(ledger).get(JSON.stringify([authority, year])) ?? [];
  return own[countBefore(own, before) - 1];
}

/** What makes a registry, whatever its cut-off day. */
export function rootsOf({ registry, roster }: RegistryAsked): string {
  return [unitRootsOf(registry), roster.inspectors.root].join(" ");
}

/** The same of its units and its history. */
export function unitRootsOf({ units, history }: RegistryAsked["registry"]): string {
  return [units.root, history.root].join(" ");
}

/**
 * Finds, among registries with their commitments, the one that an entry names. One with the same units, history and
 * people of another cut-off day is that registry on the day of the entry.
 */
export function finderAmong(registries: readonly Registry[], commitments: readonly RegistryAsked[]) {
  const named = (name: (asked: RegistryAsked) => string): ReadonlyMap<string, Registry> =>
    new Map(commitments.map((each, at) => [name(each), registries[at]!] as const).reverse());
  const exact = named(({ registry, roster }) => canonicalJson({ registry, roster }));
  const byRoots = named(rootsOf);
  const redated = new Map<string, Registry>();
  return ({ registry, roster }: RegistryAsked): Registry | undefined => {
    const own = exact.get(canonicalJson({ registry, roster }));
    const other = byRoots.get(rootsOf({ registry, roster }));
    if (own !== undefined || other === undefined) return own;
    const name = `${rootsOf({ registry, roster })} ${registry.asOf}`;
    const known = redated.get(name) ?? { ...other, asOf: registry.asOf };
    redated.set(name, known);
    return known;
  };
}

/** Finds, likewise, one with the units and the history of a registry entry, whoever was on the roster. */
export function unitsAmong(registries: readonly Registry[], commitments: readonly RegistryAsked[]) {
  const exact = new Map(
    commitments.map((each, at) => [canonicalJson(each.registry), registries[at]!] as const).reverse(),
  );
  const byRoots = new Map(
    commitments.map((each, at) => [unitRootsOf(each.registry), registries[at]!] as const).reverse(),
  );
  return (entry: Entry | undefined): Registry | undefined => {
    if (entry === undefined || !isKind(entry, "registry")) return undefined;
    const other = byRoots.get(unitRootsOf(entry.body));
    return (
      exact.get(canonicalJson(entry.body)) ??
      (other === undefined ? undefined : { ...other, asOf: entry.body.asOf })
    );
  };
}

/** "entry 5": where a recorded entry stands. */
export function placeOf(entry: { readonly seq: number }, more = ""): string {
  return more === "" ? `entry ${entry.seq}` : `entry ${entry.seq}, ${more}`;
}
