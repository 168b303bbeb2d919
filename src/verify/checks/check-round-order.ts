/**
 * No round is drawn while a later one of its matter stands, nor for the first time while one is announced:
 * that has counted on the earlier ones as they stood.
 */

import { groupBy } from "../../kernel/group-by.js";
import type { Ledger } from "../../ledger/chain.js";
import { isKind } from "../../ledger/recorded.js";
import type { Policy } from "../../policy/policy.js";
import { drawIdUpTo } from "../../random/draw-id.js";
import type { Attempt } from "../../year/attempts.js";
import { placeOf } from "../audit-case.js";
import { type Finding, finding } from "../finding.js";

export function checkRoundOrder(ledger: Ledger, attempts: readonly Attempt[]): Finding[] {
  const policies = new Map(
    ledger.flatMap((entry) => (isKind(entry, "policy") ? [[entry.hash, entry.body.policy] as const] : [])),
  );
  const byMatter = groupBy(attempts, ({ drawId }) => drawIdUpTo("matter", drawId));
  return [...byMatter.values()].flatMap((own) => own.flatMap((attempt) => checkDraw(attempt, own, policies)));
}

/**
 * Given up, an announcement counts on nothing any more; older ones bind numbers alone and close no round
 * before them.
 */
function checkDraw(
  { plan, draw }: Attempt,
  own: readonly Attempt[],
  policies: ReadonlyMap<string, Policy>,
): Finding[] {
  if (draw === undefined) return [];
  const { round } = plan.body;
  const places = placesIn(policies.get(plan.body.policy), plan.body.matter);
  const isFirst = !own.some(
    (each) => each.plan.body.round === round && each.draw !== undefined && each.draw.seq < draw.seq,
  );
  const later = own
    .filter((each) => (places.get(each.plan.body.round) ?? -1) > (places.get(round) ?? -1))
    .filter(({ void: given }) => given === undefined || given.seq > draw.seq)
    .find(
      (each) =>
        (each.draw !== undefined && each.draw.seq < draw.seq) ||
        (isFirst && each.plan.body.commits !== undefined && each.plan.seq < draw.seq),
    );
  if (later === undefined) return [];
  return [
    finding(
      "verify/round-order",
      placeOf(draw),
      `entry ${later.plan.seq}, which announces ${later.plan.body.round}`,
      round,
    ),
  ];
}

function placesIn(policy: Policy | undefined, matter: string): Map<string, number> {
  const rounds = policy?.matters.find(({ id }) => id === matter)?.rounds ?? [];
  return new Map(rounds.map(({ id }, at) => [id, at]));
}
