/**
 * What the opening of a case says: its lane, its ground, its reason and approver, its times, and the sources of its
 * seed. Each is read whatever is wrong with the others.
 */

import { addAll } from "../../kernel/add-all.js";
import { compareBytes } from "../../kernel/byte-order.js";
import type { Ledger } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import type { Lane } from "../../policy/lane.js";
import type { Policy } from "../../policy/policy.js";
import { partsOfDrawId } from "../../random/draw-id.js";
import { isSaid } from "../../year/approval.js";
import type { Case } from "../../year/cases.js";
import { laneOf } from "../../year/named-case.js";
import { placeOf, policyStanding } from "../audit-case.js";
import { entryWith } from "../entries-of.js";
import { attempted, eachExamined, examined } from "../examined.js";
import { type Finding, finding, unlessSame } from "../finding.js";
import { checkAnew } from "./check-anew.js";
import { checkApproval } from "./check-approval.js";
import {
  type BeforeCase,
  checkArrival,
  checksOfTimes,
  firstResults,
  soundOpening,
} from "./check-case-times.js";
import { checkSeed, checkTerms } from "./check-seed.js";
import { checkNamed } from "./check-substitutions.js";

/** What the opening of a case says that cannot be, and the case as its people can be drawn. */
export interface Opening {
  readonly findings: readonly Finding[];
  readonly sound: Case;
}

/** Of each case, read in the order of the ledger. */
export function openingsOf(ledger: Ledger, cases: readonly Case[]): Map<Case, Opening> {
  const made = firstResults(ledger);
  return new Map(
    [...cases]
      .sort((a, b) => a.opened.seq - b.opened.seq)
      .map((each) => {
        const before: BeforeCase = { ledger, seq: each.opened.seq, made };
        const place = placeOf(each.opened);
        const findings = examined(place, () => saidOf(before, each));
        return [
          each,
          {
            findings,
            sound: attempted(
              place,
              () => soundCase(before, each),
              () => each,
            ),
          },
        ];
      }),
  );
}

function soundCase(before: BeforeCase, each: Case): Case {
  const { policy, lane } = rulesOfCase(before.ledger, each);
  return policy === undefined || lane === undefined
    ? each
    : { ...each, opened: soundOpening(before, policy, lane, each.opened) };
}

function saidOf(before: BeforeCase, each: Case): Finding[] {
  const { opened } = each;
  const { policy, lane, isNamed } = rulesOfCase(before.ledger, each);
  const place = placeOf(opened);
  const expected = "a lane of the policy that the entry names";
  return eachExamined(place, [
    () => checkNamed(before.ledger, opened.seq, opened.body),
    () => checkSaid(lane, each),
    () => checkAnnounced(each),
    () => checkAnew(before.ledger.slice(0, opened.seq), opened),
    () => (isNamed ? [] : [finding("verify/case-lane", place, expected, opened.body.lane)]),
    ...(policy === undefined || lane === undefined
      ? [() => checkArrival(opened)]
      : [() => checkLane(policy, lane, opened), ...checksOfTimes(before, policy, lane, opened)]),
  ]);
}

interface RulesOfCase {
  readonly policy: Policy | undefined;
  readonly lane: Lane | undefined;
  /** Does the entry name both? */
  readonly isNamed: boolean;
}

/**
 * The policy that a case names, and its lane, as far as they stand before it. Where it names none, it is judged by
 * the last policy of its authority and year, and by the lane of its draw id.
 */
export function rulesOfCase(ledger: Ledger, { opened }: Case): RulesOfCase {
  const { body, seq } = opened;
  const named = entryWith(ledger, body.policy, seq);
  const own = named !== undefined && isKind(named, "policy") ? named : undefined;
  const policy = (own ?? policyStanding(ledger, body, seq))?.body.policy;
  if (policy === undefined) return { policy, lane: undefined, isNamed: false };
  const lane = laneOf(policy, body.lane);
  const isNamed = own !== undefined && lane !== undefined;
  return { policy, lane: lane ?? laneOf(policy, partsOfDrawId(body.drawId).matter), isNamed };
}

/** What the lane and the number of a case make of it. */
function checkLane({ authority, year }: Policy, lane: Lane, opened: Case["opened"]): Finding[] {
  const { body } = opened;
  return [
    ...unlessSame("verify/case-lane", placeOf(opened, "ground"), lane.ground, body.ground),
    ...unlessSame(
      "verify/case-lane",
      placeOf(opened, "draw id"),
      `${authority}/${year}/${lane.id}/${body.case}`,
      body.drawId,
    ),
  ];
}

/** Where nobody knows the lane, what any lane asks for. */
function checkSaid(lane: Lane | undefined, { opened, void: voided }: Case): Finding[] {
  const { body } = opened;
  const needs = lane?.approval === true || (lane?.ground ?? body.ground) === "campaign";
  const findings: Finding[] = [];
  const { reason, approver } = body;
  if (!isSaid(reason) || (needs && !isSaid(approver))) {
    const expected = needs ? "a reason and an approver" : "a reason";
    findings.push(finding("verify/void-without-reason", placeOf(opened), expected, { reason, approver }));
  }
  addAll(findings, checkUnitsOnce(opened));
  if (voided === undefined) return findings;
  return [
    ...findings,
    ...checkApproval(placeOf(voided), voided.body),
    ...unlessSame("verify/reference", placeOf(voided, "voided"), opened.hash, voided.body.voided),
  ];
}

/** Each unit stands once, and they stand in byte order: two orders would be two cases that say the same. */
function checkUnitsOnce(opened: Recorded<"case">): Finding[] {
  const { units } = opened.body;
  const place = placeOf(opened, "units");
  const known = new Set<string>();
  const twice = units.find((unit) => known.size === known.add(unit).size);
  if (twice !== undefined) return [finding("verify/unit-twice", place, "each unit once", twice)];
  const late = units.find((unit, at) => at > 0 && compareBytes(units[at - 1]!, unit) > 0);
  return late === undefined ? [] : [finding("verify/unit-order", place, "units in byte order", late)];
}

/** The seed is the digest of the announced sources; where every unit is merged there is none. */
function checkAnnounced({ opened, teams, drawId }: Case): Finding[] {
  const { announced, merged, units } = opened.body;
  const allMerged = merged.length === units.length;
  const findings = unlessSame(
    "verify/case-merged",
    placeOf(opened, "announced"),
    allMerged,
    announced.length === 0,
  );
  addAll(findings, checkTerms(opened));
  if (teams === undefined) return findings;
  addAll(findings, unlessSame("verify/reference", placeOf(teams, "case"), opened.hash, teams.body.case));
  return [...findings, ...checkSeed(teams, opened, drawId)];
}
