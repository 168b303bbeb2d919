/** The office's side: gives each unit its receipt of a draw. */
import { sortedIndex } from "../kernel/byte-order.js";
import { isPlainObject } from "../kernel/canonical-json.js";
import { bytesOfHex, hexOf } from "../kernel/hex.js";
import { merkleTree } from "../kernel/merkle.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import { notPlain } from "../kernel/not-plain.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { Recorded } from "../ledger/recorded.js";
import { hashOfWhole, openedOf } from "../ledger/salted-entry.js";
import { base64Of, bytesOfBase64, joined } from "../log/bytes.js";
import { checkpointIn, isBareCheckpoint } from "../log/checkpoint.js";
import { pathOf, rootOf, treeOf } from "../log/tree.js";
import { isYear } from "../year/at-door.js";
import { type FieldsOf, faultsOfFields } from "../year/fields-of.js";
import type { CarriedYear, Year } from "../year/year.js";
import { drawnAttempt, poolAnnounced } from "./drawn-attempt.js";
import { RECEIPT_FORMAT, type Receipt } from "./receipt.js";
import { refuse } from "./refuse.js";
import { leafOfUnit, standingsIn } from "./unit-leaves.js";

export interface ReceiptsAsked {
  /** Which draw. */
  readonly drawId: string;
  /** Text of a checkpoint of the ledger's log, perhaps signed, that holds the entry of the receipts. */
  readonly checkpoint?: string;
}

/** The receipts of a draw. */
export interface Receipts {
  /** All units of the registry, in byte order. */
  readonly units: readonly string[];
  /** The receipt of a unit; undefined where the registry has none of this id. */
  readonly of: (unit: string) => Receipt | undefined;
}

const FIELDS: FieldsOf<ReceiptsAsked> = { drawId: true, checkpoint: true };

/** The rule that withholds whoever wrote an entry, from every view and every receipt. */
const WRITTEN_BY = "default/people";

/**
 * The receipts of a draw, as the ledger has committed to them with `issueReceipts`.
 *
 * Refused: a draw without receipts, a registry that is not at hand or is another one (codes `receipts/…`), a
 * checkpoint of another ledger or without the entry.
 *
 * @example
 * const receipts = openReceipts(year, { drawId: drawn.drawId });
 * receipts.ok && receipts.value.of("U-1")?.unit.place; // "drawn", "reserve", "not-drawn" or "left-out"
 */
export function openReceipts(year: Year, asked: ReceiptsAsked): Result<Receipts> {
  return refusing(() => {
    if (!isYear(year)) return reject([refuse("input/raw-year", ["year"], { given: nameOfThing(year) })]);
    if (!isPlainObject(asked)) return reject([notPlain(asked, [])]);
    const odd = faultsOfFields(asked, FIELDS);
    return odd.length > 0 ? reject(odd) : opened(year, asked);
  });
}

function opened(year: CarriedYear, { drawId, checkpoint }: ReceiptsAsked): Result<Receipts> {
  const entry = year.chronicle.receipts.get(drawId);
  if (entry === undefined) return reject([refuse("receipts/none", ["drawId"], { drawId: String(drawId) })]);
  const drawn = drawnAttempt(year, drawId);
  const logged = checkpoint === undefined ? accept({}) : loggedIn(year, entry, checkpoint);
  if (!drawn.ok) return drawn;
  if (!logged.ok) return logged;
  const standings = standingsIn(drawn.value, poolAnnounced(year, drawn.value), entry.salt);
  const tree = merkleTree(standings.map(leafOfUnit));
  if (tree.root !== entry.body.root) return reject([refuse("receipts/other-root", ["drawId"], { drawId })]);
  const units = drawn.value.registry.units.ids;
  const line = shownEntry(entry);
  return accept({
    units,
    of: (unit) => {
      const at = sortedIndex(units, unit);
      const standing = standings[at];
      if (standing === undefined) return undefined;
      const path = base64Of(joined(...tree.pathOf(at).map((hash) => bytesOfHex(hash))));
      return { format: RECEIPT_FORMAT, unit: standing, at, path, entry: line, ...logged.value };
    },
  });
}

/** The way of the entry into the log, where the checkpoint is one of this ledger. */
function loggedIn(
  { ledger }: Year,
  { seq }: Recorded<"receipts">,
  checkpoint: string,
): Result<Pick<Receipt, "log" | "checkpoint">> {
  const text = textOf(checkpoint);
  const read = checkpointIn(text);
  if (!read.ok || !isBareCheckpoint(text))
    return reject([refuse("receipts/checkpoint-form", ["checkpoint"], {})]);
  const { size, root } = read.value;
  if (size > ledger.length || size <= seq)
    return reject([
      refuse("receipts/checkpoint-size", ["checkpoint"], { size, seq, entries: ledger.length }),
    ]);
  const tree = treeOf(ledger, size);
  if (rootOf(tree) !== root) return reject([refuse("receipts/checkpoint-root", ["checkpoint"], { size })]);
  return accept({
    log: base64Of(joined(...pathOf(tree, seq).map((hash) => bytesOfBase64(hash)!))),
    checkpoint: text,
  });
}

/** The text of a checkpoint that may be a signed note: all up to the first empty line. */
function textOf(checkpoint: string): string {
  const text = String(checkpoint);
  const end = text.indexOf("\n\n");
  return end === -1 ? text : text.slice(0, end + 1);
}

/** The entry as everybody may see it; of a salted one, who wrote it stays back. */
function shownEntry({ hash: _, ...entry }: Recorded<"receipts">): Receipt["entry"] {
  const shown = entry as unknown as Receipt["entry"];
  const salts = entry.salt === undefined ? undefined : openedOf(entry.salt);
  if (salts === undefined || typeof salts.by !== "string") return shown;
  const withheld = hexOf(hashOfWhole(entry.by, bytesOfHex(salts.by)));
  return {
    ...shown,
    by: { rule: WRITTEN_BY, withheld },
    salt: { body: salts.body as string, by: null },
  };
}
