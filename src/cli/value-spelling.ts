/**
 * Numbers that are drawn aloud, in the one way in which they are asked for. An announcement names the lottery and not how
 * its numbers are written, and `3 8 12` is another seed than `03 08 12`: whoever may choose between both has two draws.
 */
import type { Refusal } from "../kernel/refusal.js";
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

/** Single spaces, plain digits, and two digits each where one number has two; undefined of what is not numbers alone. */
function numbersAsked(value: string): string | undefined {
  const text = value.normalize("NFKC").replace(/[\s,;、]+/g, " ");
  if (!/^\d+(?: ?\+ ?\d+| \d+)*$/.test(text)) return undefined;
  const signs = text.match(/\d+|\+/g) ?? [];
  // Larger numbers are nobody's balls.
  const width = signs.every(({ length }) => length <= 2) ? Math.max(...signs.map(({ length }) => length)) : 0;
  return signs.map((sign) => (sign === "+" ? sign : sign.padStart(width, "0"))).join(" ");
}
