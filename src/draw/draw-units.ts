/** First random draw over plain lists of ids: the form in which anybody can repeat it (protocol sections 6 and 13). */
import { faultOfId } from "../kernel/parse-id.js";
import { type Refusal, refuse } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { Method } from "../random/method.js";
import { DRAW_METHODS } from "./methods.js";

export interface DrawUnitsInput {
  /** 64 hex digits. */
  readonly seed: string;
  readonly drawId: string;
  /** "ticket/1" when left out. */
  readonly method?: Method;
  readonly strata: readonly { readonly stratum: string; readonly quota: number; readonly eligible: readonly string[] }[];
}

export interface DrawnStratum {
  readonly stratum: string;
  /** In order of rank. */
  readonly drawn: readonly string[];
  /** Everybody else, in the order in which they would replace a drawn unit. */
  readonly reserve: readonly string[];
}

/**
 * Draws the first `quota` units of each stratum's ranking.
 *
 * Refuses ids that break section 1, ids that stand twice, and a quota above the pool (codes `draw/…`).
 *
 * @example
 * const seed = seedOf([{ type: "plain", value: "2026" }]);
 * drawUnits({ seed, drawId: "000000/2026/FIRE-01/R01", strata: [{ stratum: "all", quota: 1, eligible: ["U-1", "U-2"] }] });
 */
export function drawUnits({ seed, drawId, method = "ticket/1", strata }: DrawUnitsInput): Result<readonly DrawnStratum[]> {
  const faults = faultsOfStrata(strata);
  if (faults.length > 0) return reject(faults);
  const ids = strata.flatMap(({ eligible }) => eligible);
  let next = 0;
  const rows = strata.map(({ eligible }) => Uint32Array.from(eligible, () => next++));
  const rankings = DRAW_METHODS[method]({ seed, drawId, ids, rows, places: rows.map((list) => list.length) });
  return accept(
    strata.map(({ stratum, quota }, s) => {
      const ranked = Array.from(rankings[s]!.rows, (row) => ids[row]!);
      return { stratum, drawn: ranked.slice(0, quota), reserve: ranked.slice(quota) };
    }),
  );
}

function faultsOfStrata(strata: DrawUnitsInput["strata"]): Refusal[] {
  const seen = new Set<string>();
  return strata.flatMap(({ stratum, quota, eligible }, s) => {
    const path = ["strata", s];
    const faults: Refusal[] = [];
    eligible.forEach((id, at) => {
      const fault = faultOfId(id) ?? (seen.has(id) ? "stands twice" : undefined);
      seen.add(id);
      if (fault !== undefined) faults.push(refuse("draw/id", [...path, "eligible", at], { id: String(id), fault }));
    });
    if (!Number.isSafeInteger(quota) || quota < 0) faults.push(refuse("draw/quota", [...path, "quota"], { quota: String(quota) }));
    else if (quota > eligible.length) {
      faults.push(refuse("draw/quota-above-pool", [...path, "quota"], { stratum, quota, pool: eligible.length }));
    }
    return faults;
  });
}
