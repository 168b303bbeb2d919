/** What rules about visits promise, allow and owe together, against the draws of the year. */

import type { Policy } from "../../policy/policy.js";
import type { Sight } from "../../pool/sight.js";
import type { Registry } from "../../registry/registry.js";
import { capConflicts } from "./caps/cap-conflicts.js";
import { unitConflicts } from "./caps/unit-conflicts.js";
import type { MatterReach } from "./caps/unit-reach.js";
import { type Conflicts, joinConflicts } from "./conflicts.js";
import { guaranteeConflicts } from "./guarantee-conflicts.js";
import { promiseConflicts } from "./promises/promise-conflicts.js";

export function frequencyConflicts(
  policy: Policy,
  registry: Registry,
  reaches: readonly MatterReach[],
  sight: Sight,
): Conflicts {
  const years = reaches.map(({ year }) => year);
  const sure = unitConflicts(policy, registry, years, sight);
  const named = new Set(sure.map(({ path }) => path.join("/")));
  return joinConflicts([
    { faults: years.flatMap(guaranteeConflicts), doubts: [] },
    promiseConflicts(policy, registry, reaches, sight),
    { faults: [...sure, ...capConflicts(policy, registry, reaches, named)], doubts: [] },
  ]);
}
