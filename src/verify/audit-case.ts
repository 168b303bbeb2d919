/** One drawn attempt with everything the audit needs to judge it: the ledger before it, the rules, and the registry it named. */

import { canonicalJson } from "../kernel/canonical-json.js";
import { instantDay, laterDay } from "../kernel/iso-date.js";
import type { Ledger } from "../ledger/chain.js";
import { isKind, type Recorded } from "../ledger/recorded.js";
import { findRound, type NamedRound } from "../policy/named-round.js";
import type { Policy } from "../policy/policy.js";
import type { Registry } from "../registry/registry.js";
import { snapshotOf } from "../registry/snapshot.js";
import { rowOf } from "../registry/unit.js";
import { yearAnnounced } from "../round/run-round.js";
import { type Attempt, attemptsOf, standing } from "../year/attempts.js";
import type { Case } from "../year/cases.js";
import type { Seated } from "../year/seats-now.js";
import { registryBody, rosterBody } from "../year/state-inputs.js";
import { type YearSoFar, yearSoFar } from "../year/year-so-far.js";
import { drawsOfMatter, type StandingDraw } from "../year/year-state.js";
import { type PlainSeat, plainSeats } from "./by-hand/plain-seats.js";
import { plainNames } from "./by-hand/plain-visits.js";

/** A team draw of a round or of a case, with what its judgement needs. */
export interface TeamAudit {
  readonly attempt: Seated;
  readonly policy: Policy;
  readonly named: NamedRound;
  /** Units that had to be staffed. */
  readonly units: readonly string[];
  /** Day of the draw: no visit with a day lies before it. */
  readonly since: string;
  /** First day of the whole round, where `named` is what is left of it: earlier years count back from there. */
  readonly begins?: string;
  /** Days that were given beforehand, in a joint inspection. */
  readonly givenDays?: ReadonlyMap<string, string>;
  /** The year as it stood before, for what the audit repeats. */
  readonly soFar: YearSoFar;
  /** All draws, and all cases, of the year that stood before this one. */
  readonly before: readonly StandingDraw[];
  readonly casesBefore: readonly Case[];
  /** Who sat where, by a standing draw of any authority, when this one was made; nobody for another draw. */
  readonly standingSeats: (drawId: string) => readonly PlainSeat[];
  /** The ledger before this draw, for what the audit reads by itself. */
  readonly ledgerBefore: Ledger;
  /** The id under which a unit is known. */
  readonly nameNow: (unit: string) => string;
}

export interface AuditCase extends TeamAudit {
  readonly attempt: Attempt & { readonly draw: Recorded<"draw"> };
  /** Undefined when the registry the plan names is not at hand. */
  readonly registry: Registry | undefined;
  /** Secret of the matter's phases, once it is on the ledger. */
  readonly phaseSecret: string | undefined;
  /** The ledger before the announcement. Older announcements bind nothing but numbers. */
  readonly ledgerAnnounced: Ledger;
  /** The year as the announcement found it, for what the audit repeats. */
  readonly announced: YearSoFar;
  /** Those of the same matter in earlier rounds that stood when the round was announced. */
  readonly earlier: readonly { readonly index: number; readonly draw: StandingDraw }[];
}

/** The case of a drawn attempt, or undefined when the plan names rules that the ledger does not hold. */
export function auditCase(
  ledger: Ledger,
  attempt: AuditCase["attempt"],
  registryFor: (asked: RegistryAsked) => Registry | undefined,
): AuditCase | undefined {
  const { body } = attempt.plan;
  const entryWith = (hash: string) => ledger.slice(0, attempt.plan.seq).find((entry) => entry.hash === hash);
  const [policy, registry, roster] = [entryWith(body.policy), entryWith(body.registry), entryWith(body.roster)];
  if (policy === undefined || !isKind(policy, "policy")) return undefined;
  if (registry === undefined || !isKind(registry, "registry") || roster === undefined || !isKind(roster, "roster")) return undefined;
  const named = findRound(policy.body.policy, body.round, body.matter);
  if (!named.ok) return undefined;
  const ledgerBefore = ledger.slice(0, attempt.draw.seq);
  const soFar = yearSoFar(ledgerBefore, policy.body.policy);
  const before = soFar.draws;
  const announced = yearAnnounced(ledgerBefore, attempt.plan, { policy: policy.body.policy, soFar });
  const earlier = drawsOfMatter(announced.draws, named.value.matter).filter(({ index }) => index < named.value.index);
  return {
    attempt,
    policy: policy.body.policy,
    named: named.value,
    registry: registryFor({ registry: registry.body, roster: roster.body }),
    phaseSecret: revealedSecret(ledger, policy.body.policy.id, body.matter),
    units: attempt.draw.body.strata.flatMap(({ drawn }) => drawn.map(({ unit }) => unit)),
    since: laterDay(body.commits?.drawOn ?? "", instantDay(attempt.draw.at)),
    soFar,
    announced,
    ledgerBefore,
    ledgerAnnounced: body.commits === undefined ? ledgerBefore : ledger.slice(0, attempt.plan.seq),
    before,
    casesBefore: soFar.cases,
    standingSeats: seatsOfDraws(ledgerBefore),
    nameNow: plainNames(ledgerBefore),
    earlier,
  };
}

/** Read when somebody first asks: few draws join others. */
export function seatsOfDraws(ledger: Ledger): TeamAudit["standingSeats"] {
  let draws: ReadonlyMap<string, Attempt> | undefined;
  return (drawId) => {
    draws ??= new Map(standing(attemptsOf(ledger)).map((draw) => [draw.drawId, draw]));
    const draw = draws.get(drawId);
    return draw === undefined ? [] : plainSeats(draw);
  };
}

/** The secret of a matter's phases, where an entry anywhere on the ledger reveals it. */
function revealedSecret(ledger: Ledger, policy: string, matter: string): string | undefined {
  for (const entry of ledger) {
    if (isKind(entry, "phase") && entry.body.policy === policy && entry.body.matter === matter) return entry.body.value;
  }
  return undefined;
}

export interface RegistryAsked {
  readonly registry: Recorded<"registry">["body"];
  readonly roster: Recorded<"roster">["body"];
}

/** What a registry commits to; it hashes every unit, so it is made once. */
export function commitmentOf(registry: Registry): RegistryAsked {
  const snapshot = snapshotOf(registry);
  return { registry: registryBody(snapshot), roster: rosterBody(snapshot) };
}

/** Finds, among registries with their commitments, the one that an entry names. */
export function finderAmong(registries: readonly Registry[], commitments: readonly RegistryAsked[]) {
  return ({ registry, roster }: RegistryAsked): Registry | undefined =>
    registries.find((_, at) => canonicalJson(commitments[at]) === canonicalJson({ registry, roster }));
}

/** The id under which a registry knows a unit: its own, or that under which it goes on. */
export function registeredAs({ units }: Registry, nameNow: TeamAudit["nameNow"], unit: string): string {
  return rowOf(units, unit) === -1 ? nameNow(unit) : unit;
}

/** "entry 5": where a recorded entry stands. */
export function placeOf(entry: { readonly seq: number }, more = ""): string {
  return more === "" ? `entry ${entry.seq}` : `entry ${entry.seq}, ${more}`;
}

/** Everything that was staffed before, in the order of the ledger. */
export function seatedBefore({ before, casesBefore }: TeamAudit): Seated[] {
  const all: Seated[] = [...before, ...casesBefore];
  return all.filter(({ teams }) => teams !== undefined).sort((a, b) => a.teams!.seq - b.teams!.seq);
}
