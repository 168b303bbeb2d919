/** Whether a stratum has what it owes, as far as the public record tells. */
import type { StratumFigures } from "./figures.js";
import type { Site } from "./site.js";
import { missingRounds } from "./undrawn-rounds.js";

export type StratumStanding =
  /** Rounds whose time is over were never drawn: what they owed is counted nowhere. */
  | { readonly kind: "undrawn"; readonly rounds: number }
  | { readonly kind: "short"; readonly by: number }
  /** As many were drawn; how many of them were given up since is withheld. */
  | { readonly kind: "untold"; readonly rule: string }
  /** Up to now; `soFar`: further rounds are to come. */
  | { readonly kind: "met"; readonly soFar: boolean };

export function stratumStanding(
  site: Pick<Site, "record" | "policy" | "day">,
  { matter, points, undrawn }: StratumFigures,
): StratumStanding {
  if (undrawn.length > 0) return { kind: "undrawn", rounds: undrawn.length };
  const last = points.at(-1);
  if (last !== undefined && last.drawn < last.target) return { kind: "short", by: last.target - last.drawn };
  if (last !== undefined && last.mostBy !== null) return { kind: "untold", rule: last.mostBy };
  return { kind: "met", soFar: missingRounds(site).some((each) => each.matter.id === matter.id) };
}
