/** No round is drawn for the first time once a later one of its matter is announced: that one has counted on the earlier ones as they stood. */
import { type Attempt, isKind } from "../engine/attempts.js";
import { groupBy } from "../kernel/group-by.js";
import type { Ledger } from "../ledger/chain.js";
import type { Policy } from "../policy/policy.js";
import { placeOf } from "./audit-case.js";
import { type Finding, finding } from "./finding.js";

export function checkRoundOrder(ledger: Ledger, attempts: readonly Attempt[]): Finding[] {
  const policies = new Map(ledger.flatMap((entry) => (isKind(entry, "policy") ? [[entry.hash, entry.body.policy] as const] : [])));
  const byMatter = groupBy(attempts, ({ drawId }) => drawId.split("/").slice(0, 3).join("/"));
  return [...byMatter.values()].flatMap((own) => own.flatMap((attempt) => checkFirst(attempt, own, policies)));
}

/** Older announcements bind numbers alone and did not close the rounds before them. */
function checkFirst({ plan, draw }: Attempt, own: readonly Attempt[], policies: ReadonlyMap<string, Policy>): Finding[] {
  if (draw === undefined || plan.body.attempt > 1) return [];
  const places = placesIn(policies.get(plan.body.policy), plan.body.matter);
  const later = own.find(
    (each) =>
      each.plan.body.commits !== undefined &&
      (places.get(each.plan.body.round) ?? -1) > (places.get(plan.body.round) ?? -1) &&
      each.plan.seq < draw.seq &&
      (each.void === undefined || each.void.seq > draw.seq),
  );
  if (later === undefined) return [];
  return [
    finding("verify/round-order", placeOf(draw), `entry ${later.plan.seq}, which announces ${later.plan.body.round}`, plan.body.round),
  ];
}

function placesIn(policy: Policy | undefined, matter: string): Map<string, number> {
  const rounds = policy?.matters.find(({ id }) => id === matter)?.rounds ?? [];
  return new Map(rounds.map(({ id }, at) => [id, at]));
}
