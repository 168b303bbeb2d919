/** A key that signs for somebody from now on, on the ledger: whoever trusts the one before can follow. */
import { instantDay } from "../kernel/iso-date.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { Ledger } from "../ledger/chain.js";
import { isKind } from "../ledger/recorded.js";
import type { KeyBody } from "../ledger/year-bodies.js";
import { atDoorOfPart } from "../year/at-door.js";
import { type FieldsOf, OCCASION } from "../year/fields-of.js";
import { faultsOfTime } from "../year/round-input.js";
import { type CarriedYear, type NextYear, type Occasion, write, type Year } from "../year/year.js";
import { checkpointIn } from "./checkpoint.js";
import { faultsOfStatement, type KeyStatement, statementIn, statementText } from "./key-statement.js";
import { faultsOfSigned } from "./keys-of.js";
import { readNote, type SignedNote } from "./note.js";
import { refuse } from "./refuse.js";
import type { Scheme } from "./scheme.js";
import { readKey } from "./vkey.js";

export interface RotateKeyInput extends Occasion {
  /** `keyStatement`, signed by the key that is replaced, or by the new one where there was none. */
  readonly statement: string;
  /** How further types of keys are checked. */
  readonly schemes?: readonly Scheme[];
}

const FIELDS: FieldsOf<RotateKeyInput> = { ...OCCASION, statement: true, schemes: true };

/**
 * The year with a `key` entry.
 *
 * Refuses a note that is no statement (code `key/no-statement`), a signature that is not of the key before
 * (`key/signature`), a key that stands on the ledger already (`key/known`), one that replaces a key which no entry
 * of this party announces or which is replaced already (`key/replaces`), and a day before the entry (`key/before`).
 * Warns of a party that begins anew beside a key of its own (`key/anew`): nobody who trusts that one can follow.
 *
 * @example
 * const signer = { name: "example.org/a", secret: "00".repeat(32) };
 * const text = orThrow(keyStatement({ party: "office", vkey: orThrow(keyOf(signer)), replaces: null, from: "2026-07-01" }));
 * rotateKey(year, { statement: orThrow(signNote(text, signer)), at, by }).ok; // true
 */
export function rotateKey(year: Year, input: RotateKeyInput): Result<NextYear> {
  return atDoorOfPart(year, input, FIELDS, rotated);
}

function rotated(year: CarriedYear, input: RotateKeyInput): Result<NextYear> {
  const { statement: text, schemes = [], at } = input;
  if (!Array.isArray(schemes))
    return reject([refuse("input/no-list", ["schemes"], { given: nameOfThing(schemes) })]);
  const note = readNote(text);
  const body = note.ok ? bodyOf(note.value) : note;
  if (!body.ok) return reject(body.refusals.map((each) => ({ ...each, path: ["statement", ...each.path] })));
  const faults = [
    ...faultsOfTime(year, input),
    ...faultsOfStatement(body.value, ["statement"]),
    ...faultsOnLedger(year.ledger, body.value),
  ];
  if (faults.length === 0 && body.value.from < instantDay(at))
    faults.push(refuse("key/before", ["statement"], { from: body.value.from, at }));
  if (faults.length === 0) faults.push(...faultsOfSigned({ seq: year.ledger.length }, body.value, schemes));
  if (faults.length > 0) return reject(faults);
  return accept({ year: write(year, "key", body.value, input) }, warningsOf(year.ledger, body.value));
}

/** The body that a signed statement makes. */
function bodyOf({ text, signatures }: SignedNote): Result<KeyBody> {
  const read = checkpointIn(text);
  const said = read.ok ? statementIn(read.value) : undefined;
  if (said === undefined || statementText(said) !== text) return reject([refuse("key/no-statement", [], {})]);
  const by = readKey(said.replaces ?? said.vkey);
  if (!by.ok) return by;
  const signature = signatures.find(({ name, id }) => name === by.value.name && id === by.value.id);
  if (signature === undefined) return reject([refuse("log/unsigned", [], { known: by.value.name })]);
  return accept({ ...said, signature: signature.base64 });
}

function faultsOnLedger(ledger: Ledger, { party, vkey, replaces }: KeyStatement): Refusal[] {
  const faults: Refusal[] = [];
  const known = ledger.find((entry) => isKind(entry, "key") && entry.body.vkey === vkey);
  if (known !== undefined) faults.push(refuse("key/known", ["statement"], { seq: known.seq }));
  if (replaces !== null && !standingKeys(ledger, party).includes(replaces))
    faults.push(refuse("key/replaces", ["statement"], { party, name: replaces.split("+")[0]! }));
  return faults;
}

/** Keys of a party that no entry has replaced. */
function standingKeys(ledger: Ledger, party: string): readonly string[] {
  const own = ledger.flatMap((entry) =>
    isKind(entry, "key") && entry.body.party === party ? [entry.body] : [],
  );
  const replaced = new Set(own.map(({ replaces }) => replaces));
  return own.map(({ vkey }) => vkey).filter((vkey) => !replaced.has(vkey));
}

/** A witness key beside a key of notes is another line; a second one of the same type is not. */
function warningsOf(ledger: Ledger, { party, vkey, replaces }: KeyStatement): Refusal[] {
  if (replaces !== null) return [];
  const twin = standingKeys(ledger, party).find((each) => typeOf(each) === typeOf(vkey));
  return twin === undefined ? [] : [refuse("key/anew", ["statement"], { party, name: twin.split("+")[0]! })];
}

function typeOf(vkey: string): number | undefined {
  const read = readKey(vkey);
  return read.ok ? read.value.type : undefined;
}
