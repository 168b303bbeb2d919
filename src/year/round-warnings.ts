/**
 * What is allowed and yet worth a word: an old registry, a late draw, values that nobody has checked,
 * somebody who approves their own second attempt.
 */
import { addMonths, instantDay, laterDay } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import type { Round } from "../policy/policy.js";
import type { SeedSource } from "../random/seed.js";
import type { Registry } from "../registry/registry.js";
import { isSaid } from "./approval.js";
import { refuse } from "./refuse.js";

/** When something is drawn, for which days, on which registry. */
export interface Timing {
  readonly registry: Pick<Registry, "asOf">;
  readonly round: Pick<Round, "id" | "from" | "until" | "draw">;
  /** RFC 3339 instant of the entry. */
  readonly at: string;
}

/** A registry of more than three months ago, a round that is over, a day outside the draw window of the round. */
export function warningsOfTiming({ registry, round, at }: Timing): Refusal[] {
  const day = instantDay(at);
  const warnings = warningsOfRegistry(registry, laterDay(day, round.from));
  if (isOver(round, day))
    warnings.push(refuse("round/over", ["at"], { round: round.id, until: round.until, at }));
  if (isOutsideWindow(round, day))
    warnings.push(refuse("round/drawn-outside-window", ["at"], { round: round.id, at, ...round.draw! }));
  return warnings;
}

/** Units that opened since, and people who came or left, are not in it. */
export function warningsOfRegistry({ asOf }: Pick<Registry, "asOf">, day: string): Refusal[] {
  return isStale(asOf, day) ? [refuse("input/registry-stale", ["registry", "asOf"], { asOf, day })] : [];
}

/** More than three months before the day. */
function isStale(asOf: string, day: string): boolean {
  return addMonths(asOf, 3) < day;
}

function isOver({ until }: Pick<Round, "until">, day: string): boolean {
  return until < day;
}

function isOutsideWindow({ draw }: Pick<Round, "draw">, day: string): boolean {
  return draw !== undefined && (day < draw.from || draw.until < day);
}

/**
 * The library computes the seed from what it is told; that a value is the published one somebody has to look
 * up.
 */
export function warningsOfSeed(sources: readonly SeedSource[], checked: string | undefined): Refusal[] {
  if (isSaid(checked)) return [];
  return sources.flatMap((source, at) => {
    const path = ["seed", at, "value"];
    if (source.type === "beacon")
      return [refuse("seed/beacon-unchecked", path, { chain: source.chain, round: source.round })];
    if (source.type === "text") return [refuse("seed/text-unchecked", path, { name: source.name })];
    return [];
  });
}

/** Who draws again, or gives a draw up, and approves it alone. */
export function warningsOfApproval(approver: string, by: string): Refusal[] {
  return approver === by ? [refuse("input/approved-alone", ["approver"], { by })] : [];
}
