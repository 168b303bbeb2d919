/** A draw of the ledger with what it was made from: the policy, and the registry that is at hand. */
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { Recorded } from "../ledger/recorded.js";
import { findRound, type NamedRound } from "../policy/named-round.js";
import type { Policy } from "../policy/policy.js";
import type { Pool } from "../pool/pool.js";
import type { Registry } from "../registry/registry.js";
import { snapshotOf } from "../registry/snapshot.js";
import { yearAnnounced } from "../round/draw-both.js";
import { preparePool } from "../round/prepare-round.js";
import { matchesSnapshot } from "../year/state-inputs.js";
import type { CarriedYear } from "../year/year.js";
import { refuse } from "./refuse.js";

export interface DrawnAttempt {
  readonly drawId: string;
  readonly plan: Recorded<"plan">;
  readonly draw: Recorded<"draw">;
  readonly policy: Policy;
  readonly named: NamedRound;
  readonly registry: Registry;
}

/** Refused: a draw that the ledger has not, one that has not been made, one whose registry is not at hand. */
export function drawnAttempt(year: CarriedYear, drawId: string): Result<DrawnAttempt> {
  const { chronicle } = year;
  const attempt = chronicle.attempts.get(drawId);
  if (attempt?.draw === undefined)
    return reject([
      refuse("receipts/no-draw", ["drawId"], { drawId: String(drawId), known: drawnIds(year) }),
    ]);
  const { plan, draw } = attempt;
  const policy = chronicle.policies.get(plan.body.policy);
  const named = policy === undefined ? undefined : findRound(policy, plan.body.round, plan.body.matter);
  const registry = year.registries.find((each) =>
    matchesSnapshot({ ...year, snapshot: () => snapshotOf(each) }, plan.body),
  );
  const faults: Refusal[] = [];
  if (policy === undefined || named?.ok !== true || plan.body.commits === undefined)
    faults.push(refuse("receipts/older", ["drawId"], { drawId }));
  if (registry === undefined) faults.push(refuse("receipts/no-registry", ["drawId"], { drawId }));
  if (faults.length > 0 || policy === undefined || named?.ok !== true || registry === undefined)
    return reject(faults);
  return accept({ drawId, plan, draw, policy, named: named.value, registry });
}

/** Who could be drawn, as the announcement found it. */
export function poolAnnounced(year: CarriedYear, { policy, named, registry, plan }: DrawnAttempt): Pool {
  const soFar = yearAnnounced({ policy, chronicle: year.chronicle }, plan.body);
  return preparePool({ policy, registry, named, soFar });
}

function drawnIds({ chronicle }: CarriedYear): string {
  const drawn = [...chronicle.attempts.values()].filter(({ draw }) => draw !== undefined);
  return drawn.map(({ drawId }) => drawId).join(", ");
}
