/**
 * Substitutions: with a reason and an approver, only of people who sat there, by people who may, found by the
 * seat's own tickets.
 */

import { groupBy } from "../../kernel/group-by.js";
import { instantDay } from "../../kernel/iso-date.js";
import type { Ledger } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import type { Registry } from "../../registry/registry.js";
import { findSubstitutes } from "../../round/substitute.js";
import { type SeatChange, type Seated, seatedBefore, withoutUnits } from "../../year/seats-now.js";
import { placeOf, type RegistryAsked, type TeamAudit } from "../audit-case.js";
import { rulesOnDay } from "../by-hand/judge.js";
import { plainNames } from "../by-hand/plain-names.js";
import { drawsStanding } from "../by-hand/plain-record.js";
import { type PlainSeat, plainSeats } from "../by-hand/plain-seats.js";
import { plainReplaced } from "../by-hand/plain-visits.js";
import { entryWith } from "../entries-of.js";
import { eachExamined } from "../examined.js";
import { type Finding, finding, unlessSame, unlessSameData } from "../finding.js";
import { yearBefore } from "../reduced.js";
import { checkApproval } from "./check-approval.js";

type Change = Recorded<"substitution">;

/** Substitutions of a round or a case whose teams were drawn from `seed`. */
export function checkSubstitutions(
  ledger: Ledger,
  audit: TeamAudit,
  seed: string,
  registryFor: (asked: RegistryAsked) => Registry | undefined,
): Finding[] {
  return (audit.attempt.substitutions ?? []).flatMap((change) => {
    const registry = isStaffed(audit) ? registryNamed(ledger, change.body, registryFor) : undefined;
    return eachExamined(placeOf(change), [
      () => checkNamed(ledger, change.seq, change.body),
      () => checkSaid(audit, change),
      () => checkFollowed(ledger, audit.attempt, change),
      ...(registry === undefined
        ? []
        : [
            () => checkTakers(audit, registry, change),
            () => checkMade(ledger, audit, { seed, registry }, change),
          ]),
    ]);
  });
}

/** Where no teams entry stands nobody sits: its hash is named, and no seat, day or replay is asked for. */
/** One whose people were drawn. */
export type StaffedAudit = TeamAudit & { readonly attempt: Required<Pick<TeamAudit["attempt"], "teams">> };

export function isStaffed(audit: TeamAudit): audit is StaffedAudit {
  return audit.attempt.teams !== undefined;
}

function checkSaid(audit: TeamAudit, change: Change): Finding[] {
  const { attempt } = audit;
  const { seq, body } = change;
  const findings = [
    ...unlessSame("verify/reference", placeOf({ seq }, "teams"), attempt.teams?.hash ?? null, body.teams),
    ...checkApproval(placeOf({ seq }), body),
    ...checkBeforeVoid(audit, change),
  ];
  if (!isStaffed(audit)) return findings;
  const before = seatsDrawn(audit, seq);
  const sitting = new Map<string, string>();
  for (const { unit, role, inspector } of before) {
    const seat = `${unit}\u001f${role}`;
    if (!sitting.has(seat)) sitting.set(seat, inspector);
  }
  return [
    ...findings,
    ...checkOut(change, before),
    ...body.seats.flatMap(({ unit, role, from }) =>
      unlessSame(
        "verify/substituted",
        placeOf({ seq }, `${role} of ${unit}`),
        sitting.get(`${unit}\u001f${role}`) ?? null,
        from,
      ),
    ),
  ];
}

/**
 * Whoever is out gives up a seat, and one at each unit that is named: else somebody could be kept from stepping in who
 * has none.
 */
function checkOut({ seq, at, body }: Change, seats: readonly PlainSeat[]): Finding[] {
  const today = instantDay(at);
  const own = groupBy(seats, ({ inspector }) => inspector);
  return body.out.flatMap(({ inspector, units, from = "", until = "9999-12-31" }) => {
    const given = (own.get(inspector) ?? []).filter(
      ({ day }) => day === undefined || (day >= today && from <= day && day <= until),
    );
    const left = new Set(given.map(({ unit }) => unit));
    const gives = units === undefined ? left.size > 0 : units.every((unit) => left.has(unit));
    return gives && from <= until
      ? []
      : [
          finding(
            "verify/idle-absence",
            placeOf({ seq }, "out"),
            "a seat to come that it concerns",
            inspector,
          ),
        ];
  });
}

/** Both hashes must be those of a registry and a roster entry before it. */
export function checkNamed(
  ledger: Ledger,
  seq: number,
  named: { readonly registry: string; readonly roster: string },
): Finding[] {
  return (["registry", "roster"] as const).flatMap((kind) =>
    entryWith(ledger, named[kind], seq)?.kind === kind
      ? []
      : [finding("verify/reference", placeOf({ seq }, kind), `a ${kind} entry before it`, named[kind])],
  );
}

/** The registry that an entry names by the hashes of its two entries, if it is at hand. */
export function registryNamed(
  ledger: Ledger,
  named: { readonly registry: string; readonly roster: string },
  registryFor: (asked: RegistryAsked) => Registry | undefined,
): Registry | undefined {
  const [registry, roster] = [named.registry, named.roster].map((hash) => entryWith(ledger, hash));
  if (
    registry === undefined ||
    !isKind(registry, "registry") ||
    roster === undefined ||
    !isKind(roster, "roster")
  )
    return undefined;
  return registryFor({ registry: registry.body, roster: roster.body });
}

/** Nothing of a draw or a case is changed any more once it is void. */
export function checkBeforeVoid({ attempt }: TeamAudit, { seq, kind }: SeatChange): Finding[] {
  const isLate = attempt.void !== undefined && attempt.void.seq < seq;
  return isLate ? [finding("verify/order", placeOf({ seq }), "before the void", kind)] : [];
}

/** A draw or a case as it stood before an entry. */
export const upTo = seatedBefore;

type Drawn = Pick<TeamAudit, "attempt" | "units">;

/** Units of a draw or a case, and those that came in somebody's place. */
function unitsKnown({ attempt, units }: Drawn): Set<string> {
  const known = new Set(units);
  for (const { unit, by } of (attempt.replacements ?? []).flatMap(({ body }) => plainReplaced(body)))
    if (by !== null && known.has(unit)) known.add(by);
  return known;
}

/** Who sat where before an entry; whoever is said to sit in a unit that was never drawn sits nowhere. */
export function seatsDrawn(audit: Drawn, before: number): readonly PlainSeat[] {
  const known = unitsKnown(audit);
  return plainSeats(audit.attempt, before).filter(({ unit }) => known.has(unit));
}

/** The same without those who are said to sit in units that were never drawn: nobody could go on from there. */
export function drawnUpTo<T extends TeamAudit["attempt"]>(
  { attempt, units }: { readonly attempt: T; readonly units: readonly string[] },
  seq: number,
): T {
  const known = unitsKnown({ attempt, units });
  const strangers = plainSeats(attempt, seq).flatMap(({ unit }) => (known.has(unit) ? [] : [unit]));
  return strangers.length === 0 ? upTo(attempt, seq) : withoutUnits(upTo(attempt, seq), new Set(strangers));
}

/**
 * Whoever goes along with a visit makes it, on that day, as it stood then, and the seat belonged to it
 * before.
 */
function checkFollowed(ledger: Ledger, attempt: Seated, { seq, body }: Change): Finding[] {
  const joining = body.seats.filter(({ joins }) => joins !== undefined);
  if (joining.length === 0) return [];
  const draws = new Map(drawsStanding(ledger, seq).map((draw) => [draw.drawId, draw]));
  const before = plainSeats(attempt, seq);
  const nameNow = plainNames(ledger, seq);
  return joining.flatMap(({ unit, role, to, joins = "" }) => {
    const own = before.find((seat) => seat.unit === unit && seat.role === role);
    const lead = draws.get(joins);
    const there =
      lead !== undefined &&
      plainSeats(lead).some(
        (seat) => nameNow(seat.unit) === nameNow(unit) && seat.inspector === to && seat.day === own?.day,
      );
    if (there && own?.host === joins) return [];
    return [
      finding(
        "verify/joined",
        placeOf({ seq }, `${role} of ${unit}`),
        `somebody of ${own?.host ?? "no visit"} on that day`,
        to,
      ),
    ];
  });
}

/** From what the people are found again. */
interface Means {
  readonly seed: string;
  readonly registry: Registry;
}

/** Nobody who is out or barred steps in, and nobody sits twice. */
function checkTakers({ named, attempt }: TeamAudit, registry: Registry, { seq, body }: Change): Finding[] {
  const findings: Finding[] = [];
  const after = groupBy(plainSeats(attempt, seq + 1), ({ unit }) => unit);
  const people = new Map(registry.inspectors.map((each) => [each.id, each]));
  for (const { unit, role, to } of body.seats) {
    const place = placeOf({ seq }, `${role} of ${unit}`);
    const person = people.get(to);
    const there = after.get(unit) ?? [];
    const day = there[0]?.day;
    // Whether they may sit there on any day is asked of all later entries alike (`check-together.ts`).
    const against =
      person === undefined || day === undefined ? [] : rulesOnDay(person, named.matter.team, day);
    if (against.length > 0)
      findings.push(
        finding("verify/inspector-not-eligible", place, "no rule against", `${to}: ${against.join(", ")}`),
      );
    if (there.filter(({ inspector }) => inspector === to).length > 1)
      findings.push(finding("verify/twice-in-team", place, "different people", to));
  }
  return findings;
}

/** The same tickets give the same people. */
function checkMade(ledger: Ledger, audit: TeamAudit, { seed, registry }: Means, change: Change): Finding[] {
  const { seq, body } = change;
  const { policy, named } = audit;
  const before = drawnUpTo(audit, seq);
  const soFar = yearBefore(ledger, seq, policy);
  const found = findSubstitutes({
    policy,
    registry,
    named,
    seated: before,
    seed,
    soFar,
    out: body.out,
    at: ledger[seq]!.at,
  });
  const again = "witness" in found ? null : found;
  return unlessSameData("verify/replay", placeOf({ seq }), again, { moved: body.moved, seats: body.seats });
}
