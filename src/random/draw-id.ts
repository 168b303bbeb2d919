/**
 * The name of a draw: ids of the policy (of a case, its number), no other text, because whatever can be
 * chosen in it chooses the draw.
 */

import { OutOfRange, WrongType } from "../kernel/misuse.js";
import { faultOfId } from "../kernel/parse-id.js";
import { TAKES_NAMES } from "../kernel/takes.js";
import { told } from "../kernel/told.js";

export interface DrawName {
  /** Who draws, for example an administrative division code. */
  readonly authority: string;
  readonly year: string | number;
  readonly matter: string;
  readonly round: string;
  /**
   * 1 (or left out) for the first attempt; n above 1 for the draw that follows the recorded voids of those
   * before it.
   */
  readonly attempt?: number;
}

/**
 * `authority/year/matter/round`, and `/V2` … after a recorded void. Source: protocol section 5.
 *
 * @throws TypeError when a field is not an id or holds `/`, RangeError when the attempt is not a whole number
 * above 0.
 * @example
 * drawIdOf({ authority: "000000", year: 2026, matter: "LESSON", round: "R01" }); // "000000/2026/LESSON/R01"
 */
export function drawIdOf(name: DrawName): string {
  return told("drawIdOf", TAKES_NAMES, () => joinedId(name));
}

function joinedId({ authority, year, matter, round, attempt = 1 }: DrawName): string {
  if (!Number.isSafeInteger(attempt) || attempt < 1)
    throw new OutOfRange("An attempt is a whole number above 0.");
  const fields = { authority, year: yearText(year), matter, round };
  for (const [name, text] of Object.entries(fields)) {
    const fault = faultOfId(text);
    if (fault !== undefined) throw new WrongType(`The ${name} of a draw is an id (${fault}).`);
    if (text.includes("/")) throw new WrongType(`The ${name} of a draw does not hold "/".`);
  }
  const id = [fields.authority, fields.year, fields.matter, fields.round].join("/");
  return attempt === 1 ? id : `${id}/V${attempt}`;
}

function yearText(year: string | number): string {
  if (typeof year === "number" && !Number.isSafeInteger(year))
    throw new OutOfRange("A year is a whole number.");
  return String(year);
}

/** What the places of a draw id say. */
export interface DrawIdParts extends Record<"authority" | "year" | "matter" | "round", string> {
  /** `V2` and so on; undefined for the first attempt. */
  readonly attempt: string | undefined;
}

/**
 * A draw id taken apart again: its matter may be a lane, and its round then a case.
 *
 * Of a text that is no draw id, as a forged ledger may hold: what stands at those places, and "" where
 * nothing does.
 */
export function partsOfDrawId(drawId: string): DrawIdParts {
  const [authority = "", year = "", matter = "", round = "", attempt] = drawId.split("/");
  return { authority, year, matter, round, attempt };
}

/**
 * Which draws: all of an authority, those of one of its years (as a policy says it), or those of one matter
 * or lane in it.
 */
export interface DrawsOf extends Pick<DrawName, "authority">, Partial<Pick<DrawName, "year" | "matter">> {}

/** Is a draw, or a case, one of these? */
export function isDrawOf({ authority, year, matter }: DrawsOf, drawId: string): boolean {
  const places = [authority, year, matter].filter((place) => place !== undefined);
  return drawId.startsWith(`${places.join("/")}/`);
}

/**
 * The start of a draw id: up to the year, whose draws it is one of; up to the matter, the rounds of one
 * matter or the cases of one lane; up to the round, its attempts.
 */
export function drawIdUpTo(last: "year" | "matter" | "round", drawId: string): string {
  return drawId.split("/").slice(0, { year: 2, matter: 3, round: 4 }[last]).join("/");
}

/** Attempts after the first, as the page writes them. */
const ATTEMPT = /^V([2-9]|[1-9][0-9]+)$/;

/** True for what can be a draw id: four ids joined by `/`, and perhaps `/V2`, `/V3` and so on. */
export function isDrawId(drawId: unknown): drawId is string {
  if (typeof drawId !== "string") return false;
  const fields = drawId.split("/").slice(0, 4);
  const [attempt, ...more] = drawId.split("/").slice(4);
  return (
    fields.length === 4 &&
    fields.every((field) => faultOfId(field) === undefined) &&
    more.length === 0 &&
    isAttempt(attempt)
  );
}

function isAttempt(text: string | undefined): boolean {
  return text === undefined || ATTEMPT.test(text);
}

/**
 * The draw id as it stands.
 *
 * @throws TypeError when it is none.
 */
export function checkedDrawId(drawId: string): string {
  if (!isDrawId(drawId))
    throw new WrongType("A draw id is authority/year/matter/round, perhaps with /V2 and so on, each an id.");
  return drawId;
}
