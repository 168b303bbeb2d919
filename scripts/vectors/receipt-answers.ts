/** What the library answers to cases about receipts of units and codes of visits. */

import { orThrow } from "../../src/index.js";
import { compareBytes } from "../../src/kernel/byte-order.js";
import { merkleTree } from "../../src/kernel/merkle.js";
import { saltOfLeaf } from "../../src/ledger/salted-entry.js";
import { base64Of, bytesOfHex, joined } from "../../src/log/bytes.js";
import { checkReceipt, type FoundCode, lookUpCode } from "../../src/publish.js";
import { leafOfUnit, type UnitStanding } from "../../src/receipts/unit-leaves.js";
import { codeOf, readCode } from "../../src/receipts/visit-code.js";
import { hashOfVisit, leafOfVisit } from "../../src/receipts/visit-leaves.js";
import type { Answer } from "./answers.js";
import type { Given } from "./vector-file.js";

export const RECEIPT_ANSWERS: Readonly<Record<string, Answer>> = {
  "receipt leaves": (given) => {
    const leaves = standingsOf(given).map(leafOfUnit);
    const { size, root } = merkleTree(leaves);
    return { size, root, leaves };
  },
  "receipt path": (given) => {
    const standings = standingsOf(given);
    const at = standings.findIndex(({ unit }) => unit === given["unit"]);
    if (at === -1) return { refused: true };
    const path = merkleTree(standings.map(leafOfUnit)).pathOf(at);
    return { unit: standings[at], at, path: base64Of(joined(...path.map((hash) => bytesOfHex(hash)!))) };
  },
  "verify receipt": ({ receipt }) => checkReceipt(receipt).ok,
  "visit code": ({ visit, seq, salt }) => {
    const { unit, inspectors } = visit;
    const seats = [...inspectors].sort(
      ([a, one], [b, other]) => compareBytes(a, b) || compareBytes(one, other),
    );
    const leaf = { ...visit, inspectors: seats, seq, ...(salt && { salt: saltOfLeaf(salt, unit) }) };
    const hash = hashOfVisit(leaf);
    return { leaf: leafOfVisit(leaf), hash, code: codeOf(hash) };
  },
  "read code": ({ text }) => readCode(text) ?? { refused: true },
  "look up code": (given) => found(given, given["text"]),
  "look up visit": (given) => found(given, given["paper"]),
};

function standingsOf({ rows, salt }: Given): UnitStanding[] {
  return [...(rows as UnitStanding[])]
    .sort((a, b) => compareBytes(a.unit, b.unit))
    .map((row) => ({ ...row, ...(salt && { salt: saltOfLeaf(salt, row.unit) }) }));
}

/** Each entry has its own instant, by which it is known again. */
function found({ codes }: Given, asked: Parameters<typeof lookUpCode>[1]): unknown {
  const record = (codes as Given[]).map(({ seq, given, ended }) => ({
    ...{ seq, kind: "codes", at: String(seq), hash: "0".repeat(64) },
    body: { drawId: "000000/2026/M/R", given, ended },
  }));
  const { state, givenAt, endedAt }: FoundCode = orThrow(lookUpCode(record as never, asked));
  const at = endedAt ?? givenAt;
  return { state, entry: at === null ? null : Number(at) };
}
