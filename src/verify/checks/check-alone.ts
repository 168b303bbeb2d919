/**
 * What a plan, a draw and its teams say, held against each other and against the rules: all that needs no
 * registry. Source: protocol section 15, point 6.
 */
import type { RankedUnit } from "../../draw/ranked-unit.js";
import { laterDay } from "../../kernel/iso-date.js";
import { isKind } from "../../ledger/recorded.js";
import { keyFor } from "../../random/key.js";
import { ticketOf } from "../../random/ticket.js";
import { type AuditCase, placeOf } from "../audit-case.js";
import { eachExamined } from "../examined.js";
import { type Finding, finding, unlessSame } from "../finding.js";
import { checkCommitsAlone } from "./check-commits.js";
import { checkPlanAlone } from "./check-plan-alone.js";
import { checkMissing, checkPlanNumbers, checkPlanTargets } from "./check-plan-record.js";
import { checkLoads, checkStaffed } from "./check-seats-alone.js";
import { recordsOf } from "./team-record.js";

/** The same for numbers, tickets and seats, where nobody has the registry to derive them again. */
export function checkAlone(audit: AuditCase): Finding[] {
  return eachExamined(placeOf(audit.attempt.draw), [
    () => checkRecord(audit),
    () => checkMissing(audit),
    () => checkCommitsAlone(audit),
    () => checkPlanTargets(audit),
    () => checkPlanAlone(audit),
    () => checkReserve(audit),
    () => recordsOf(audit, audit.attempt.draw.body.seed).flatMap(checkStaffed),
    () => checkVisitDays(audit),
  ]);
}

type Recording = Pick<AuditCase, "attempt" | "ledgerBefore">;

/** As far as it needs no rules either. */
export function checkRecord(record: Recording): Finding[] {
  const { plan, draw, teams } = record.attempt;
  return eachExamined(placeOf(draw), [
    () => unlessSame("verify/reference", placeOf(draw, "method"), plan.body.method, draw.body.method),
    () => checkNumbers(record),
    () => checkBound(record),
    () => checkLists(record),
    () => checkLeftOut(record),
    () => (teams === undefined ? [] : checkLoads({ entry: teams, body: teams.body })),
  ]);
}

/** The reserve on the record has the places of the policy, or the whole rest of the pool. */
function checkReserve({ attempt: { draw }, named }: AuditCase): Finding[] {
  const most = named.matter.reserve;
  return draw.body.strata.flatMap(({ stratum, pool, drawn, reserve, skipped = [], weights }) => {
    const rest = Math.max(0, pool - drawn.length - skipped.length);
    return weights === undefined && reserve.length !== Math.min(most, rest)
      ? [finding("verify/reserve", placeOf(draw, `stratum ${stratum}`), Math.min(most, rest), reserve.length)]
      : [];
  });
}

/** Every visit lies in its round, and not before its draw. */
function checkVisitDays({ attempt: { teams }, named: { round }, since }: AuditCase): Finding[] {
  const from = laterDay(round.from, since);
  return (teams?.body.days?.visits ?? []).flatMap(({ unit, day }) =>
    from <= day && day <= round.until
      ? []
      : [finding("verify/day", placeOf(teams!, `unit ${unit}`), `${from} to ${round.until}`, day)],
  );
}

function checkNumbers({ attempt: { plan, draw } }: Recording): Finding[] {
  const ofDraw = plan.body.strata.flatMap(({ stratum, quota, eligible }) => {
    const at = `stratum ${stratum}`;
    const drawn = draw.body.strata.find((each) => each.stratum === stratum);
    return drawn === undefined
      ? []
      : [
          ...unlessSame("verify/quota", placeOf(draw, at), quota, drawn.quota),
          ...unlessSame("verify/pool", placeOf(draw, at), eligible, drawn.pool),
          ...unlessSame(
            "verify/drawn-count",
            placeOf(draw, at),
            drawn.quota,
            drawn.drawn.length + drawn.shortfall,
          ),
        ];
  });
  return [...checkPlanNumbers(plan), ...ofDraw];
}

/** Every pool is the one that the announcement binds. */
function checkBound({ attempt: { plan, draw } }: Recording): Finding[] {
  const { commits } = plan.body;
  if (commits === undefined) return [];
  const bound = new Map(commits.strata.map(({ stratum, pool }) => [stratum, pool]));
  return draw.body.strata.flatMap(({ stratum, poolDigest }) => {
    const at = placeOf(draw, `stratum ${stratum}, pool`);
    return unlessSame("verify/commits", at, bound.get(stratum) ?? null, poolDigest);
  });
}

/**
 * Every ticket is that of its unit; without weights and scores they come in order, the reserve goes on where
 * the drawn end, and nobody stands twice.
 */
function checkLists({ attempt: { draw } }: Recording): Finding[] {
  const { seed, drawId, method, strata } = draw.body;
  const seen = new Set<string>();
  const key = keyFor(seed, drawId, "unit");
  return strata.flatMap(({ stratum, drawn, reserve, weights, cutOff }) => {
    const at = (unit: string): string => placeOf(draw, `stratum ${stratum}, unit ${unit}`);
    const places = [...drawn, ...reserve];
    const twice = places.flatMap(({ unit }) => {
      const again = seen.has(unit);
      seen.add(unit);
      return again ? [finding("verify/unit-twice", at(unit), "listed once", "listed twice")] : [];
    });
    if (method !== "ticket/1") return twice;
    const tickets = places.flatMap(({ unit, ticket }) =>
      unlessSame("verify/rank", at(unit), ticketOf(key, unit), ticket),
    );
    // Weights and scores have orders of their own.
    const byTicket = weights === undefined ? places.filter(isByTicket) : [];
    const early = byTicket.find(({ ticket }, n) => n > 0 && (ticket ?? "") < (byTicket[n - 1]!.ticket ?? ""));
    const last = weights === undefined ? drawn.filter(isByTicket).at(-1)?.ticket : undefined;
    return [
      ...twice,
      ...tickets,
      ...(early === undefined
        ? []
        : [finding("verify/rank", at(early.unit), "tickets in order", early.ticket)]),
      ...unlessSame("verify/cut-off", placeOf(draw, `stratum ${stratum}`), last ?? null, cutOff),
    ];
  });
}

function isByTicket({ forced, score }: RankedUnit): boolean {
  return forced === undefined && score === undefined;
}

/** Whoever is not in a pool is counted among those left out, and the registry that the plan names has no further units. */
function checkLeftOut({ attempt: { plan, draw }, ledgerBefore }: Recording): Finding[] {
  const { count, byRule, digest } = draw.body.leftOut;
  const counted = byRule.reduce((sum, each) => sum + each.count, 0);
  const pools = plan.body.strata.reduce((sum, { eligible }) => sum + eligible, 0);
  const [registry] = ledgerBefore.flatMap((entry) =>
    isKind(entry, "registry") && entry.hash === plan.body.registry ? [entry.body] : [],
  );
  return [
    ...unlessSame("verify/left-out", placeOf(draw, "left out"), counted, count),
    ...(registry === undefined
      ? []
      : unlessSame(
          "verify/left-out",
          placeOf(draw, "left out and pools"),
          registry.units.size,
          pools + count,
        )),
    ...(plan.body.commits === undefined
      ? []
      : unlessSame("verify/commits", placeOf(plan, "units left out"), digest, plan.body.commits.leftOut)),
  ];
}
