/**
 * One drawn attempt with everything the audit needs to judge it: the ledger before it, the rules, and the
 * registry it named.
 */

import { canonicalJson } from "../kernel/canonical-json.js";
import { instantDay, laterDay } from "../kernel/iso-date.js";
import type { Ledger } from "../ledger/chain.js";
import { isKind, type Recorded } from "../ledger/recorded.js";
import { findRound, type NamedRound } from "../policy/named-round.js";
import { isDrawOf } from "../random/draw-id.js";
import type { Registry } from "../registry/registry.js";
import { snapshotOf } from "../registry/snapshot.js";
import { yearAnnounced } from "../round/draw-round.js";
import type { Attempt } from "../year/attempts.js";
import type { Seated } from "../year/seats-now.js";
import { registryBody, rosterBody } from "../year/state-inputs.js";
import { type YearSoFar, yearSoFar } from "../year/year-so-far.js";
import type { DrawCase, StaffingCase } from "./by-hand/plain-case.js";
import { casesStanding, drawsStanding, type PlainDraw } from "./by-hand/plain-record.js";
import { plainSeats } from "./by-hand/plain-seats.js";
import { plainNames } from "./by-hand/plain-visits.js";
import { chronicleBefore, entryWith } from "./entries-of.js";

/** A team draw of a round or of a case, with what its judgement needs. */
export interface TeamAudit extends StaffingCase {
  readonly attempt: Seated & { readonly void?: Recorded<"void"> };
  /** The year as it stood before, for what the audit repeats. */
  readonly soFar: YearSoFar;
}

export interface AuditCase extends TeamAudit, DrawCase {
  readonly attempt: Attempt & { readonly draw: Recorded<"draw"> };
  readonly named: NamedRound;
  /** Undefined when the registry the plan names is not at hand. */
  readonly registry: Registry | undefined;
  /** The year as the announcement found it, for what the audit repeats. */
  readonly announced: YearSoFar;
}

/** The case of a drawn attempt, or undefined when the plan names rules that the ledger does not hold. */
export function auditCase(
  ledger: Ledger,
  attempt: AuditCase["attempt"],
  registryFor: (asked: RegistryAsked) => Registry | undefined,
): AuditCase | undefined {
  const { body } = attempt.plan;
  const [policy, registry, roster] = [body.policy, body.registry, body.roster].map((hash) =>
    entryWith(ledger, hash, attempt.plan.seq),
  );
  if (policy === undefined || !isKind(policy, "policy")) return undefined;
  if (
    registry === undefined ||
    !isKind(registry, "registry") ||
    roster === undefined ||
    !isKind(roster, "roster")
  )
    return undefined;
  const named = findRound(policy.body.policy, body.round, body.matter);
  if (!named.ok) return undefined;
  const ledgerBefore = ledger.slice(0, attempt.draw.seq);
  const chronicle = chronicleBefore(ledger, attempt.draw.seq);
  const soFar = yearSoFar({ policy: policy.body.policy, chronicle });
  const announced = yearAnnounced({ policy: policy.body.policy, chronicle }, body);
  const isOwn = ({ drawId }: { readonly drawId: string }): boolean => isDrawOf(policy.body.policy, drawId);
  const ledgerAnnounced = body.commits === undefined ? ledgerBefore : ledger.slice(0, attempt.plan.seq);
  const { matter, index: now } = named.value;
  const earlier = drawsStanding(ledgerAnnounced)
    .filter((draw) => isOwn(draw) && draw.plan.body.matter === matter.id)
    .map((draw) => ({ index: matter.rounds.findIndex(({ id }) => id === draw.plan.body.round), draw }))
    .filter(({ index }) => index < now);
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
    ledgerAnnounced,
    before: drawsStanding(ledgerBefore).filter(isOwn),
    casesBefore: casesStanding(ledgerBefore).filter(isOwn),
    standingSeats: seatsOfDraws(ledgerBefore),
    nameNow: plainNames(ledger, attempt.draw.seq),
    earlier,
  };
}

/** Read when somebody first asks: few draws join others. */
export function seatsOfDraws(ledger: Ledger): TeamAudit["standingSeats"] {
  let draws: ReadonlyMap<string, PlainDraw> | undefined;
  return (drawId) => {
    draws ??= new Map(drawsStanding(ledger).map((draw) => [draw.drawId, draw]));
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
export function commitmentOf(registry: Registry): RegistryAsked {
  const snapshot = snapshotOf(registry);
  return { registry: registryBody(snapshot), roster: rosterBody(snapshot) };
}

/** Finds, among registries with their commitments, the one that an entry names. */
export function finderAmong(registries: readonly Registry[], commitments: readonly RegistryAsked[]) {
  const byText = new Map<string, Registry>();
  registries.forEach((registry, at) => {
    const text = canonicalJson(commitments[at]);
    if (!byText.has(text)) byText.set(text, registry);
  });
  return ({ registry, roster }: RegistryAsked): Registry | undefined =>
    byText.get(canonicalJson({ registry, roster }));
}

/** "entry 5": where a recorded entry stands. */
export function placeOf(entry: { readonly seq: number }, more = ""): string {
  return more === "" ? `entry ${entry.seq}` : `entry ${entry.seq}, ${more}`;
}
