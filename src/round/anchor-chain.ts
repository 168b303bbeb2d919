/**
 * The beginning of a party's chain of secrets: published in January, it binds every secret of the year before
 * any registry is known.
 */
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { checkAnnounced } from "../random/announcement.js";
import { atDoorOfPart } from "../year/at-door.js";
import { type FieldsOf, OCCASION } from "../year/fields-of.js";
import { faultsOfTime } from "../year/round-input.js";
import { type CarriedYear, type NextYear, type Occasion, write, type Year } from "../year/year.js";
import { refuse } from "./refuse.js";

export interface AnchorInput extends Occasion {
  /** Who keeps the secrets. */
  readonly party: string;
  /** One step of the chain (`chainStep`) leads from the first secret that is used to it: 64 hex digits. */
  readonly value: string;
}

const FIELDS: FieldsOf<AnchorInput> = { ...OCCASION, party: true, value: true };

/**
 * The year with the anchor of a party's chain on its ledger.
 *
 * A second anchor of a party gives up the chain that was promised first: it is written, said, and listed by
 * every audit.
 *
 * @example
 * import { chainStep } from "double-random/ceremony";
 * const last = "0".repeat(64);                                  // of a chain of one round
 * anchorChain(year, { party: "bureau", value: chainStep("bureau", last), at, by }).ok; // true
 */
export function anchorChain(year: Year, input: AnchorInput): Result<NextYear> {
  return atDoorOfPart(year, input, FIELDS, anchorChecked);
}

function anchorChecked(year: CarriedYear, input: AnchorInput): Result<NextYear> {
  const { party, value } = input;
  const faults = [...faultsOfTime(year, input), ...faultsOfAnchor(input)];
  if (faults.length > 0) return reject(faults);
  const before = year.chronicle.chains.get(party);
  const warnings =
    before === undefined ? [] : [refuse("seed/anchored-already", ["party"], { party, value: before })];
  return accept({ year: write(year, "anchor", { party, value }, input) }, warnings);
}

function faultsOfAnchor({ party, value }: AnchorInput): Refusal[] {
  const read = checkAnnounced([{ type: "chain", party, after: value }]);
  if (read.ok) return [];
  return read.refusals.map((fault) => {
    const field = fault.path.at(-1) === "after" ? "value" : String(fault.path.at(-1));
    return { ...fault, path: [field], facts: { ...fault.facts, field } };
  });
}
