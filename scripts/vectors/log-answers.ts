/** What the library answers to cases about logs; asked through the door `double-random/log` only. */
import * as log from "../../src/log.js";
import { sha256Hex } from "../../src/protocol.js";
import type { Answer } from "./answers.js";
import type { Given } from "./vector-file.js";

export const LOG_ANSWERS: Readonly<Record<string, Answer>> = {
  "log leaves": (given) => ledgerOf(given).map(log.leafOf),
  "log checkpoint": (given) => ({ note: signedLog(given), keys: given["signers"].map(keyOf) }),
  "log proof": (given) =>
    log.orThrow(log.proofOf({ ledger: ledgerOf(given), seq: given["seq"], checkpoint: signedLog(given) })),
  "log consistency": (given) =>
    log.orThrow(log.consistencyOf({ ledger: ledgerOf(given), from: given["from"] })),
  "log tiles": (given) =>
    Object.fromEntries(
      Object.entries(log.orThrow(log.tilesOf(ledgerOf(given)))).map(([path, data]) => [
        path,
        sha256Hex(data),
      ]),
    ),
  "key statement": ({ party, vkey, replaces, from, signers }) =>
    log.orThrow(log.signNote(log.orThrow(log.keyStatement({ party, vkey, replaces, from })), signers[0])),
};

/** Entries of which only the hashes are known: each is that of a word and its number. */
function ledgerOf({ word, count }: Given): log.LoggedEntry[] {
  return Array.from({ length: count }, (_, seq) => ({ seq, hash: sha256Hex(`${word} ${seq}`) }));
}

function signedLog(given: Given): string {
  const { origin, signers } = given;
  const text = log.orThrow(log.checkpointOf({ ledger: ledgerOf(given), origin }));
  return signers.reduce(signed, text);
}

/** Whoever says when is a witness. */
function signed(note: string, signer: log.Signer | log.Witness): string {
  return log.orThrow("time" in signer ? log.cosign(note, signer) : log.signNote(note, signer));
}

function keyOf(signer: log.Signer | log.Witness): string {
  return log.orThrow("time" in signer ? log.witnessKeyOf(signer) : log.keyOf(signer));
}
