/**
 * Codes of visits, given before anybody goes: a firm asks for the code and looks it up in the public record. When a
 * visit changes, its code ends and the changed visit has another. Source: protocol section 12.7.
 */
import { compareBytes } from "../kernel/byte-order.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { CodesBody } from "../ledger/year-bodies.js";
import { drawIdUpTo } from "../random/draw-id.js";
import { atDoorOfPart } from "../year/at-door.js";
import { type FieldsOf, OCCASION } from "../year/fields-of.js";
import { faultsOfTime } from "../year/round-input.js";
import type { Seated } from "../year/seats-now.js";
import { type CarriedYear, type NextYear, type Occasion, write, type Year } from "../year/year.js";
import { nextSalt } from "./issue-receipts.js";
import { refuse } from "./refuse.js";
import { standingCodes } from "./standing-codes.js";
import { codedVisits } from "./visit-leaves.js";

export interface GiveCodesInput extends Occasion {
  /** Which draw or case; all of the authority's year when left out. */
  readonly drawId?: string;
}

export interface GivenCodes extends NextYear {
  /** Draw by draw, case by case: what was given and ended. None where every visit has its code already. */
  readonly codes: readonly CodesBody[];
}

const FIELDS: FieldsOf<GiveCodesInput> = { ...OCCASION, drawId: true };

/**
 * Gives every visit that has none its code, and ends the codes of visits that are not made so any more: after a draw
 * or a case, and after whatever changes who goes, when, or whether.
 *
 * Refused: a draw or case that the ledger does not have (`codes/no-draw`).
 *
 * @example
 * giveCodes(drawn.year, { at: "2026-01-05T10:00:00+08:00", by }).ok; // true
 */
export function giveCodes(year: Year, input: GiveCodesInput): Result<GivenCodes> {
  return atDoorOfPart(year, input, FIELDS, giveChecked);
}

function giveChecked(year: CarriedYear, input: GiveCodesInput): Result<GivenCodes> {
  const { drawId } = input;
  const all = seatedOf(year);
  const faults = faultsOfTime(year, input);
  if (drawId !== undefined && !all.some((each) => each.drawId === drawId))
    faults.push(refuse("codes/no-draw", ["drawId"], { drawId: String(drawId) }));
  if (faults.length > 0) return reject(faults);
  const codes: CodesBody[] = [];
  let next = year;
  for (const seated of all.filter((each) => drawId === undefined || each.drawId === drawId)) {
    const body = codesFor(next, seated);
    if (body === undefined) continue;
    next = write(next, "codes", body, input);
    codes.push(body);
  }
  return accept({ year: next, codes });
}

type Staffed = Seated & { readonly teams: NonNullable<Seated["teams"]>; readonly isVoid: boolean };

/** Draws and cases of the year that have teams or had them, in the order of the ledger. */
function seatedOf({ chronicle, policy }: CarriedYear): Staffed[] {
  const own = `${policy.authority}/${policy.year}`;
  return [...chronicle.attempts.values(), ...chronicle.cases.values()].flatMap((each) =>
    each.teams === undefined || drawIdUpTo("year", each.drawId) !== own
      ? []
      : [{ ...each, teams: each.teams, isVoid: each.void !== undefined }],
  );
}

/** What changes in the codes of one draw or case; undefined where nothing does. */
function codesFor(year: CarriedYear, seated: Staffed): CodesBody | undefined {
  const { chronicle } = year;
  const standing = standingCodes(chronicle.codes.get(seated.drawId) ?? []);
  // Kept are codes whose visit still stands as it did when they were given; bare are units whose visit has none.
  const kept = new Set<string>();
  const given = visitsNow(seated, { seq: chronicle.entries, salt: nextSalt(year) });
  const entries = new Set(standing.values());
  const bare = new Set(given.map(({ visit }) => visit.unit));
  for (const { seq, salt } of entries)
    for (const { visit, hash } of visitsNow(seated, { seq, salt })) {
      if (standing.get(hash)?.seq !== seq) continue;
      kept.add(hash);
      bare.delete(visit.unit);
    }
  const body = {
    drawId: seated.drawId,
    teams: seated.teams.hash,
    given: sorted(given.filter(({ visit }) => bare.has(visit.unit)).map(({ hash }) => hash)),
    ended: sorted([...standing.keys()].filter((hash) => !kept.has(hash))),
  };
  return body.given.length + body.ended.length === 0 ? undefined : body;
}

function visitsNow(
  seated: Staffed,
  entry: Parameters<typeof codedVisits>[1],
): ReturnType<typeof codedVisits> {
  return seated.isVoid ? [] : codedVisits(seated, entry);
}

function sorted(hashes: readonly string[]): string[] {
  return [...hashes].sort(compareBytes);
}
