/** From a key that a reader trusts to the one that stands now: each step signed by the key before. */

import { hexOf } from "../kernel/hex.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { refuseBody } from "../ledger/body-schemas.js";
import type { AnyEntry, Ledger } from "../ledger/chain.js";
import { isKind, type Recorded } from "../ledger/recorded.js";
import type { KeyBody } from "../ledger/year-bodies.js";
import { bytesOfBase64 } from "./bytes.js";
import { faultsOfStatement, statementText } from "./key-statement.js";
import { refuse } from "./refuse.js";
import type { Scheme } from "./scheme.js";
import { knownKeys, verifiedBy } from "./verify-note.js";

/** A key, and from when it counts. */
export interface KeyOnLedger {
  readonly vkey: string;
  /** First day; null for a key that no entry announces. */
  readonly from: string | null;
  /** Number of the entry that announces it, likewise. */
  readonly seq: number | null;
}

/**
 * The trusted key and every one that came in its place, in order: the last one signs now. Give them all as `signers`
 * or `witnesses`: keys of one name count once.
 *
 * Refuses a key entry that names a key of the chain and is not signed by it (code `key/signature`), a second
 * successor (`key/forked`) and statements that have not their form.
 *
 * @param schemes - how further types of keys are checked
 * @example
 * const vkey = orThrow(keyOf({ name: "example.org/a", secret: "00".repeat(32) }));
 * orThrow(keysOf(ledger, vkey)).length; // 1: no entry replaces it
 */
export function keysOf(
  ledger: Ledger,
  trusted: string,
  schemes: readonly Scheme[] = [],
): Result<readonly KeyOnLedger[]> {
  return refusing(() => {
    if (!Array.isArray(ledger))
      return reject([refuse("log/no-ledger", ["ledger"], { given: nameOfThing(ledger) })]);
    const first = knownKeys([trusted], schemes, ["trusted"]);
    if (!first.ok) return first;
    const keys: KeyOnLedger[] = [{ vkey: trusted, from: null, seq: null }];
    const faults: Refusal[] = [];
    for (const entry of ledger as Ledger) {
      if (!isKind(entry, "key")) continue;
      const step = stepOf(entry, keys, schemes);
      faults.push(...step.faults);
      if (step.key === undefined) continue;
      if (step.key.vkey === trusted) keys[0] = step.key;
      else keys.push(step.key);
    }
    return faults.length > 0 ? reject(faults) : accept(keys);
  });
}

interface Step {
  readonly key?: KeyOnLedger;
  readonly faults: readonly Refusal[];
}

function stepOf(entry: Recorded<"key">, keys: readonly KeyOnLedger[], schemes: readonly Scheme[]): Step {
  const path = ["ledger", entry.seq];
  const unread = refuseBody("key", entry.body, path);
  if (unread.length > 0) return { faults: unread };
  const { vkey, replaces, from } = entry.body;
  const announces = replaces === null && vkey === keys[0]!.vkey;
  if (!announces && !keys.some((key) => key.vkey === replaces)) return { faults: [] };
  if (!announces && keys.at(-1)!.vkey !== replaces)
    return { faults: [refuse("key/forked", path, { seq: entry.seq })] };
  const faults = faultsOfStatement(entry.body, [...path, "body"]);
  if (faults.length > 0) return { faults };
  return { key: { vkey, from, seq: entry.seq }, faults: faultsOfSigned(entry, entry.body, schemes) };
}

/** Is the statement signed by the key before, or, where it is the first, by itself? */
export function faultsOfSigned(
  { seq }: Pick<AnyEntry, "seq">,
  body: KeyBody,
  schemes: readonly Scheme[],
): readonly Refusal[] {
  const known = knownKeys([body.replaces ?? body.vkey], schemes, ["ledger", seq, "body"]);
  if (!known.ok) return known.refusals;
  const { name } = known.value[0]!.key;
  const id = hexOf((bytesOfBase64(body.signature) ?? new Uint8Array(4)).subarray(0, 4));
  const signature = { line: 1, name, id, base64: body.signature };
  const note = { text: statementText(body), signatures: [signature] };
  const isForm = (bytesOfBase64(body.signature)?.length ?? 0) > 4;
  return isForm && verifiedBy(note, known.value).ok
    ? []
    : [refuse("key/signature", ["ledger", seq, "body", "signature"], { seq, name })];
}
