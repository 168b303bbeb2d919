/** An invented registry for the presets of lesson 2: units by tier, and twelve people who may go anywhere. */
import { orThrow, parseRegistry, type Registry } from "double-random";

/** Units with a tier; the number says how many. */
export const units = (
  tiers: Readonly<Record<string, number>>,
  change: (n: number, tier: string) => object = () => ({}),
) =>
  Object.entries(tiers).flatMap(([tier, count]) =>
    Array.from({ length: count }, (_, n) => ({
      id: `${tier}-${n + 1}`,
      tier,
      region: "本溪市",
      ...change(n, tier),
    })),
  );

const inspectors = Array.from({ length: 12 }, (_, n) => ({
  id: `I-${n + 1}`,
  regions: ["本溪市"],
  capacity: 1000,
}));

/** The registry of these units before the year begins. */
export function registryOf(rows: readonly object[]): Registry {
  return orThrow(parseRegistry({ units: rows as never, inspectors, asOf: "2025-12-31" }));
}
