/**
 * Seed sources are named before their values exist: what is announced of each, and whether a value fits what
 * was announced.
 *
 * Without this a seed could be chosen after looking at the draw. A `plain` seed is announced like the others,
 * but nothing binds it.
 */

import { accepted, type Result } from "../kernel/result.js";
import { told } from "../kernel/told.js";
import {
  chainStep,
  checkSources,
  commitmentOf,
  readSources,
  type SeedSource,
  type SourceFields,
} from "./seed.js";

export type AnnouncedSource =
  | { readonly type: "beacon"; readonly chain: string; readonly round: number }
  /** `commitment` = digest(["double-random/1", "commit", party, drawId, value]). */
  | { readonly type: "reveal"; readonly party: string; readonly commitment: string }
  /** `after` is the value published before this one; one step of the chain leads back to it. */
  | { readonly type: "chain"; readonly party: string; readonly after: string }
  | { readonly type: "text"; readonly name: string }
  | { readonly type: "plain" };

const ANNOUNCED: SourceFields = {
  beacon: { chain: "hex", round: "round" },
  reveal: { party: "text", commitment: "hex" },
  chain: { party: "text", after: "hex" },
  text: { name: "text" },
  plain: {},
};

/**
 * Reads announced sources; refuses, with codes `random/…`, all that is not exactly as the types above say.
 *
 * @example
 * checkAnnounced([{ type: "text", name: "lottery" }]).ok; // true
 */
export function checkAnnounced(value: unknown): Result<readonly AnnouncedSource[]> {
  return readSources<AnnouncedSource>(value, ANNOUNCED);
}

/**
 * What had to be published of a source before its value was known.
 *
 * @throws RefusalError when the source is not accepted by `checkSources`, TypeError when the draw id of a
 * revealed secret is none
 */
export function announcementOf(source: SeedSource, drawId: string): AnnouncedSource {
  return told("announcementOf", "It takes a source of a seed and a draw id.", () =>
    announced(accepted(checkSources([source]))[0]!, drawId),
  );
}

function announced(source: SeedSource, drawId: string): AnnouncedSource {
  switch (source.type) {
    case "beacon":
      return { type: "beacon", chain: source.chain, round: source.round };
    case "reveal":
      return {
        type: "reveal",
        party: source.party,
        commitment: commitmentOf({ party: source.party, drawId, value: source.value }),
      };
    case "chain":
      return { type: "chain", party: source.party, after: chainStep(source.party, source.value) };
    case "text":
      return { type: "text", name: source.name };
    case "plain":
      return { type: "plain" };
  }
}

/** True when the sources are those announced, in the announced order, each with a value that fits. */
export function fitsAnnouncement(
  sources: readonly SeedSource[],
  announced: readonly AnnouncedSource[],
  drawId: string,
): boolean {
  return misfitOf(sources, announced, drawId) === undefined;
}

/** A place at which sources do not keep an announcement: what would have been announced of them, and what was. */
export interface Misfit {
  /** From 0. */
  readonly place: number;
  /** Undefined where nothing stands. */
  readonly given: AnnouncedSource | undefined;
  /** Undefined where nothing was announced. */
  readonly announced: AnnouncedSource | undefined;
}

/** The first of them. */
export function misfitOf(
  sources: readonly SeedSource[],
  announced: readonly AnnouncedSource[],
  drawId: string,
): Misfit | undefined {
  const pairs = Array.from({ length: Math.max(sources.length, announced.length) }, (_, place): Misfit => {
    const source = sources[place];
    const given = source === undefined ? undefined : announcementOf(source, drawId);
    return { place, given, announced: announced[place] };
  });
  return pairs.find(
    ({ given, announced: asked }) =>
      given === undefined || asked === undefined || !sameAnnouncement(given, asked),
  );
}

function sameAnnouncement(a: AnnouncedSource, b: AnnouncedSource): boolean {
  const fields = Object.entries(b);
  return (
    Object.keys(a).length === fields.length &&
    fields.every(([field, value]) => (a as Record<string, unknown>)[field] === value)
  );
}
