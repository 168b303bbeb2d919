/** Tiers of the registry that the policy does not know: never merged into another tier, always named. */
import type { Refusal } from "../kernel/refusal.js";
import type { Policy } from "../policy/policy.js";
import type { Registry } from "../registry/registry.js";
import { refuse } from "./refuse.js";

export function faultsOfUnits({ units }: Registry, { tiers }: Policy): Refusal[] {
  if (tiers === null) return [];
  const foreign = units.tiers.map((tier) => tier !== null && !tiers.includes(tier));
  const faults: Refusal[] = [];
  units.tiers.forEach((tier, t) => {
    if (!foreign[t]) return;
    const rows = [...units.tier.keys()].filter((row) => units.tier[row] === t);
    if (rows.length === 0) return;
    faults.push(
      refuse("round/unknown-tier", ["registry", "units"], {
        tier: tier!,
        units: rows.length,
        first: units.ids[rows[0]!]!,
        known: tiers.join(", "),
      }),
    );
  });
  return faults;
}
