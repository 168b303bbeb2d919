/**
 * The public view of a ledger: what everybody may see of it on a day, as lines that can be checked. What is not due is
 * not in it. Source: protocol section 12.5.
 */
import { canonicalJson, isPlainObject } from "../kernel/canonical-json.js";
import { instantDay, isInstant } from "../kernel/iso-date.js";
import { notPlain } from "../kernel/not-plain.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { Entry, Ledger } from "../ledger/chain.js";
import { examineText } from "../ledger/ledger-text.js";
import { disclosedOn } from "../verify/view/disclosed.js";
import type { WithheldPlace } from "../verify/view/places.js";
import { isYear } from "../year/at-door.js";
import { givenLedger } from "../year/given-ledger.js";
import type { Year } from "../year/year.js";
import { openedLine } from "./open-line.js";
import { refuse } from "./refuse.js";

export interface PublicViewInput {
  /** The view is that of the civil day of this instant, in the offset of the ledger: entries up to this day, by the rules of this day. */
  readonly at: string;
}

export interface PublicView {
  /** The lines, each ended by a line feed; `audit` reads them, with the same `at`. */
  readonly text: string;
  readonly day: string;
  readonly entries: number;
  /** Hash of the last entry in the view: the head of the ledger on that day. */
  readonly head: string | null;
}

/**
 * What the public may see of a ledger on a day.
 *
 * Refused: a ledger that does not hold, entries that would have to be withheld in part and have no salt
 * (`publish/unsalted`), and no instant (`publish/not-an-instant`).
 *
 * @param record - the whole ledger, or the year that was carried along
 * @example
 * publicView(drawn.year, { at: "2026-07-01T09:00:00+08:00" }).ok; // true, if the year was opened with a secret
 */
export function publicView(record: Ledger | Year, input: PublicViewInput): Result<PublicView> {
  return refusing(() =>
    isPlainObject(input)
      ? viewOf(isYear(record) ? record.ledger : (record as Ledger), input)
      : reject([notPlain(input, ["input"])]),
  );
}

function viewOf(given: Ledger, { at }: PublicViewInput): Result<PublicView> {
  if (!isInstant(at)) return reject([refuse("publish/not-an-instant", ["at"], { found: String(at) })]);
  const read = givenLedger(given);
  if (!read.ok) return read;
  const day = instantDay(at);
  const entries = upTo(day, read.value);
  const disclosed = disclosedOn(day, entries);
  const faults: Refusal[] = [];
  const lines = entries.map((entry, place) => {
    const withheld = disclosed.withheld(place);
    if (withheld.length > 0 && entry.salt === undefined) faults.push(refuseUnsalted(entry, withheld));
    return faults.length > 0 ? "" : `${canonicalJson(openedLine(entry, withheld))}\n`;
  });
  if (faults.length > 0) return reject(faults);
  return accept({ text: lines.join(""), day, entries: entries.length, head: entries.at(-1)?.hash ?? null });
}

/** Entries come in the order of their instants, and a ledger has one offset. */
function upTo(day: string, ledger: Ledger): Ledger {
  const later = ledger.findIndex(({ at }) => instantDay(at) > day);
  return later === -1 ? ledger : ledger.slice(0, later);
}

function refuseUnsalted({ seq, kind }: Entry, [first]: readonly WithheldPlace[]): Refusal {
  const place = first?.place.join(".") ?? "";
  return refuse("publish/unsalted", ["entry", seq], { entry: seq, kind, place, rule: first?.rule ?? "" });
}

function faultsOfOne(
  field: "one" | "other",
  { entries, faults }: ReturnType<typeof examineText>,
): readonly Refusal[] {
  const isEmpty = entries.length === 0 && faults.length === 0;
  return isEmpty ? [refuse("publish/empty-view", [field], { field })] : faults;
}

/**
 * Do two views show the same ledger, as far as both go? Whatever one of them withholds or the other opened later, an
 * entry has one hash.
 *
 * Refused: the first line in which they differ (`publish/views-differ`), lines that do not hold, a text without any
 * line (`publish/empty-view`): it is no ledger, and agrees with nothing.
 *
 * @example
 * viewsAgree("", "").ok; // false
 */
export function viewsAgree(one: string, other: string): Result<{ readonly entries: number }> {
  return refusing(() => {
    const [first, second] = [examineText(one), examineText(other)];
    const faults = [...faultsOfOne("one", first), ...faultsOfOne("other", second)];
    if (faults.length > 0) return reject(faults);
    const both = Math.min(first.entries.length, second.entries.length);
    for (let at = 0; at < both; at++) {
      const [a, b] = [first.entries[at]!.hash, second.entries[at]!.hash];
      if (a !== b)
        return reject([refuse("publish/views-differ", ["line", at + 1], { line: at + 1, one: a, other: b })]);
    }
    return accept({ entries: both });
  });
}
