/** The sources of a seed with their values, from what was announced and the values that came about. */
import { isPlainObject } from "../kernel/canonical-json.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import { notPlain } from "../kernel/not-plain.js";
import { refusing } from "../kernel/refusing.js";
import { type Result, reject } from "../kernel/result.js";
import { type AnnouncedSource, checkAnnounced, fitsAnnouncement } from "../random/announcement.js";
import { checkSources, type SeedSource } from "../random/seed.js";
import { refuse } from "./refuse.js";

export interface SeedFromInput {
  /** The announced sources, or those of the fallback. */
  readonly announced: readonly AnnouncedSource[];
  /** One value for each of them, in their order: as published, as revealed, as read aloud. */
  readonly values: readonly string[];
  /** The draw for which they were announced. */
  readonly drawId: string;
}

/**
 * The sources of a seed, as `drawRound` and `assignCase` take them.
 *
 * Refuses too many or too few values, values of another form, and secrets that do not fit what was announced of
 * them (codes `ceremony/…`, `random/…`).
 *
 * @example
 * seedFrom({ announced: [{ type: "text", name: "dice" }], values: ["6 2 5 1"], drawId: "000000/2026/LESSON/R01" }).ok; // true
 */
export function seedFrom(input: SeedFromInput): Result<readonly SeedSource[]> {
  return refusing(() => {
    if (!isPlainObject(input)) return reject([notPlain(input, [])]);
    const { drawId } = input as unknown as SeedFromInput;
    if (typeof drawId !== "string")
      return reject([refuse("input/no-text", ["drawId"], { given: nameOfThing(drawId) })]);
    return seedRead(input);
  });
}

function seedRead({ announced, values, drawId }: SeedFromInput): Result<readonly SeedSource[]> {
  const read = checkAnnounced(announced);
  if (!read.ok) return read;
  if (!Array.isArray(values) || values.length !== read.value.length)
    return reject([refuse("ceremony/values", ["values"], { needed: read.value.length })]);
  const sources = checkSources(read.value.map((source, at) => withValue(source, values[at] as string)));
  if (!sources.ok) return sources;
  const odd = sources.value.findIndex(
    (source, at) => !fitsAnnouncement([source], read.value.slice(at, at + 1), drawId),
  );
  return odd === -1
    ? sources
    : reject([refuse("ceremony/other-value", ["values", odd], { type: read.value[odd]!.type, drawId })]);
}

function withValue(source: AnnouncedSource, value: string): unknown {
  switch (source.type) {
    case "beacon":
      return { type: "beacon", chain: source.chain, round: source.round, value };
    case "text":
      return { type: "text", name: source.name, value };
    case "plain":
      return { type: "plain", value };
    default:
      return { type: source.type, party: source.party, value };
  }
}
