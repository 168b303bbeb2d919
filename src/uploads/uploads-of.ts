/** The tables of an edition, written from a year, with everything that is missing or does not fit. */
import { isDay } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { findRound } from "../policy/named-round.js";
import { atDoor } from "../year/at-door.js";
import type { FieldsOf } from "../year/fields-of.js";
import type { CarriedYear, Year } from "../year/year.js";
import type { Edition } from "./edition.js";
import { NO_OFFICE, type Office } from "./office.js";
import { readEdition } from "./read-edition.js";
import { officeFor } from "./read-office.js";
import { refuse } from "./refuse.js";
import { type LeftOut, leftOutOf, type WhichRows } from "./rows-of-year.js";
import { tableOf, type UploadedTable } from "./table-of.js";
import { type Unconfirmed, unconfirmedOf } from "./unconfirmed.js";
import { namesOfYear } from "./values-of-row.js";

export interface UploadsInput {
  readonly edition: Edition;
  /** What the office says once; nothing when left out. */
  readonly office?: Office;
  /** Last day that counts: of visits and of the publication of their results. It is the day of the upload. */
  readonly at: string;
  /** One round alone; the whole year, with the cases beside the draw, when left out. */
  readonly round?: string;
  /** Of that round; may be left out when the policy has only one. */
  readonly matter?: string;
}

export interface Uploads {
  readonly tables: readonly UploadedTable[];
  /** Everything that is missing or does not fit, by table, row and field. */
  readonly faults: readonly Refusal[];
  /** Worth a word: the rows may go as they are. */
  readonly doubts: readonly Refusal[];
  /** Fields and code lists of the edition that no public source confirms. */
  readonly unconfirmed: readonly Unconfirmed[];
  /** Visits that give no row of checks. */
  readonly leftOut: LeftOut;
}

const FIELDS: FieldsOf<UploadsInput> = {
  edition: true,
  office: true,
  at: "text",
  round: "text",
  matter: "text",
};

/**
 * The tables that an edition asks for, of the authority and the year of the policy. Draws that were given up give no
 * row; a visit gives one of checks as soon as its result is published.
 *
 * @returns tables and what does not fit in them; or why nothing can be written: an edition or an office's file that is
 * none, names that nobody asks for, a day or a round that is none (codes `uploads/…`, `round/…`)
 * @example
 * const { tables, faults } = orThrow(uploadsOf(drawn.year, { edition: nationalEdition, at: "2026-12-31" }));
 * tables.map(({ file }) => file); // ["行政检查行为", "双随机计划", "抽查对象", "公示信息"]
 * faults.length > 0; // true
 */
export function uploadsOf(year: Year, input: UploadsInput): Result<Uploads> {
  return atDoor(year, input, FIELDS, uploadsIn);
}

function uploadsIn(year: CarriedYear, input: UploadsInput): Result<Uploads> {
  const edition = readEdition(input.edition);
  if (!edition.ok) return inside("edition", edition.refusals);
  const office = officeFor(input.office ?? NO_OFFICE, edition.value, year.policy);
  if (!office.ok) return inside("office", office.refusals);
  if (!isDay(input.at)) return reject([refuse("uploads/not-a-day", ["at"], { value: String(input.at) })]);
  const which = whichRows(year, input);
  if (!which.ok) return which;
  const saying = { year, office: office.value, at: input.at, ...namesOfYear(year) };
  const lists = edition.value.codeLists ?? {};
  const made = edition.value.tables.map((table) => tableOf(table, { saying, lists, which: which.value }));
  return accept({
    tables: made.map(({ uploaded }) => uploaded),
    faults: made.flatMap(({ faults }) => faults),
    doubts: made.flatMap(({ doubts }) => doubts),
    unconfirmed: unconfirmedOf(edition.value),
    leftOut: leftOutOf(year, which.value),
  });
}

function inside(name: string, refusals: readonly Refusal[]): Result<never> {
  return reject(refusals.map((refusal) => ({ ...refusal, path: [name, ...refusal.path] })));
}

function whichRows({ policy }: CarriedYear, { at, round, matter }: UploadsInput): Result<WhichRows> {
  if (round === undefined)
    return matter === undefined
      ? accept({ at })
      : reject([refuse("uploads/matter-alone", ["matter"], { matter })]);
  const found = findRound(policy, round, matter);
  if (!found.ok) return found;
  return accept({ at, only: { matter: found.value.matter.id, round: found.value.round.id } });
}
