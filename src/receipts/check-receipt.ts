/**
 * Everybody's side: what does a receipt prove? It takes the receipt alone; what it leads to (an entry, a checkpoint)
 * is then compared with the record. Source: protocol section 12.6.
 */
import { digestOf, isPlainObject, type Json } from "../kernel/canonical-json.js";
import { hexOf } from "../kernel/hex.js";
import { isInstant } from "../kernel/iso-date.js";
import { rootFromPath } from "../kernel/merkle.js";
import { notPlain } from "../kernel/not-plain.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { refuseBody } from "../ledger/body-schemas.js";
import { hashOfSalted, isWithheld, openedOf } from "../ledger/salted-entry.js";
import type { ReceiptsBody } from "../ledger/year-bodies.js";
import { base64Of, bytesOfBase64 } from "../log/bytes.js";
import { checkpointIn, isBareCheckpoint } from "../log/checkpoint.js";
import { isHash, leafOf } from "../log/leaf.js";
import { RECEIPT_FORMAT, type Receipt } from "./receipt.js";
import { refuse } from "./refuse.js";
import { leafOfUnit, PLACES, type UnitStanding } from "./unit-leaves.js";

/** What a receipt proves of itself. */
export interface CheckedReceipt {
  readonly unit: UnitStanding;
  readonly drawId: string;
  /** Units of the registry. */
  readonly size: number;
  /** The entry of the ledger: it is there when the record has this hash at this number. */
  readonly entry: { readonly seq: number; readonly hash: string; readonly at: string };
  /** The text of the checkpoint to which the entry leads; null without one. */
  readonly checkpoint: string | null;
}

/**
 * What a receipt proves.
 *
 * Refused: a receipt that has not its form (`receipts/form`), a unit that does not lead to the root of the entry
 * (`receipts/path`), an entry that does not lead to the root of the checkpoint (`receipts/log`).
 *
 * @example
 * checkReceipt(receipt).ok; // true
 */
export function checkReceipt(receipt: Receipt): Result<CheckedReceipt> {
  return refusing(() => {
    if (!isPlainObject(receipt)) return reject([notPlain(receipt, [])]);
    const form = faultsOfForm(receipt as Receipt);
    return form.length > 0 ? reject(form) : checked(receipt as Receipt);
  });
}

const FIELDS = ["format", "unit", "at", "path", "entry"];
const IN_LOG = ["log", "checkpoint"];
const OF_UNIT = ["cutOff", "place", "rule", "stratum", "ticket", "unit"];
const OF_ENTRY = ["seq", "prev", "kind", "at", "by", "body"];

function faultsOfForm(receipt: Receipt): Refusal[] {
  const { format, unit, at, path, entry, log, checkpoint } = receipt;
  const parts: (readonly [string, boolean])[] = [
    ["format", format === RECEIPT_FORMAT],
    ["unit", isStanding(unit)],
    ["at", Number.isSafeInteger(at) && at >= 0],
    ["path", hashesIn(path) !== undefined],
    ["entry", isEntry(entry)],
    ["unit.salt", hasSaltAlike(unit, entry)],
    ["log", log === undefined ? checkpoint === undefined : hashesIn(log) !== undefined],
    ["checkpoint", checkpoint === undefined ? log === undefined : isBareCheckpoint(checkpoint)],
  ];
  const known = [...FIELDS, ...IN_LOG];
  const more = Object.keys(receipt).filter((field) => !known.includes(field));
  return [...parts.filter(([, holds]) => !holds).map(([field]) => field), ...more].map((field) =>
    refuse("receipts/form", field.split("."), { field }),
  );
}

/** A leaf has a salt where the line of its entry is an opened one. */
function hasSaltAlike(unit: unknown, entry: unknown): boolean {
  if (!isPlainObject(unit) || !isPlainObject(entry)) return true;
  const isSalted = Object.hasOwn(entry, "salt");
  return (isSalted && !isPlainObject(entry.salt)) || Object.hasOwn(unit, "salt") === isSalted;
}

function isStanding(unit: unknown): unit is UnitStanding {
  if (!isPlainObject(unit)) return false;
  const fields = Object.keys(unit).filter((field) => field !== "salt");
  return (
    fields.length === OF_UNIT.length &&
    OF_UNIT.every((field) => Object.hasOwn(unit, field)) &&
    isText(unit.unit) &&
    PLACES.some((place) => place === unit.place) &&
    [unit.rule, unit.stratum].every((value) => value === null || isText(value)) &&
    [unit.ticket, unit.cutOff].every((value) => value === null || isHash(value)) &&
    (!Object.hasOwn(unit, "salt") || isHash(unit.salt))
  );
}

function isEntry(entry: unknown): entry is Receipt["entry"] {
  if (!isPlainObject(entry) || entry.kind !== "receipts") return false;
  const fields = Object.keys(entry).filter((field) => field !== "salt");
  return (
    fields.length === OF_ENTRY.length &&
    OF_ENTRY.every((field) => Object.hasOwn(entry, field)) &&
    Number.isSafeInteger(entry.seq) &&
    (entry.seq as number) >= 0 &&
    isHash(entry.prev) &&
    isInstant(entry.at) &&
    isSaid(entry) &&
    refuseBody("receipts", entry.body as Json, []).length === 0
  );
}

/** Who wrote it is shown, or the salts of the line say that it is not. */
function isSaid({ by, salt }: Readonly<Record<string, unknown>>): boolean {
  if (salt === undefined) return isText(by);
  // The salt of the entry itself would tell how all others stood.
  if (!isPlainObject(salt) || openedOf(salt) === undefined) return false;
  return salt.by === null ? isWithheld(by) || isText(by) : isText(by);
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function checked(receipt: Receipt): Result<CheckedReceipt> {
  const { unit, at, path, entry, log, checkpoint } = receipt;
  const { drawId, size, root } = entry.body as unknown as ReceiptsBody;
  const hash = hashOfEntry(entry);
  if (hash === undefined) return reject([refuse("receipts/form", ["entry"], { field: "entry" })]);
  const faults: Refusal[] = [];
  if (rootFromPath({ leaf: leafOfUnit(unit), index: at, path: hashesIn(path)!, size }) !== root)
    faults.push(refuse("receipts/path", ["path"], { unit: unit.unit }));
  const seq = entry.seq as number;
  const text = checkpoint ?? null;
  if (text !== null && !isLogged({ seq, hash, log: log! }, text))
    faults.push(refuse("receipts/log", ["log"], { seq }));
  if (faults.length > 0) return reject(faults);
  return accept({ unit, drawId, size, entry: { seq, hash, at: entry.at as string }, checkpoint: text });
}

function hashOfEntry(entry: Receipt["entry"]): string | undefined {
  return entry.salt === undefined
    ? digestOf(entry)
    : hashOfSalted(entry as unknown as Parameters<typeof hashOfSalted>[0], entry.salt);
}

function isLogged(
  { seq, hash, log }: { readonly seq: number; readonly hash: string; readonly log: string },
  text: string,
): boolean {
  const read = checkpointIn(text);
  if (!read.ok) return false;
  const { size, root } = read.value;
  const found = rootFromPath({ leaf: leafOf({ seq, hash }), index: seq, path: hashesIn(log)!, size });
  return found !== undefined && found === hexOf(bytesOfBase64(root) ?? new Uint8Array(0));
}

/** The digests of a way, as hex; undefined where it is none. */
function hashesIn(path: unknown): string[] | undefined {
  const bytes = typeof path === "string" ? bytesOfBase64(path) : undefined;
  if (bytes === undefined || bytes.length % 32 !== 0 || base64Of(bytes) !== path) return undefined;
  return Array.from({ length: bytes.length / 32 }, (_, at) => hexOf(bytes.subarray(32 * at, 32 * at + 32)));
}
