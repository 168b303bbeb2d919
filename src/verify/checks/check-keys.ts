/**
 * Keys that sign for somebody: each has its form, comes in the place of one that stands, and has a day that can be.
 * Whether the key before has signed it, `keysOf` of `double-random/log` says: an audit carries no curve.
 * Source: protocol 12.2.
 */

import { hexOf } from "../../kernel/hex.js";
import { instantDay } from "../../kernel/iso-date.js";
import type { Ledger } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import { bytesOfBase64 } from "../../log/bytes.js";
import { type NoteKey, readKey } from "../../log/vkey.js";
import { placeOf } from "../audit-case.js";
import { type Finding, finding } from "../finding.js";

/** Bytes of a signature with its key id, by the type of the key. */
const LENGTHS: Readonly<Record<number, number>> = { 1: 68, 4: 76, 6: 2432 };

export function checkKeys(ledger: Ledger): Finding[] {
  const before: KeysBefore = { announced: new Set(), ofParty: new Set(), replaced: new Set() };
  return ledger.flatMap((entry) => {
    if (!isKind(entry, "key")) return [];
    const findings = [...checkForm(entry), ...checkPlace(entry, before)];
    const { party, vkey, replaces } = entry.body;
    before.announced.add(vkey);
    before.ofParty.add(JSON.stringify([party, vkey]));
    if (replaces !== null) before.replaced.add(replaces);
    return findings;
  });
}

/** Keys of the entries before one: all, those of each party, and those that others have replaced. */
interface KeysBefore {
  readonly announced: Set<string>;
  readonly ofParty: Set<string>;
  readonly replaced: Set<string>;
}

function checkForm(entry: Recorded<"key">): Finding[] {
  const { vkey, replaces, from, signature } = entry.body;
  const findings = [
    ...checkKey(vkey, placeOf(entry, "vkey")),
    ...(replaces === null ? [] : checkKey(replaces, placeOf(entry, "replaces"))),
  ];
  const signer = keyIn(replaces ?? vkey);
  const bytes = bytesOfBase64(signature);
  const [id, length] = [hexOf((bytes ?? new Uint8Array(0)).subarray(0, 4)), bytes?.length ?? 0];
  if (signer !== undefined && (id !== signer.id || length !== LENGTHS[signer.type]))
    findings.push(
      finding(
        "verify/key-signature",
        placeOf(entry, "signature"),
        `one of the key ${signer.name}+${signer.id}`,
        `${length} bytes of the key id ${id || "none"}`,
      ),
    );
  if (from < instantDay(entry.at))
    findings.push(finding("verify/key-from", placeOf(entry, "from"), instantDay(entry.at), from));
  return findings;
}

function checkKey(vkey: string, at: string): Finding[] {
  const expected = "a verifier key whose id is that of its name and key";
  return keyIn(vkey) === undefined ? [finding("verify/key-form", at, expected, vkey)] : [];
}

function keyIn(vkey: string): NoteKey | undefined {
  const read = readKey(vkey);
  return read.ok ? read.value : undefined;
}

function checkPlace(entry: Recorded<"key">, before: KeysBefore): Finding[] {
  const { party, vkey, replaces } = entry.body;
  const findings: Finding[] = [];
  if (before.announced.has(vkey))
    findings.push(finding("verify/key-twice", placeOf(entry), "a key that no entry has announced", vkey));
  if (replaces === null) return findings;
  const stands = before.ofParty.has(JSON.stringify([party, replaces])) && !before.replaced.has(replaces);
  if (!stands)
    findings.push(
      finding("verify/key-replaces", placeOf(entry, "replaces"), `a key of ${party} that stands`, replaces),
    );
  return findings;
}
