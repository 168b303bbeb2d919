/** The list that was drawn from: places from 1, each with its name. */
import type { Refusal } from "../kernel/refusal.js";
import type { ElsewherePool } from "./draws.js";
import { refuse } from "./refuse.js";

export interface NamedPool {
  readonly size: number;
  /** Name of a place, from 1. */
  readonly nameAt: (place: number) => string;
}

/** A number n stands for the names "1" to "n". */
export function openPool(pool: ElsewherePool): NamedPool {
  if (typeof pool === "number") return { size: pool, nameAt: String };
  return { size: pool.length, nameAt: (place) => String(pool[place - 1]) };
}

/** A warning where names of the pool are equal, since a published list of names is then read in several ways. */
export function equalNames(pool: ElsewherePool): Refusal[] {
  const met = new Set<string>();
  const twice = new Set<string>();
  if (typeof pool !== "number")
    for (const item of pool) (met.has(String(item)) ? twice : met).add(String(item));
  const [id] = twice;
  return id === undefined ? [] : [refuse("elsewhere/same-name", ["pool"], { id, names: twice.size })];
}
