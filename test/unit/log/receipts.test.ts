/** Receipts of one entry, tiles of the whole log, and what a witness signs. */
import { describe, expect, test } from "vitest";
import type { Entry } from "../../../src/index.js";
import {
  answerWitness,
  checkpointOf,
  compareCheckpoints,
  cosign,
  keyOf,
  type LoggedEntry,
  leafOf,
  orThrow,
  proofOf,
  readProof,
  signNote,
  tilesOf,
  verifyProof,
  verifyTiles,
  witnessRequest,
} from "../../../src/log.js";
import { merkleHolds, sha256Hex } from "../../../src/protocol.js";
import { consistency, inclusion } from "../../foreign/support/cases.js";
import { run, town } from "../../support/small-case.js";
import {
  BUREAU,
  bureauKey,
  codesOf,
  entriesOf,
  ledger,
  OFFICE,
  placesOf,
  signed,
  trust,
} from "../../support/small-log.js";

const real = run().ledger;
const realHead = signed(real.length, real as unknown as LoggedEntry[]);
const private_ = run({ registry: town({ secret: "ab".repeat(32) }) });
const hexOf = (base64: string) => Buffer.from(base64, "base64").toString("hex");

describe("a receipt", () => {
  test("of every entry of a real ledger holds, without the ledger", () => {
    const proofs = real.map(({ seq }) => orThrow(proofOf({ ledger: real, seq, checkpoint: realHead })));
    expect(real.length).toBeGreaterThan(5);
    proofs.forEach((proof, seq) => {
      expect(orThrow(verifyProof(proof, real[seq]!, trust))).toMatchObject({ seq, hash: real[seq]!.hash });
      expect(verifyProof(proof, real[seq]!.hash, trust).ok).toBe(true);
    });
  });

  test("holds for that entry only", () => {
    const proof = orThrow(proofOf({ ledger: real, seq: 2, checkpoint: realHead }));
    expect(codesOf(verifyProof(proof, real[3]!, trust))).toEqual(["log/other-entry"]);
    expect(codesOf(verifyProof(proof, real[3]!.hash, trust))).toEqual(["log/proof-fails"]);
  });

  test("does not hold for an entry whose content was changed under its old hash", () => {
    const proof = orThrow(proofOf({ ledger: real, seq: 2, checkpoint: realHead }));
    const changed = { ...real[2]!, by: "somebody else" };
    expect(codesOf(verifyProof(proof, changed, trust))).toEqual(["log/entry-hash"]);
  });

  test("of a salted entry holds, however far it is open, and not for another content", () => {
    const salted = private_.ledger;
    const head = signed(salted.length, salted as unknown as LoggedEntry[]);
    for (const entry of salted) {
      const proof = orThrow(proofOf({ ledger: salted, seq: entry.seq, checkpoint: head }));
      expect(verifyProof(proof, entry, trust).ok).toBe(true);
      expect(codesOf(verifyProof(proof, { ...entry, by: "somebody else" } as Entry, trust))).toEqual([
        "log/entry-hash",
      ]);
      expect(codesOf(verifyProof(proof, { ...entry, salt: "none" } as Entry, trust))).toEqual(["log/entry"]);
    }
  });

  test("counts for nothing without a signature that is trusted", () => {
    const proof = orThrow(proofOf({ ledger: real, seq: 2, checkpoint: realHead }));
    const others = { ...trust, signers: [orThrow(keyOf({ name: OFFICE.name, secret: sha256Hex("x") }))] };
    expect(codesOf(verifyProof(proof, real[2]!, others))).toEqual(["log/unsigned"]);
  });

  test("is not given for a checkpoint of another ledger, one that is not signed, or an entry behind it", () => {
    const other = signed(40, entriesOf("other", 40));
    const text = orThrow(checkpointOf({ ledger, origin: "a" }));
    expect(codesOf(proofOf({ ledger, seq: 1, checkpoint: other }))).toEqual(["log/other-root"]);
    expect(codesOf(proofOf({ ledger, seq: 1, checkpoint: text }))).toEqual(["log/note-unsigned"]);
    expect(codesOf(proofOf({ ledger, seq: 20, checkpoint: signed(20) }))).toEqual(["log/size"]);
    expect(codesOf(proofOf({ ledger: ledger.slice(0, 9), seq: 1, checkpoint: signed() }))).toEqual([
      "log/beyond",
    ]);
  });

  const good = orThrow(proofOf({ ledger, seq: 17, checkpoint: signed() }));
  const lines = good.split("\n");
  const withLine = (at: number, line: string) =>
    lines.map((each, n) => (n === at - 1 ? line : each)).join("\n");

  test.each([
    ["no text at all", "", ["log/proof-checkpoint"]],
    ["another first line", withLine(1, "c2sp.org/tlog-proof@v2"), ["log/proof-head line 1"]],
    ["a number with a zero before it", withLine(2, "index 017"), ["log/proof-index line 2"]],
    ["no number", withLine(2, "index"), ["log/proof-index line 2"]],
    ["extra data that are none", withLine(1, `${lines[0]}\nextra -`), ["log/proof-extra line 2"]],
    ["a digest in hex", withLine(4, "00".repeat(22)), ["log/proof-digest line 4"]],
    ["a checkpoint that is cut off", good.slice(0, -1), [`log/note-cut line ${lines.length - 1}`]],
  ])("%s is none", (_, text, places) => {
    expect(placesOf(readProof(text))).toEqual(places);
  });

  test("may hold extra data, which prove nothing", () => {
    const more = withLine(1, `${lines[0]}\nextra AQI=`);
    expect(orThrow(readProof(more))).toMatchObject({ extra: "AQI=", seq: 17 });
    expect(verifyProof(more, ledger[17]!, trust).ok).toBe(true);
  });
});

describe("what foreign tools are asked", () => {
  const isIncluded = ({ leaf, index, path, size, root }: (typeof inclusion)[number]) =>
    merkleHolds({ leaf, index, path: path.map(hexOf), size, root: hexOf(root) });
  const goesOn = ({ small, smallRoot, large, largeRoot, path }: (typeof consistency)[number]) => {
    const [a, b] = [`a\n${small}\n${smallRoot}\n`, `a\n${large}\n${largeRoot}\n`];
    return ["goes-on", "same"].includes(orThrow(compareCheckpoints(a, b, { proof: path })).verdict);
  };

  test("our own reader accepts what it proves, and refuses it with one bit changed", () => {
    const said = [
      ...inclusion.map((one) => [one.name, isIncluded(one)] as const),
      ...consistency.map((one) => [one.name, goesOn(one)] as const),
    ];
    expect(said.length).toBeGreaterThan(700);
    expect(said.filter(([name, holds]) => holds === name.startsWith("forged"))).toEqual([]);
  });
});

describe("tiles", () => {
  const many = entriesOf("many", 700);
  const head = signed(700, many);
  const tiles = orThrow(tilesOf(many));

  test("give back every entry, and what is made of them is what was made of the ledger", () => {
    const { entries } = orThrow(verifyTiles(tiles, head));
    expect(entries).toEqual(many);
    expect(orThrow(proofOf({ ledger: entries, seq: 300, checkpoint: head }))).toBe(
      orThrow(proofOf({ ledger: many, seq: 300, checkpoint: head })),
    );
  });

  test.each(Object.keys(tiles))(
    "%s: a missing file, one more or one other byte is named with its place",
    (path) => {
      const file = tiles[path]!;
      const { [path]: _, ...rest } = tiles;
      expect(placesOf(verifyTiles(rest, head))).toEqual([`log/tile-missing tiles ${path}`]);
      const longer = { ...tiles, [path]: Uint8Array.of(...file, 0) };
      expect(placesOf(verifyTiles(longer, head))).toEqual([`log/tile-length tiles ${path}`]);
      for (const at of [0, 40, file.length - 1]) {
        const bent = { ...tiles, [path]: file.map((byte, n) => (n === at ? byte ^ 1 : byte)) };
        const [first] = placesOf(verifyTiles(bent, head));
        expect(first, `byte ${at}`).toMatch(/^log\/(tile-(digest|line) tiles tile\/|other-root)/);
      }
    },
  );

  test("of another log are of another root", () => {
    const other = orThrow(tilesOf(entriesOf("other", 700)));
    expect(codesOf(verifyTiles(other, head))).toEqual(["log/other-root"]);
  });

  test("of a checkpoint that names more entries than any disk holds are missing at once", () => {
    const huge = head.replace("\n700\n", "\n9007199254740991\n");
    expect(placesOf(verifyTiles(tiles, huge))).toEqual(["log/tile-missing tiles"]);
  });

  test("of a smaller size stay readable beside those of a larger one", () => {
    const both = { ...orThrow(tilesOf(many, 300)), ...tiles };
    expect(orThrow(verifyTiles(both, signed(300, many))).size).toBe(300);
  });
});

describe("a witness", () => {
  const state = { trust, witness: BUREAU };
  const request = (old: number, size: number, entries = ledger) =>
    orThrow(witnessRequest({ ledger: entries, old, checkpoint: signed(size, entries) }));
  const first = orThrow(answerWitness(request(0, 10), state));

  test("signs the first checkpoint it sees, and each that goes on from it", () => {
    expect(first).toBe(orThrow(cosign(signed(10), BUREAU)));
    const next = orThrow(answerWitness(request(10, 40), { ...state, last: first }));
    expect(orThrow(answerWitness(request(40, 40), { ...state, last: next }))).toBe(next);
    expect(
      verifyProof(orThrow(proofOf({ ledger, seq: 3, checkpoint: next })), ledger[3]!, {
        ...trust,
        witnesses: [bureauKey],
      }).ok,
    ).toBe(true);
  });

  test("signs no second history", () => {
    const other = ledger.map((entry) => (entry.seq === 4 ? { seq: 4, hash: sha256Hex("another") } : entry));
    expect(codesOf(answerWitness(request(10, 40, other), { ...state, last: first }))).toEqual([
      "log/not-going-on",
    ]);
    expect(codesOf(answerWitness(request(10, 10, other), { ...state, last: first }))).toEqual([
      "log/not-going-on",
    ]);
  });

  test("signs nothing that goes on from elsewhere, is smaller, or that the log has not signed", () => {
    expect(codesOf(answerWitness(request(5, 40), { ...state, last: first }))).toEqual(["log/witness-old"]);
    expect(codesOf(answerWitness(request(5, 8), { ...state, last: first }))).toEqual(["log/witness-old"]);
    const foreign = orThrow(signNote(orThrow(checkpointOf({ ledger, origin: OFFICE.name })), BUREAU));
    const unsigned = orThrow(witnessRequest({ ledger, old: 0, checkpoint: foreign }));
    expect(codesOf(answerWitness(unsigned, state))).toEqual(["log/unsigned"]);
  });

  test.each([
    ["nothing", "", "log/note-cut line 1"],
    ["no size", `new 1\n\n${signed(10)}`, "log/witness-form line 1"],
    ["64 digests", `old 1\n${`${"A".repeat(43)}=\n`.repeat(64)}\n${signed(10)}`, "log/witness-form line 1"],
    ["a digest that is none", `old 1\nx\n\n${signed(10)}`, "log/proof-digest line 2"],
  ])("is not asked by %s", (_, text, place) => {
    expect(placesOf(answerWitness(text, state))).toEqual([place]);
  });
});

test("a leaf is the line of the protocol page", () => {
  expect(leafOf({ seq: 7, hash: "0".repeat(64) })).toBe(`double-random/1 7 ${"0".repeat(64)}\n`);
});
