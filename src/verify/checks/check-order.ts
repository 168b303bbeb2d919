/**
 * Does the ledger tell its story in the right order? Announced before drawn, drawn once, voided only with a
 * reason.
 */

import { canonicalJson, digestOf } from "../../kernel/canonical-json.js";
import { groupBy } from "../../kernel/group-by.js";
import { compareInstants, offsetOf } from "../../kernel/iso-date.js";
import type { Ledger } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import { drawIdUpTo } from "../../random/draw-id.js";
import type { Attempt } from "../../year/attempts.js";
import { changesOf } from "../../year/seats-now.js";
import { placeOf } from "../audit-case.js";
import { attemptsOf, casesOf } from "../by-hand/plain-record.js";
import { eachExamined, examined } from "../examined.js";
import { type Finding, finding, unlessSame } from "../finding.js";
import { checkApproval } from "./check-approval.js";
import { checkRoundOrder } from "./check-round-order.js";
import { checkSeed, checkTerms } from "./check-seed.js";

const PARTS = ["sources", "draw", "teams", "void"] as const;

export function checkOrder(ledger: Ledger): Finding[] {
  const attempts = attemptsOf(ledger);
  return eachExamined("order", [
    () => checkTimes(ledger),
    () => checkEntries(ledger, attempts),
    ...attempts.map((attempt) => () => eachExamined(placeOf(attempt.plan), checksOfAttempt(attempt))),
    () => checkRepeats(ledger, attempts),
    () => checkRoundOrder(ledger, attempts),
  ]);
}

/** Entries do not go back in time, and are written in one offset: civil days do not depend on the writing. */
function checkTimes(ledger: Ledger): Finding[] {
  const offset = offsetOf(ledger[0]?.at ?? "1970-01-01T00:00:00Z");
  return ledger.flatMap((entry, at) => {
    const [before, own] = [ledger[at - 1], offsetOf(entry.at)];
    const backwards = before !== undefined && compareInstants(entry.at, before.at) < 0;
    return [
      ...(backwards
        ? [finding("verify/time-backwards", placeOf(entry), `not before ${before.at}`, entry.at)]
        : []),
      ...unlessSame("verify/offset", placeOf(entry), offset, own),
    ];
  });
}

/** Every part of a round belongs to a plan, once; a policy's digest is its own. */
function checkEntries(ledger: Ledger, attempts: readonly Attempt[]): Finding[] {
  const used = new Set<string>(
    attempts.flatMap((attempt) =>
      [attempt.plan, ...PARTS.map((part) => attempt[part]), ...changesOf(attempt)].map(
        (entry) => entry?.hash ?? "",
      ),
    ),
  );
  for (const each of casesOf(ledger))
    for (const entry of [each.void, ...changesOf(each)]) used.add(entry?.hash ?? "");
  return ledger.flatMap((entry) => {
    if (isKind(entry, "phase")) return examined(placeOf(entry), () => checkPhase(ledger, entry));
    if (isKind(entry, "policy"))
      return unlessSame(
        "verify/policy-digest",
        placeOf(entry),
        digestOf(entry.body.policy),
        entry.body.digest,
      );
    const part =
      ["plan", "substitution", "replacement", "staffing", "move"].includes(entry.kind) ||
      PARTS.some((kind) => kind === entry.kind);
    return part && !used.has(entry.hash)
      ? [finding("verify/stray-entry", placeOf(entry), "one for each attempt", entry.kind)]
      : [];
  });
}

/** A revealed secret is the one that a policy before it committed to. */
function checkPhase(ledger: Ledger, { seq, body: { policy, matter, value } }: Recorded<"phase">): Finding[] {
  const committed = ledger.slice(0, seq).flatMap((entry) => {
    if (!isKind(entry, "policy") || entry.body.policy.id !== policy) return [];
    const { authority, year, matters } = entry.body.policy;
    const phase = matters.find(({ id }) => id === matter)?.phase;
    if (phase === undefined) return [];
    const made = digestOf([
      "double-random/1",
      "commit",
      phase.party,
      `${authority}/${year}/${matter}/PHASE`,
      value,
    ]);
    return [{ made, said: phase.commitment }];
  });
  if (committed.some(({ made, said }) => made === said)) return [];
  return [
    finding(
      "verify/phase",
      placeOf({ seq }),
      committed.at(-1)?.said ?? null,
      committed.at(-1)?.made ?? value,
    ),
  ];
}

function checksOfAttempt(attempt: Attempt): (() => readonly Finding[])[] {
  const { sources, draw } = attempt;
  return [
    () => checkNames(attempt),
    ...(sources === undefined ? [] : [() => checkTerms(sources)]),
    ...(draw === undefined ? [] : [() => checkSeed(draw, sources, attempt.drawId)]),
    () => checkTeamsBeside(attempt),
    () => checkSequence(attempt),
    () => checkVoid(attempt),
  ];
}

/** Each entry of a draw names the one before it by its hash. */
function checkNames({ plan, sources, draw, teams }: Attempt): Finding[] {
  const same = (entry: { readonly seq: number }, field: string, expected: string | null, found: string) =>
    unlessSame("verify/reference", placeOf(entry, field), expected, found);
  return [
    ...(sources === undefined ? [] : same(sources, "plan", plan.hash, sources.body.plan)),
    ...(draw === undefined ? [] : same(draw, "announcement", sources?.hash ?? null, draw.body.announcement)),
    ...(teams === undefined ? [] : same(teams, "draw", draw?.hash ?? null, teams.body.draw)),
  ];
}

function checkTeamsBeside({ draw, teams }: Attempt): Finding[] {
  if (draw === undefined) return [];
  if (teams === undefined) return [finding("verify/no-teams", placeOf(draw), "a teams entry", null)];
  return teams.at === draw.at && teams.seq === draw.seq + 1
    ? []
    : [finding("verify/teams-apart", placeOf(teams), `entry ${draw.seq + 1}, ${draw.at}`, teams.at)];
}

function checkSequence({ plan, sources, draw, teams, void: voided }: Attempt): Finding[] {
  const present = [plan, sources, draw, teams, voided].filter((entry) => entry !== undefined);
  return present
    .slice(1)
    .flatMap((entry, at) =>
      entry.seq > present[at]!.seq
        ? []
        : [finding("verify/order", placeOf(entry), `after entry ${present[at]!.seq}`, entry.kind)],
    );
}

function checkVoid({ void: voided, draw, sources, plan }: Attempt): Finding[] {
  if (voided === undefined) return [];
  const named = [draw?.hash, sources?.hash, plan.hash].includes(voided.body.voided);
  return [
    ...checkApproval(placeOf(voided), voided.body),
    ...(named
      ? []
      : [
          finding("verify/reference", placeOf(voided, "voided"), draw?.hash ?? plan.hash, voided.body.voided),
        ]),
  ];
}

/**
 * A round has one draw that stands, its attempts are counted in their names, and a second attempt has sources
 * that no earlier one had.
 */
function checkRepeats(ledger: Ledger, attempts: readonly Attempt[]): Finding[] {
  const policies = new Map(
    ledger.flatMap((entry) => (isKind(entry, "policy") ? [[entry.hash, entry.body.policy] as const] : [])),
  );
  const byRound = groupBy(attempts, ({ drawId, plan: { body } }) => {
    const policy = policies.get(body.policy);
    const whose = policy === undefined ? drawIdUpTo("year", drawId) : `${policy.authority}/${policy.year}`;
    return `${whose}/${body.matter}/${body.round}`;
  });
  return [...byRound].flatMap(([round, list]) => [
    ...checkCounts(round, list),
    ...checkStanding(list),
    ...checkFreshSources(list),
  ]);
}

/**
 * The plan's own count says which attempt it is, not the look of a name: a round may itself be called `V2`.
 */
function checkCounts(round: string, attempts: readonly Attempt[]): Finding[] {
  return attempts.flatMap(({ drawId, plan }, at) => [
    ...unlessSame(
      "verify/draw-id",
      placeOf(plan, "draw id"),
      at === 0 ? round : `${round}/V${at + 1}`,
      drawId,
    ),
    ...unlessSame("verify/draw-id", placeOf(plan, "attempt"), at + 1, plan.body.attempt),
  ]);
}

function checkStanding(attempts: readonly Attempt[]): Finding[] {
  return attempts.slice(1).flatMap((attempt, at) => {
    const before = attempts[at]!;
    const voidedFirst = before.void !== undefined && before.void.seq < attempt.plan.seq;
    return voidedFirst
      ? []
      : [
          finding(
            "verify/second-draw",
            placeOf(attempt.plan),
            `a void of ${before.drawId} before it`,
            attempt.drawId,
          ),
        ];
  });
}

function checkFreshSources(attempts: readonly Attempt[]): Finding[] {
  const seen = new Set<string>();
  return attempts.flatMap(({ draw }) => {
    const sources = (draw?.body.sources ?? []).map((source) => canonicalJson(source));
    const again = sources.filter((source) => seen.has(source));
    for (const source of sources) seen.add(source);
    return again.length === 0
      ? []
      : [
          finding(
            "verify/sources-used",
            placeOf(draw!, "sources"),
            "sources that no earlier attempt had",
            again,
          ),
        ];
  });
}
