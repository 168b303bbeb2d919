/** Numbers in another spelling than the one that is asked for: whoever may choose between two has two draws. */
import type { Refusal } from "../kernel/refusal.js";
import { numbersAsked } from "../random/number-spelling.js";
import type { SeedSource } from "../random/seed.js";
import { refuse } from "./refuse.js";

export function faultsOfSpelling(sources: readonly SeedSource[]): readonly Refusal[] {
  return sources.flatMap((source, at) => {
    if (source.type !== "text") return [];
    const { name, value } = source;
    const asked = numbersAsked(value);
    const path = ["sources", at, "value"];
    return asked === undefined || asked === value
      ? []
      : [refuse("cli/value-spelling", path, { name, value, asked })];
  });
}
