/**
 * Later staffings: only of units that were drawn and had no team, by a policy that stood, and again as in any
 * team draw.
 */

import { instantDay } from "../../kernel/iso-date.js";
import { once } from "../../kernel/made-once.js";
import type { Ledger } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import { findRound, type NamedWork } from "../../policy/named-round.js";
import type { Policy } from "../../policy/policy.js";
import { partsOfDrawId } from "../../random/draw-id.js";
import type { Registry } from "../../registry/registry.js";
import { rowOf } from "../../registry/unit.js";
import { laterTeams } from "../../round/staff-round.js";
import { isCase } from "../../year/is-case.js";
import { namedCase } from "../../year/named-case.js";
import type { Seated } from "../../year/seats-now.js";
import { staffingOf } from "../../year/staffing-of.js";
import { unitsWithoutTeam } from "../../year/units-without-team.js";
import type { StandingDraw } from "../../year/year-state.js";
import { placeOf, type RegistryAsked, seatsOfDraws, type TeamAudit } from "../audit-case.js";
import { registeredAs, standingBefore } from "../by-hand/plain-case.js";
import { plainNames, plainNaming } from "../by-hand/plain-names.js";
import { plainSeats } from "../by-hand/plain-seats.js";
import { unitsInTheEnd } from "../by-hand/plain-visits.js";
import { eachExamined } from "../examined.js";
import { type Finding, finding, unlessSame, unlessSameData } from "../finding.js";
import { yearBefore } from "../reduced.js";
import { checkApproval } from "./check-approval.js";
import { checkCandidates } from "./check-candidates.js";
import { checkDays } from "./check-days.js";
import { checkTeamsAlone } from "./check-seats-alone.js";
import { checkWithin } from "./check-staffed-alone.js";
import {
  checkBeforeVoid,
  checkNamed,
  drawnUpTo,
  isStaffed,
  registryNamed,
  upTo,
} from "./check-substitutions.js";
import { checkTeamRecord } from "./check-team-record.js";
import { checkTeams } from "./check-teams.js";
import { listedInOrder } from "./listed-in-order.js";
import type { TeamRecord } from "./team-record.js";
import { unitsWithResult } from "./units-with-result.js";

type Change = Recorded<"staffing">;

/** Later staffings of a round or a case whose teams were drawn from `seed`. */
export function checkStaffings(
  ledger: Ledger,
  audit: TeamAudit,
  seed: string,
  registryFor: (asked: RegistryAsked) => Registry | undefined,
): Finding[] {
  return (audit.attempt.staffings ?? []).flatMap((change, before) => {
    // By another policy than one that stood nobody may staff; what can be judged is judged by that of the draw.
    const named = policyNamed(ledger, change);
    const registry = isStaffed(audit) ? registryNamed(ledger, change.body, registryFor) : undefined;
    return eachExamined(placeOf(change), [
      () => checkNamed(ledger, change.seq, change.body),
      () => checkSaid(audit, change, before),
      () => (isStaffed(audit) ? checkUnits(ledger, audit, change) : []),
      () => (named === undefined ? [otherPolicy(change)] : []),
      ...(isStaffed(audit)
        ? checksOfRecord(staffedRecord(audit, { policy: named ?? audit.policy, seed }, change), registry)
        : []),
      ...(registry === undefined
        ? []
        : checksOfTeams(ledger, audit, { policy: named ?? audit.policy, registry, seed }, change)),
    ]);
  });
}

function otherPolicy(change: Change): Finding {
  const expected = "the policy of the draw, or the one that stood";
  return finding("verify/reference", placeOf(change, "policy"), expected, change.body.policy);
}

function checkSaid(audit: TeamAudit, change: Change, before: number): Finding[] {
  const { body } = change;
  return [
    ...unlessSame(
      "verify/reference",
      placeOf(change, "teams"),
      audit.attempt.teams?.hash ?? null,
      body.teams,
    ),
    ...unlessSame("verify/staffing-attempt", placeOf(change, "attempt"), before + 2, body.attempt),
    ...checkApproval(placeOf(change), body),
    ...checkBeforeVoid(audit, change),
  ];
}

/** Exactly the units that nobody went to yet: none is left out, and nobody who had a team gets another. */
function checkUnits(ledger: Ledger, { attempt }: TeamAudit, { seq, body }: Change): Finding[] {
  const seated = new Set(plainSeats(attempt, seq).map(({ unit }) => unit));
  const made = unitsWithResult(ledger, body.drawId, seq);
  const open = unitsOf(upTo(attempt, seq)).filter((unit) => !seated.has(unit) && !made.has(unit));
  return unlessSame(
    "verify/staffing-units",
    placeOf({ seq }),
    listedInOrder(open),
    listedInOrder(namedIn(body)),
  );
}

function unitsOf(seated: Seated): string[] {
  if (!isCase(seated)) return unitsInTheEnd(seated as StandingDraw, undefined);
  const { opened } = seated;
  return opened.body.units.filter((unit) => opened.body.merged.every((each) => each.unit !== unit));
}

/** The policy of the draw, or the last of its authority and year before the entry. */
function policyNamed(ledger: Ledger, { seq, body }: Change): Policy | undefined {
  const { authority, year } = partsOfDrawId(body.drawId);
  const before = ledger.slice(0, seq).flatMap((entry) => {
    if (!isKind(entry, "policy")) return [];
    const { policy } = entry.body;
    return policy.authority === authority && String(policy.year) === year ? [entry] : [];
  });
  const [ofDraw] = ledger.flatMap((entry) =>
    (isKind(entry, "plan") || isKind(entry, "case")) && entry.body.drawId === body.drawId
      ? [entry.body.policy]
      : [],
  );
  const entry = before.find(({ hash }) => hash === body.policy);
  return entry !== undefined && (entry === before.at(-1) || entry.hash === ofDraw)
    ? entry.body.policy
    : undefined;
}

interface Means {
  readonly policy: Policy;
  readonly registry: Registry;
  readonly seed: string;
}

/** Units by the entry, from its day on, by the rules that it names. */
function staffedRecord(
  audit: TeamAudit,
  { policy, seed }: Pick<Means, "policy" | "seed">,
  change: Change,
): TeamRecord {
  const { drawId, staffed } = change.body;
  return {
    ...{ entry: change, body: staffed, drawId, seed, units: namedIn(change.body) },
    named: leftOf(workUnder(policy, audit), audit, instantDay(change.at)),
    isOfCase: isCase(audit.attempt),
    hasGivenDays: audit.givenDays !== undefined,
  };
}

function checksOfRecord(record: TeamRecord, registry: Registry | undefined): (() => readonly Finding[])[] {
  const alone = [() => checkTeamsAlone(record), () => checkWithin(record)];
  return [() => checkTeamRecord(record), ...(registry === undefined ? alone : [])];
}

function checksOfTeams(
  ledger: Ledger,
  audit: TeamAudit,
  means: Means,
  change: Change,
): (() => readonly Finding[])[] {
  const { policy, registry } = means;
  const nameNow = plainNames(ledger, change.seq);
  const gone = namedIn(change.body).filter(
    (unit) => rowOf(registry.units, registeredAs(registry, nameNow, unit)) === -1,
  );
  const later = once(() => laterAudit(ledger, audit, policy, change));
  return [
    () =>
      gone.map((unit) =>
        finding("verify/unit-unknown", placeOf(change, `unit ${unit}`), "a unit of the registry", unit),
      ),
    () => checkTeams(later(), registry),
    () => checkDays(later(), registry),
    // Whom the registry does not hold nobody can staff again.
    ...(gone.length > 0 ? [] : [() => checkMade(audit, later(), means, change)]),
  ];
}

function checkMade(
  audit: TeamAudit,
  later: TeamAudit,
  { policy, registry, seed }: Means,
  change: Change,
): Finding[] {
  const { seq, at, body } = change;
  const { units, soFar } = later;
  const seated = { ...drawnUpTo(audit, seq), teams: audit.attempt.teams! };
  const named = workUnder(policy, audit);
  const since = instantDay(at);
  const again = laterTeams({
    policy,
    registry,
    at,
    soFar,
    round: { named, seated, seed },
    units: unitsWithoutTeam(seated, seed, soFar.chronicle),
  });
  const candidates = () =>
    staffingOf(
      {
        policy,
        registry,
        named: later.named,
        soFar,
        drawId: body.drawId,
        seed,
        since,
        begins: named.round.from,
      },
      units,
    );
  return [
    ...(audit.givenDays === undefined ? checkCandidates(later, registry, candidates()) : []),
    ...unlessSameData("verify/replay", placeOf(change), again, body.staffed),
  ];
}

/** The draw of teams as the entry makes it: for its units, from its day on, in the year as it stood then. */
function laterAudit(
  ledger: Ledger,
  audit: TeamAudit,
  policy: Policy,
  { seq, at, hash, body }: Change,
): TeamAudit {
  const soFar = yearBefore(ledger, seq, policy);
  const named = workUnder(policy, audit);
  const since = instantDay(at);
  return {
    ...audit,
    attempt: { drawId: body.drawId, teams: { seq, at, hash, body: body.staffed } },
    policy,
    named: leftOf(named, audit, since),
    begins: named.round.from,
    units: namedIn(body),
    since: audit.givenDays === undefined ? since : audit.since,
    soFar,
    ...standingBefore(ledger, seq, policy),
    standingSeats: seatsOfDraws(ledger, seq),
    ledgerBefore: ledger.slice(0, seq),
    ...plainNaming(ledger, seq),
  };
}

/** Units that have a team by the entry, or still none. */
function namedIn({ staffed: { teams, joined = [], unstaffed } }: Change["body"]): string[] {
  return [...new Set([...unstaffed, ...[...(teams?.seats ?? []), ...joined].map(({ unit }) => unit)])];
}

/** A round or a case under the rules of the entry. */
export function workUnder(policy: Policy, { attempt, named }: TeamAudit): NamedWork {
  const { matter, round } = named;
  if (isCase(attempt)) {
    const lane = policy.lanes?.find(({ id }) => id === matter.id);
    return lane === undefined
      ? named
      : namedCase(lane, { case: round.id, from: round.from, until: round.until });
  }
  const found = findRound(policy, round.id, matter.id);
  return found.ok ? found.value : named;
}

/** What is left of its time on the day of the entry; a late case is visited on that day. */
function leftOf(named: NamedWork, { attempt }: TeamAudit, since: string): NamedWork {
  const { from, until } = named.round;
  const first = from < since ? since : from;
  return {
    ...named,
    round: { ...named.round, from: first, until: isCase(attempt) && until < first ? first : until },
  };
}
