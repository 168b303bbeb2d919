/** The name of a draw: ids of the policy (of a case, its number), no other text, because whatever can be chosen in it chooses the draw. */

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
  /** 1 (or left out) for the first attempt; n above 1 for the draw that follows the recorded voids of those before it. */
  readonly attempt?: number;
}

/**
 * `authority/year/matter/round`, and `/V2` … after a recorded void. Source: protocol section 5.
 *
 * @throws TypeError when a field is not an id or holds `/`, RangeError when the attempt is not a whole number above 0.
 * @example
 * drawIdOf({ authority: "000000", year: 2026, matter: "LESSON", round: "R01" }); // "000000/2026/LESSON/R01"
 */
export function drawIdOf(name: DrawName): string {
  return told("drawIdOf", TAKES_NAMES, () => joinedId(name));
}

function joinedId({ authority, year, matter, round, attempt = 1 }: DrawName): string {
  if (!Number.isSafeInteger(attempt) || attempt < 1) throw new OutOfRange("An attempt is a whole number above 0.");
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
  if (typeof year === "number" && !Number.isSafeInteger(year)) throw new OutOfRange("A year is a whole number.");
  return String(year);
}

/** Attempts after the first, as the page writes them. */
const ATTEMPT = /^V([2-9]|[1-9][0-9]+)$/;

/** True for what can be a draw id: four ids joined by `/`, and perhaps `/V2`, `/V3` and so on. */
export function isDrawId(drawId: unknown): drawId is string {
  if (typeof drawId !== "string") return false;
  const [attempt, ...more] = drawId.split("/").slice(4);
  const fields = drawId.split("/").slice(0, 4);
  return fields.length === 4 && fields.every((field) => faultOfId(field) === undefined) && more.length === 0 && isAttempt(attempt);
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
  if (!isDrawId(drawId)) throw new WrongType("A draw id is authority/year/matter/round, perhaps with /V2 and so on, each an id.");
  return drawId;
}
