/**
 * Moved visits: only from days that are closed, to open ones, with everybody free and allowed to act on them,
 * and none left behind unnamed.
 */

import { findMoves } from "../../changes/move-visits.js";
import { instantDay, laterDay } from "../../kernel/iso-date.js";
import { once } from "../../kernel/made-once.js";
import type { Ledger } from "../../ledger/chain.js";
import type { Recorded } from "../../ledger/recorded.js";
import type { Policy } from "../../policy/policy.js";
import { openSight } from "../../pool/sight.js";
import type { Registry } from "../../registry/registry.js";
import { rowOf } from "../../registry/unit.js";
import { isCase } from "../../year/is-case.js";
import { placeOf, policyStanding, type RegistryAsked, seatsOfDraws, type TeamAudit } from "../audit-case.js";
import { rulesOnDay } from "../by-hand/judge.js";
import { registeredAs, standingBefore } from "../by-hand/plain-case.js";
import { mondayOf, plainOpenDays } from "../by-hand/plain-days.js";
import { plainNames } from "../by-hand/plain-names.js";
import { type PlainSeat, plainSeats } from "../by-hand/plain-seats.js";
import { eachExamined } from "../examined.js";
import { type Finding, finding, unlessSame, unlessSameData } from "../finding.js";
import { yearBefore } from "../reduced.js";
import { checkApproval } from "./check-approval.js";
import { workUnder } from "./check-staffings.js";
import {
  checkBeforeVoid,
  checkNamed,
  drawnUpTo,
  isStaffed,
  registryNamed,
  type StaffedAudit,
  seatsDrawn,
} from "./check-substitutions.js";
import { listedInOrder } from "./listed-in-order.js";
import { unitsWithResult } from "./units-with-result.js";

type Change = Recorded<"move">;

/** Moves of a round or of a case. */
export function checkMoves(
  ledger: Ledger,
  audit: TeamAudit,
  registryFor: (asked: RegistryAsked) => Registry | undefined,
): Finding[] {
  return (audit.attempt.moves ?? []).flatMap((change) => {
    const standing = policyStanding(ledger, change.body, change.seq);
    const staffed = isStaffed(audit) ? audit : undefined;
    const registry = staffed && registryNamed(ledger, change.body, registryFor);
    const means =
      standing === undefined || staffed === undefined || registry === undefined
        ? undefined
        : { policy: standing.body.policy, registry, ledger, staffed };
    return eachExamined(placeOf(change), [
      () => checkNamed(ledger, change.seq, change.body),
      () => checkSaid(audit, change),
      () => (isStaffed(audit) ? checkStood(ledger, audit, change) : []),
      () => (standing?.hash === change.body.policy ? [] : [otherPolicy(change)]),
      ...(means === undefined
        ? []
        : [
            () => checkDays(means, audit, change),
            () => checkPeople(means, audit, change),
            () => checkMade(means, change),
          ]),
    ]);
  });
}

/** Visits move by the last policy of the authority and year before the entry, which it names. */
function otherPolicy(change: Change): Finding {
  return finding("verify/reference", placeOf(change, "policy"), "the policy that stood", change.body.policy);
}

function checkSaid(audit: TeamAudit, change: Change): Finding[] {
  const { body } = change;
  return [
    ...unlessSame(
      "verify/reference",
      placeOf(change, "teams"),
      audit.attempt.teams?.hash ?? null,
      body.teams,
    ),
    ...checkApproval(placeOf(change), body),
    ...checkBeforeVoid(audit, change),
  ];
}

/**
 * Each visit stood on the day it is moved from, which is not past, and had no result; each seat was held by
 * whom the entry names.
 */
function checkStood(ledger: Ledger, audit: TeamAudit, { seq, at, body }: Change): Finding[] {
  const before = seatsDrawn(audit, seq);
  const made = unitsWithResult(ledger, body.drawId, seq);
  const stood = body.visits.flatMap(({ unit, from }) => {
    const day = before.find((seat) => seat.unit === unit)?.day ?? null;
    const isFixed = made.has(unit) || from < instantDay(at);
    return [
      ...unlessSame("verify/moved-from", placeOf({ seq }, `unit ${unit}`), day, from),
      ...(isFixed
        ? [
            finding(
              "verify/moved-from",
              placeOf({ seq }, `unit ${unit}`),
              "a visit still to come, without a result",
              from,
            ),
          ]
        : []),
    ];
  });
  const sat = body.seats.flatMap(({ unit, role, from }) => {
    const holder = before.find((seat) => seat.unit === unit && seat.role === role)?.inspector ?? null;
    return unlessSame("verify/substituted", placeOf({ seq }, `${role} of ${unit}`), holder, from);
  });
  return [...stood, ...sat];
}

interface Means {
  readonly policy: Policy;
  readonly registry: Registry;
  readonly ledger: Ledger;
  readonly staffed: StaffedAudit;
}

/**
 * Every visit on a closed day is moved or named, no other is, and the new day is one that is open, not before
 * the entry.
 */
function checkDays(
  { policy, registry, ledger }: Means,
  audit: TeamAudit,
  { seq, at, body }: Change,
): Finding[] {
  const today = instantDay(at);
  const named = workUnder(policy, audit);
  const nameNow = plainNames(ledger, seq);
  const opens = (from: string, until: string) =>
    plainOpenDays(
      {
        ...withoutDays(audit),
        policy,
        nameNow,
        named: { ...named, round: { ...named.round, from, until } },
        since: "",
      },
      registry,
    );
  const { from, until } = named.round;
  const first = laterDay(from, today);
  const leftOf = opens(first, isCase(audit.attempt) && until < first ? first : until);
  const lead = leadDays(ledger, audit, seq);
  const made = unitsWithResult(ledger, body.drawId, seq);
  const guests = guestsGone(ledger, audit, seq);
  const known = (unit: string): boolean =>
    rowOf(registry.units, registeredAs(registry, nameNow, unit)) !== -1;
  const isClosed = (unit: string, day: string): boolean =>
    lead === undefined
      ? (known(unit) && opens(day, day)(unit).length === 0) || guests.has(unit)
      : (lead.get(unit) ?? day) !== day;
  const before = new Map(seatsDrawn(audit, seq).map(({ unit, day }) => [unit, day]));
  const due = [...before].flatMap(([unit, day]) =>
    day !== undefined && day >= today && !made.has(unit) && isClosed(unit, day) ? [unit] : [],
  );
  const told = [...body.visits, ...body.unmoved].map(({ unit }) => unit).filter(known);
  const wrong = body.visits.flatMap(({ unit, to }) => {
    const days = lead === undefined ? leftOf(unit) : [lead.get(unit) ?? ""];
    return days.includes(to)
      ? []
      : [finding("verify/day", placeOf({ seq }, `unit ${unit}`), `one of ${days.length} open days`, to)];
  });
  return [
    ...wrong,
    ...unlessSame(
      "verify/moved-visits",
      placeOf({ seq }),
      listedInOrder(due.filter(known)),
      listedInOrder(told),
    ),
  ];
}

function withoutDays({ givenDays: _givenDays, ...audit }: TeamAudit): TeamAudit {
  return audit;
}

/** The days of the lead's visits when the entry was written, where the case is a joint one. */
function leadDays(
  ledger: Ledger,
  { attempt }: TeamAudit,
  seq: number,
): ReadonlyMap<string, string> | undefined {
  const lead = isCase(attempt) ? attempt.opened.body.lead : null;
  if (lead === null) return undefined;
  return new Map(
    seatsOfDraws(
      ledger,
      seq,
    )(lead.drawId).flatMap(({ unit, day }) => (day === undefined ? [] : [[unit, day] as const])),
  );
}

/** Units with a guest whose own visit stands on another day now. */
function guestsGone(ledger: Ledger, { attempt }: TeamAudit, seq: number): Set<string> {
  const seatsOf = seatsOfDraws(ledger, seq);
  return new Set(
    plainSeats(attempt, seq).flatMap(({ unit, day, host }) => {
      const there = host === undefined ? undefined : seatsOf(host).find((seat) => seat.unit === unit);
      return there?.day !== undefined && there.day !== day ? [unit] : [];
    }),
  );
}

/**
 * Everybody who goes on a new day is there, certified, in the team once, and inside the limits of the day and
 * the week.
 */
function checkPeople(
  { policy, registry, ledger }: Means,
  audit: TeamAudit,
  { seq, body }: Change,
): Finding[] {
  const { team } = workUnder(policy, audit).matter;
  const after = plainSeats(audit.attempt, seq + 1);
  const others = othersVisits(ledger, audit, policy, seq);
  const people = new Map(registry.inspectors.map((each) => [each.id, each]));
  return after.flatMap(({ unit, role, inspector, guest }) => {
    const move = body.visits.find((visit) => visit.unit === unit);
    const person = people.get(inspector);
    if (move === undefined) return [];
    const at = placeOf({ seq }, `${role} of ${unit}`);
    if (person === undefined)
      return [finding("verify/inspector-unknown", at, "an inspector of the roster", inspector)];
    const findings: Finding[] = [];
    const against = rulesOnDay(person, team, move.to);
    if (against.length > 0)
      findings.push(
        finding(
          "verify/inspector-not-eligible",
          at,
          `may go on ${move.to}`,
          `${inspector}: ${against.join(", ")}`,
        ),
      );
    if (after.filter((seat) => seat.unit === unit && seat.inspector === inspector).length > 1)
      findings.push(finding("verify/twice-in-team", at, "different people", inspector));
    if (guest) return findings;
    const mine = [...after, ...others]
      .filter((seat) => seat.inspector === inspector && !seat.guest)
      .flatMap(({ day }) => day ?? []);
    const perDay = person.perDay ?? team.limits?.perDay ?? Number.POSITIVE_INFINITY;
    const perWeek = person.perWeek ?? team.limits?.perWeek ?? Number.POSITIVE_INFINITY;
    const onDay = mine.filter((day) => day === move.to).length;
    const inWeek = mine.filter((day) => mondayOf(day) === mondayOf(move.to)).length;
    if (onDay > perDay)
      findings.push(finding("verify/over-limit", at, `at most ${perDay}: ${move.to}`, onDay));
    if (inWeek > perWeek)
      findings.push(
        finding("verify/over-limit", at, `at most ${perWeek}: week of ${mondayOf(move.to)}`, inWeek),
      );
    return findings;
  });
}

/** Seats of everything else that stood when the entry was written. */
function othersVisits(ledger: Ledger, { attempt }: TeamAudit, policy: Policy, seq: number): PlainSeat[] {
  const { before, casesBefore } = standingBefore(ledger, seq, policy);
  return [...before, ...casesBefore]
    .filter(({ drawId }) => drawId !== attempt.drawId)
    .flatMap((each) => plainSeats(each));
}

function checkMade({ policy, registry, ledger, staffed }: Means, { seq, at, body }: Change): Finding[] {
  const soFar = yearBefore(ledger, seq, policy);
  const sight = once(() => openSight(registry, policy.classes));
  const again = findMoves({ policy, registry, sight, at, soFar, seated: drawnUpTo(staffed, seq) }) ?? null;
  const { visits, seats, unmoved } = body;
  return unlessSameData("verify/replay", placeOf({ seq }), again, { visits, seats, unmoved });
}
