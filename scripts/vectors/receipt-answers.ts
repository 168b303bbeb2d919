/** What the library answers to cases about receipts of units and codes of visits. */

import { orThrow } from "../../src/index.js";
import { compareBytes } from "../../src/kernel/byte-order.js";
import { merkleTree } from "../../src/kernel/merkle.js";
import { saltOfLeaf } from "../../src/ledger/salted-entry.js";
import { base64Of, joined, readHex } from "../../src/log/bytes.js";
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
    return { unit: standings[at], at, path: base64Of(joined(...path.map((hash) => readHex(hash)!))) };
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
  "look up in a view": foundInView,
};

function standingsOf({ rows, salt }: Given): UnitStanding[] {
  return [...(rows as UnitStanding[])]
    .sort((a, b) => compareBytes(a.unit, b.unit))
    .map((row) => ({ ...row, ...(salt && { salt: saltOfLeaf(salt, row.unit) }) }));
}

/** Each entry has a year of its own, by which it is known again. */
const FIRST_YEAR = 2000;
const seqOf = (at: string | null): number | null =>
  at === null ? null : Number(at.slice(0, 4)) - FIRST_YEAR;

/** An entry of a view, of which nobody can read more than the draw and, of codes, the hashes. */
function seen({ seq, kind = "codes", given, ended }: Given, drawId: string): object {
  const said = given ? { given, ended } : { units: { rule: "default/list", withheld: "0".repeat(64) } };
  const at = `${FIRST_YEAR + seq}-01-05T09:00:00+08:00`;
  return {
    seq,
    kind,
    at,
    by: "x",
    hash: "0".repeat(64),
    salt: { by: null, body: {} },
    body: { drawId, ...said },
  };
}

function found({ codes }: Given, asked: Parameters<typeof lookUpCode>[1]): unknown {
  const drawId = typeof asked === "string" ? "000000/2026/M/R" : asked.visit.drawId;
  const record = (codes as Given[]).map((each) => seen(each, drawId));
  const { state, givenAt, endedAt }: FoundCode = orThrow(lookUpCode(record as never, asked));
  return { state, entry: seqOf(endedAt ?? givenAt) };
}

function foundInView({ entries, text }: Given): unknown {
  const record = (entries as Given[]).map((each) => seen(each, "000000/2026/M/R"));
  const told = orThrow(lookUpCode(record as never, text as string));
  const [given, ended, changed] = [told.givenAt, told.endedAt, told.changedAt].map(seqOf);
  return { state: told.state, given, ended, because: told.because, changed };
}
