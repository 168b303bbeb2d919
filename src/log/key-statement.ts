/**
 * A key that is announced on the ledger: whose it is, which one it replaces, and from which day. The key before
 * it signs the statement; the first one of a party signs its own.
 *
 * The statement is a checkpoint of a log with one leaf, its own further lines: so keys of every type can sign it,
 * also those that sign nothing else. Source: protocol section 12.2.
 */

import { isPlainObject } from "../kernel/canonical-json.js";
import { isDay } from "../kernel/iso-date.js";
import { leafLevel } from "../kernel/merkle.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import { notPlain } from "../kernel/not-plain.js";
import { faultOfId, suggestedId } from "../kernel/parse-id.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { KeyBody } from "../ledger/year-bodies.js";
import { type Checkpoint, checkpointText } from "./checkpoint.js";
import { refuse } from "./refuse.js";
import { digestAt } from "./tree.js";
import { readKey } from "./vkey.js";

/** What a statement says. */
export type KeyStatement = Omit<KeyBody, "signature">;

export const STATEMENT_ORIGIN = "double-random/1/key";

const LINES = /^party ([^\n]+)\nkey ([^\n]+)\nreplaces ([^\n]+)\nfrom (\d{4}-\d{2}-\d{2})$/;

/**
 * The text of a statement, for `signNote` (`cosign` where the key is a witness's).
 *
 * Refuses a party that is no id (code `ledger/not-an-id`), keys that have not their form (as `readKey`), a key
 * that replaces itself (`key/itself`) and a day that is none (`key/from`).
 *
 * @example
 * const vkey = orThrow(keyOf({ name: "example.org/a", secret: "00".repeat(32) }));
 * const said = orThrow(keyStatement({ party: "office", vkey, replaces: null, from: "2026-07-01" }));
 * said.split("\n")[3]; // "party office"
 */
export function keyStatement(statement: KeyStatement): Result<string> {
  return refusing(() => {
    if (!isPlainObject(statement)) return reject([notPlain(statement, [])]);
    const faults = faultsOfStatement(statement, []);
    return faults.length > 0 ? reject(faults) : accept(statementText(statement));
  });
}

/** The text that is signed. */
export function statementText({ party, vkey, replaces, from }: KeyStatement): string {
  const lines = `party ${party}\nkey ${vkey}\nreplaces ${replaces ?? "none"}\nfrom ${from}\n`;
  return `${checkpointText({ origin: STATEMENT_ORIGIN, size: 1, root: digestAt(leafLevel([lines]), 0) })}${lines}`;
}

/** What a checkpoint states of a key; undefined when it is no statement. */
export function statementIn({ origin, extensions }: Checkpoint): KeyStatement | undefined {
  const [, party, vkey, replaces, from] = LINES.exec(extensions.join("\n")) ?? [];
  if (origin !== STATEMENT_ORIGIN || from === undefined) return undefined;
  return { party: party!, vkey: vkey!, replaces: replaces === "none" ? null : replaces!, from };
}

/** What a statement alone shows to be wrong. */
export function faultsOfStatement(
  { party, vkey, replaces, from }: KeyStatement,
  path: Refusal["path"],
): Refusal[] {
  const fault = faultOfId(party);
  const faults: Refusal[] = [];
  if (fault !== undefined) {
    const suggested = typeof party === "string" ? suggestedId(party) : "";
    const found = typeof party === "string" ? party : nameOfThing(party);
    faults.push(refuse("ledger/not-an-id", [...path, "party"], { field: "party", found, fault, suggested }));
  }
  faults.push(...faultsOfKey(vkey, [...path, "vkey"]));
  if (replaces !== null) faults.push(...faultsOfKey(replaces, [...path, "replaces"]));
  if (replaces === vkey) faults.push(refuse("key/itself", [...path, "replaces"], {}));
  if (!isDay(from)) faults.push(refuse("key/from", [...path, "from"], { found: String(from) }));
  return faults;
}

function faultsOfKey(vkey: string, path: Refusal["path"]): Refusal[] {
  const read = readKey(vkey);
  return read.ok ? [] : read.refusals.map((each) => ({ ...each, path }));
}
