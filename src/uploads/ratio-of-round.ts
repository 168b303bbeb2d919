/** Which share of its units a round drew, between 0 and 1. */

import type { DrawState } from "../year/draw-state.js";
import { drawnNow } from "../year/drawn-now.js";
import type { CarriedYear } from "../year/year.js";

const PLACES = 4;

/** Decimal, with at most four places; undefined where no stratum has a unit. */
export function ratioOfRound({ chronicle }: CarriedYear, { drawId }: DrawState): string | undefined {
  const attempt = chronicle.attempts.get(drawId);
  if (attempt === undefined) return undefined;
  const units = attempt.plan.body.strata.reduce((sum, stratum) => sum + stratum.units, 0);
  return units === 0 ? undefined : decimalOf(drawnNow(attempt).length, units);
}

/** Rounded half up, in whole numbers alone. */
function decimalOf(part: number, whole: number): string {
  const scale = 10 ** PLACES;
  const scaled = Math.floor((2 * part * scale + whole) / (2 * whole));
  const [units, rest] = [Math.floor(scaled / scale), scaled % scale];
  const places = String(rest).padStart(PLACES, "0").replace(/0+$/, "");
  return places === "" ? String(units) : `${units}.${places}`;
}
