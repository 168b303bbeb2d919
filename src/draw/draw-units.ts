/**
 * First random draw over plain lists of ids: the form in which anybody can repeat it (protocol sections 6 and
 * 13).
 */

import { isPlainObject } from "../kernel/canonical-json.js";
import { faultOfId } from "../kernel/parse-id.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { isDrawId } from "../random/draw-id.js";
import { type Method, REPLAY_ONLY } from "../random/method.js";
import { isHex64 } from "../random/seed.js";
import { DRAW_METHODS } from "./methods.js";
import { refuse } from "./refuse.js";

export interface DrawUnitsInput {
  /** 64 hex digits. */
  readonly seed: string;
  readonly drawId: string;
  /** "ticket/1" when left out. */
  readonly method?: Method;
  readonly strata: readonly {
    readonly stratum: string;
    readonly quota: number;
    readonly eligible: readonly string[];
  }[];
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
 * Refuses a seed, a draw id or a method that is none, ids and names of strata that break section 1 or stand
 * twice, and a quota above the pool (codes `draw/…`).
 *
 * @example
 * const seed = seedOf([{ type: "plain", value: "2026" }]);
 * drawUnits({ seed, drawId: "000000/2026/FIRE-01/R01", strata: [{ stratum: "all", quota: 1, eligible: ["U-1", "U-2"] }] });
 */
export function drawUnits(input: DrawUnitsInput): Result<readonly DrawnStratum[]> {
  return refusing(() => drawChecked(input));
}

function drawChecked(input: DrawUnitsInput): Result<readonly DrawnStratum[]> {
  const faults = isPlainObject(input)
    ? [...faultsOfDraw(input), ...faultsOfStrata(input.strata)]
    : [refuse("draw/strata", [], {})];
  if (faults.length > 0) return reject(faults);
  const { seed, drawId, method = "ticket/1", strata } = input;
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

function faultsOfDraw({ seed, drawId, method = "ticket/1" }: DrawUnitsInput): Refusal[] {
  const faults: Refusal[] = [];
  if (!isHex64(seed)) faults.push(refuse("draw/seed", ["seed"], {}));
  if (!isDrawId(drawId)) faults.push(refuse("draw/draw-id", ["drawId"], { drawId: String(drawId) }));
  const known = Object.keys(DRAW_METHODS);
  if (!known.includes(method)) {
    const code = Object.hasOwn(REPLAY_ONLY, method) ? "draw/method-for-replay" : "draw/method";
    faults.push(refuse(code, ["method"], { method: String(method), known: known.join(", ") }));
  }
  return faults;
}

function faultsOfStrata(strata: DrawUnitsInput["strata"]): Refusal[] {
  if (!Array.isArray(strata)) return [refuse("draw/strata", ["strata"], {})];
  const names = new Set<string>();
  const seen = new Set<string>();
  return Array.from(strata, (stratum: unknown, s) => {
    const path = ["strata", s];
    if (!isPlainObject(stratum) || !Array.isArray(stratum["eligible"]))
      return [refuse("draw/strata", path, {})];
    return faultsOfStratum(stratum as unknown as DrawUnitsInput["strata"][number], { names, seen, path });
  }).flat();
}

interface Met {
  /** Names of strata, and ids of units, so far. */
  readonly names: Set<string>;
  readonly seen: Set<string>;
  readonly path: readonly (string | number)[];
}

function faultsOfStratum(
  { stratum, quota, eligible }: DrawUnitsInput["strata"][number],
  { names, seen, path }: Met,
): Refusal[] {
  const faults: Refusal[] = [];
  const once = (id: string, known: Set<string>, place: readonly (string | number)[]): void => {
    const fault = faultOfId(id) ?? (known.has(id) ? "stands twice" : undefined);
    known.add(id);
    if (fault !== undefined) faults.push(refuse("draw/id", [...path, ...place], { id: String(id), fault }));
  };
  once(stratum, names, ["stratum"]);
  Array.from(eligible).forEach((id, at) => {
    once(id, seen, ["eligible", at]);
  });
  if (!Number.isSafeInteger(quota) || quota < 0)
    faults.push(refuse("draw/quota", [...path, "quota"], { quota: String(quota) }));
  else if (quota > eligible.length)
    faults.push(
      refuse("draw/quota-above-pool", [...path, "quota"], { stratum, quota, pool: eligible.length }),
    );
  return faults;
}
