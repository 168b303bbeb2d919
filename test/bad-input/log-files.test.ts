/**
 * Notes, receipts, requests, keys, statements and tiles that somebody has bent at random: every reader answers with
 * refusals that say where, never with an exception.
 */
import { describe, expect, test } from "vitest";
import * as log from "../../src/log.js";
import { cosignMlDsa, mlDsa44 } from "../../src/post-quantum.js";
import { chance } from "../support/hostile.js";
import { runs } from "../support/runs.js";
import { BUREAU, ledger, OFFICE, officeKey, signed, trust } from "../support/small-log.js";

const { chinese, english, orThrow, wordsOf } = log;
type Refusal = log.Refusal;
type Result<T> = log.Result<T>;

const note = orThrow(log.cosign(signed(), BUREAU));
const proof = orThrow(log.proofOf({ ledger, seq: 17, checkpoint: note }));
const request = orThrow(log.witnessRequest({ ledger, old: 13, checkpoint: note }));
const statement = orThrow(
  log.keyStatement({ party: "office", vkey: officeKey, replaces: null, from: "2026-07-01" }),
);
const tiles = orThrow(log.tilesOf(ledger));
const state = { trust, witness: BUREAU, last: signed(13) };

const READERS: Readonly<Record<string, readonly [text: string, read: (text: string) => Result<unknown>]>> = {
  readNote: [note, log.readNote],
  readCheckpoint: [note, log.readCheckpoint],
  verifyNote: [note, (text) => log.verifyNote(text, [officeKey], [mlDsa44])],
  verifyCheckpoint: [note, (text) => log.verifyCheckpoint(text, trust)],
  compareCheckpoints: [note, (text) => log.compareCheckpoints(text, note, { ledgers: [ledger] })],
  readProof: [proof, log.readProof],
  verifyProof: [proof, (text) => log.verifyProof(text, ledger[17]!, trust)],
  answerWitness: [request, (text) => log.answerWitness(text, state)],
  readKey: [officeKey, log.readKey],
  signNote: [statement, (text) => log.signNote(text, OFFICE)],
  cosign: [note, (text) => log.cosign(text, BUREAU)],
  cosignMlDsa: [statement, (text) => cosignMlDsa(text, BUREAU)],
  verifyTiles: [note, (text) => log.verifyTiles(tiles, text)],
};

/** Signs that mean something in one of the forms, and some that mean nothing anywhere. */
const SIGNS = [
  ..."\n \t\r\u0000\u0085\u2028\u3000\ufeff\ud800\udc00—-+=/A0z9",
  "\n\n",
  "— a AAAAAAE=\n",
  "index 1\n",
  "old 1\n",
  "extra ",
  "99999999999999999999",
  "__proto__",
  "A".repeat(500),
];

function bent(text: string, roll: (n: number) => number): string {
  let out = text;
  for (let n = roll(3); n >= 0; n--) {
    const [at, length] = [roll(out.length + 1), roll(4) === 0 ? roll(out.length + 1) : roll(3)];
    const put = roll(3) === 0 ? "" : SIGNS[roll(SIGNS.length)]!;
    const cut = out.slice(0, at) + put + out.slice(at + length);
    out = roll(12) === 0 ? cut + out.slice(roll(out.length + 1)) : cut;
  }
  return out;
}

/** What is wrong with an answer: undefined when it is a value, or refusals that can be said. */
function oddIn(answer: Result<unknown>): string | undefined {
  if (answer.ok) return undefined;
  const isSaid = ({ code, path, facts }: Refusal) =>
    [english, chinese].every((language) => wordsOf({ code, facts }, language).message !== "") &&
    path.every((step) => typeof step === "string" || Number.isSafeInteger(step));
  return answer.refusals.length > 0 && answer.refusals.every(isSaid) ? undefined : JSON.stringify(answer);
}

describe("bent at random", () => {
  test.each(Object.entries(READERS))("%s answers", (_, [text, read]) => {
    expect(oddIn(read(text))).toBeUndefined();
    const roll = chance(7);
    for (let n = 0; n < runs(400, 50_000); n++) {
      const given = bent(text, roll);
      expect(oddIn(read(given)), JSON.stringify(given)).toBeUndefined();
    }
  });

  test("what is not as it was signed never counts", () => {
    const roll = chance(11);
    for (let n = 0; n < runs(400, 20_000); n++) {
      const given = bent(note, roll);
      const read = log.verifyCheckpoint(given, trust);
      if (read.ok) expect(orThrow(log.readNote(given)).text).toBe(orThrow(log.readNote(note)).text);
    }
  });

  test("tiles answer, and give no other entries", () => {
    const roll = chance(13);
    const paths = Object.keys(tiles);
    for (let n = 0; n < runs(300, 20_000); n++) {
      const path = paths[roll(paths.length)]!;
      const file = Uint8Array.from(tiles[path]!);
      for (let k = roll(3); k >= 0; k--) file[roll(file.length)] = roll(256);
      const bytes = roll(4) === 0 ? file.subarray(0, roll(file.length + 1)) : file;
      const read = log.verifyTiles({ ...tiles, [path]: bytes }, note);
      expect(oddIn(read)).toBeUndefined();
      if (read.ok) expect(read.value.entries).toEqual(ledger);
    }
  });
});
