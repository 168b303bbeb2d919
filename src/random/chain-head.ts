/**
 * How far a party's chain of secrets is published. Two draws that were announced together tell the same secret:
 * the one that tells it later does not set the chain back, else the next secret would be known beforehand.
 *
 * Source: protocol section 14.1.
 */
import { chainStep, checkSources, type SeedSource } from "./seed.js";

/** By party, the last value of its chain that everybody knows. */
export interface ChainHeads {
  get(party: string): string | undefined;
  set(party: string, value: string): unknown;
}

/** Notes the values that a draw or an assignment tells: a chain goes on by one step, or stays where it is. */
export function tellChains(heads: ChainHeads, sources: readonly SeedSource[]): void {
  for (const source of sources) {
    if (source.type !== "chain" || !checkSources([source]).ok) continue;
    const last = heads.get(source.party);
    if (last === undefined || chainStep(source.party, source.value) === last)
      heads.set(source.party, source.value);
  }
}
