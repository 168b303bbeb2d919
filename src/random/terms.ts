/**
 * What an announcement says about time: from when on the sources of its seed have values, until when these are
 * to be on the ledger, and what takes their place if one is held back.
 *
 * Whoever knows a secret can compute the draw before anybody else. If they may then hold it back and draw from
 * something else, they have a second try; so what comes then is named before any value exists.
 */
import { canonicalJson } from "../kernel/canonical-json.js";
import { compareInstants, isInstant } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import { type AnnouncedSource, checkAnnounced, fitsAnnouncement } from "./announcement.js";
import { refuse } from "./refuse.js";
import type { SeedSource } from "./seed.js";

/** All of it may be left out; what is left out stands among the uses of discretion of an audit. */
export interface Terms {
  /**
   * RFC 3339 instant before which nobody can know all values: when the beacon publishes its round, when the
   * lottery is drawn.
   */
  readonly valuesFrom?: string;
  /** RFC 3339 instant until which the values are to be on the ledger; goes with `fallback`. */
  readonly revealBy?: string;
  /** Public sources from which the draw is made when a value is not on the ledger by then. */
  readonly fallback?: readonly AnnouncedSource[];
}

/** The announced sources of a seed, with what is said of their time. */
export interface AnnouncedSeed extends Terms {
  readonly announced: readonly AnnouncedSource[];
}

/** The terms of an input, and nothing else of it. */
export function termsOf({ valuesFrom, revealBy, fallback }: Terms): Terms {
  return {
    ...(valuesFrom === undefined ? {} : { valuesFrom }),
    ...(revealBy === undefined ? {} : { revealBy }),
    ...(fallback === undefined ? {} : { fallback }),
  };
}

/** Faults of what an announcement says about time, read on their own. */
export function faultsOfTerms({ valuesFrom, revealBy, fallback }: Terms): Refusal[] {
  const said = { valuesFrom, revealBy };
  const faults = Object.entries(said).flatMap(([field, value]) =>
    value === undefined || isInstant(value)
      ? []
      : [refuse("random/not-an-instant", [field], { field, value: String(value) })],
  );
  if ((revealBy === undefined) !== (fallback === undefined))
    return [
      ...faults,
      refuse("random/half-a-fallback", [fallback === undefined ? "revealBy" : "fallback"], {}),
    ];
  if (faults.length > 0 || fallback === undefined) return faults;
  return faultsOfFallback(fallback);
}

function faultsOfFallback(fallback: readonly AnnouncedSource[]): Refusal[] {
  const read = checkAnnounced(fallback);
  if (!read.ok)
    return read.refusals.map((fault) => ({ ...fault, path: ["fallback", ...fault.path.slice(1)] }));
  const kept = read.value.findIndex(({ type }) => type !== "beacon" && type !== "text");
  return kept === -1
    ? sourcesTwice(read.value, "fallback")
    : [refuse("random/secret-fallback", ["fallback", kept], { type: read.value[kept]!.type })];
}

/** A source that stands twice adds nothing, and looks as if it did. */
export function sourcesTwice(sources: readonly (AnnouncedSource | SeedSource)[], field: string): Refusal[] {
  const first = new Map<string, number>();
  return sources.flatMap((source, at) => {
    const text = canonicalJson(source);
    const before = first.get(text);
    if (before === undefined) first.set(text, at);
    return before === undefined || source.type === "plain"
      ? []
      : [refuse("random/source-twice", [field, at], { first: before })];
  });
}

/** How sources with values keep what was announced. */
export type Kept = "announced" | "fallback" | "not-announced" | "too-late" | "before-its-time";

/**
 * Do sources that have values by `at` keep the announcement?
 *
 * `announced` and `fallback` say which of the two it is. Otherwise: they are neither; they come after `revealBy`,
 * when the fallback is due (`too-late`); the fallback is used before that (`before-its-time`).
 */
export function keptBy(
  sources: readonly SeedSource[],
  { announced, revealBy, fallback = [] }: AnnouncedSeed,
  { drawId, at }: { readonly drawId: string; readonly at: string },
): Kept {
  const isOver = revealBy !== undefined && compareInstants(at, revealBy) > 0;
  if (fitsAnnouncement(sources, announced, drawId)) return isOver ? "too-late" : "announced";
  if (!fitsAnnouncement(sources, fallback, drawId)) return "not-announced";
  return isOver ? "fallback" : "before-its-time";
}
