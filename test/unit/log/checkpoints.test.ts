/** Checkpoints: who must have signed, and what two of them say together. */
import { describe, expect, test } from "vitest";
import {
  checkpointOf,
  compareCheckpoints,
  consistencyOf,
  cosign,
  keyOf,
  orThrow,
  readCheckpoint,
  signNote,
  verifyCheckpoint,
  witnessKeyOf,
} from "../../../src/log.js";
import { cosignMlDsa, mlDsa44, mlDsaKeyOf } from "../../../src/post-quantum.js";
import { sha256Hex } from "../../../src/protocol.js";
import {
  BUREAU,
  bureauKey,
  codesOf,
  departmentKey,
  entriesOf,
  everybody,
  ledger,
  OFFICE,
  officeKey,
  placesOf,
  signed,
  trust,
  universityKey,
} from "../../support/small-log.js";

const both = { signers: [officeKey, departmentKey], witnesses: [bureauKey, universityKey] };

describe("a checkpoint counts", () => {
  test("when enough of the known signers and witnesses have signed it", () => {
    const needed = { ...trust, ...both, signersNeeded: 2, witnessesNeeded: 2 };
    const { size, signers, witnesses } = orThrow(verifyCheckpoint(everybody, needed));
    expect([size, signers.length, witnesses.map(({ time }) => time)]).toEqual([
      40,
      2,
      [BUREAU.time, BUREAU.time + 3600],
    ]);
  });

  test("not with one signer where two must sign", () => {
    expect(
      codesOf(verifyCheckpoint(signed(), { ...trust, ...both, signersNeeded: 2, witnessesNeeded: 0 })),
    ).toEqual(["log/too-few-signers"]);
  });

  test("not with one witness of two, unless one is enough", () => {
    const once = orThrow(cosign(signed(), BUREAU));
    expect(codesOf(verifyCheckpoint(once, { ...trust, ...both }))).toEqual(["log/too-few-witnesses"]);
    expect(verifyCheckpoint(once, { ...trust, ...both, witnessesNeeded: 1 }).ok).toBe(true);
  });

  test("not by witnesses alone", () => {
    const text = orThrow(checkpointOf({ ledger, origin: OFFICE.name }));
    const seen = orThrow(cosign(text, BUREAU));
    expect(codesOf(verifyCheckpoint(seen, { ...trust, ...both, witnessesNeeded: 1 }))).toEqual([
      "log/too-few-signers",
    ]);
  });

  test("two keys of one name are one voice: a key that was replaced does not vote beside its successor", () => {
    const next = { ...OFFICE, secret: sha256Hex("next") };
    const twice = orThrow(signNote(signed(), next));
    const keys = [officeKey, orThrow(keyOf(next)), departmentKey];
    expect(codesOf(verifyCheckpoint(twice, { ...trust, signers: keys, signersNeeded: 2 }))).toEqual([
      "log/too-few-signers",
    ]);
  });

  test("of the log that is meant only", () => {
    expect(placesOf(verifyCheckpoint(signed(), { ...trust, origin: "log.example/2025" }))).toEqual([
      "log/other-origin line 1",
    ]);
  });

  test("by ML-DSA-44 too, where the reader is handed its scheme", () => {
    const quantum = { name: "q.example", secret: sha256Hex("q"), time: 5 };
    const note = orThrow(cosignMlDsa(signed(), quantum));
    const keys = { ...trust, witnesses: [orThrow(mlDsaKeyOf(quantum))] };
    expect(codesOf(verifyCheckpoint(note, keys))).toEqual(["log/no-scheme"]);
    expect(orThrow(verifyCheckpoint(note, { ...keys, schemes: [mlDsa44] })).witnesses[0]!.time).toBe(5);
    expect(codesOf(cosignMlDsa(signed(), { ...quantum, name: "字".repeat(86) }))).toEqual(["log/long-name"]);
  });
});

describe("trust that cannot be meant is refused", () => {
  const oneSecret = { name: "another.example", secret: OFFICE.secret };

  test.each([
    ["one secret under two names", { signers: [officeKey, orThrow(keyOf(oneSecret))] }, "log/key-twice"],
    ["one secret as signer and witness", { witnesses: [orThrow(witnessKeyOf(oneSecret))] }, "log/key-twice"],
    ["more signatures than keys", { signersNeeded: 2 }, "log/quorum"],
    ["a field that is misspelt", { signersNeed: 2 }, "input/misspelt-field"],
    ["a field that nobody reads", { threshold: 2 }, "input/unknown-field"],
    ["no signature at all", { signersNeeded: 0 }, "log/quorum"],
    ["more witnesses than keys", { witnesses: [bureauKey], witnessesNeeded: 2 }, "log/quorum"],
    ["a witness that says no time", { witnesses: [departmentKey] }, "log/no-witness"],
    ["a key that is none", { signers: ["x"] }, "log/vkey"],
  ])("%s", (_, change, code) => {
    expect(codesOf(verifyCheckpoint(everybody, { ...trust, ...change }))).toContain(code);
  });
});

describe("no checkpoint", () => {
  const root = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

  test.each([
    ["two lines", `a\n0\n`, ["log/checkpoint-lines line 3"]],
    ["an empty further line at the end", `a\n0\n${root}\n\n`, ["log/note-unsigned"]],
    ["no name", `\n0\n${root}\n`, ["log/checkpoint-origin line 1"]],
    ["a leading zero", `a\n00\n${root}\n`, ["log/checkpoint-size line 2"]],
    ["a sign", `a\n+1\n${root}\n`, ["log/checkpoint-size line 2"]],
    ["more entries than can be counted", `a\n9007199254740993\n${root}\n`, ["log/checkpoint-size line 2"]],
    ["a root of 31 bytes", `a\n1\n${Buffer.alloc(31).toString("base64")}\n`, ["log/checkpoint-root line 3"]],
    ["a root that is none", `a\nx\n-\n`, ["log/checkpoint-size line 2", "log/checkpoint-root line 3"]],
  ])("%s", (_, text, places) => {
    expect(placesOf(readCheckpoint(text))).toEqual(places);
  });

  test("but with further lines, which are told", () => {
    expect(orThrow(readCheckpoint(`a\n0\n${root}\nx\ny\n`)).extensions).toEqual(["x", "y"]);
  });

  test("of entries that are out of their places", () => {
    const swapped = [ledger[0]!, ledger[2]!, ledger[1]!];
    expect(placesOf(checkpointOf({ ledger: swapped, origin: "a" }))).toEqual(["log/no-entry ledger 1"]);
    expect(codesOf(checkpointOf({ ledger, origin: "a b" }))).toEqual(["log/name"]);
    expect(codesOf(checkpointOf({ ledger, origin: "a", size: 41 }))).toEqual(["log/size"]);
  });
});

/** The ledger with another entry in one place. */
const changedAt = (seq: number) =>
  ledger.map((entry) => (entry.seq === seq ? { seq, hash: sha256Hex("another") } : entry));

describe("two checkpoints of one log", () => {
  const verdict = (...given: Parameters<typeof compareCheckpoints>) => orThrow(compareCheckpoints(...given));

  test("every size goes on from every smaller one, by the digests that the ledger gives", () => {
    for (let to = 1; to <= 24; to++)
      for (let from = 0; from <= to; from++) {
        const proof = orThrow(consistencyOf({ ledger, from, to }));
        const found = verdict(signed(to), signed(from), { proof }).verdict;
        expect(found, `${from} → ${to}`).toBe(from === to ? "same" : "goes-on");
      }
  });

  test("of one size and two roots are split", () => {
    const other = changedAt(17);
    const answer = verdict(signed(), signed(40, other), { ledgers: [ledger, other] });
    expect(answer).toMatchObject({ verdict: "split", differs: { seq: 17 } });
    expect(answer.differs!.hashes).toEqual([ledger[17]!.hash, other[17]!.hash]);
    expect(verdict(signed(), signed(40, other))).toEqual({ verdict: "split", sizes: [40, 40] });
  });

  test("of two sizes are split when the ledger of the larger one begins otherwise, and the first entry is named", () => {
    const other = changedAt(5);
    const old = signed(20, other);
    expect(verdict(old, signed()).verdict).toBe("open");
    expect(verdict(old, signed(), { ledgers: [ledger] })).toEqual({ verdict: "split", sizes: [20, 40] });
    expect(verdict(old, signed(), { ledgers: [other, ledger] }).differs?.seq).toBe(5);
  });

  test("are open when only the ledger of the smaller one is at hand: it may have been cut off", () => {
    expect(verdict(signed(20), signed(), { ledgers: [ledger.slice(0, 20)] }).verdict).toBe("open");
  });

  test("are not shown to fit by digests of another pair", () => {
    const proof = orThrow(consistencyOf({ ledger, from: 19 }));
    expect(verdict(signed(20), signed(), { proof }).verdict).toBe("open");
  });

  test("an empty log goes into every one, with the root of nothing only", () => {
    const empty = signed(0);
    expect(verdict(empty, signed()).verdict).toBe("goes-on");
    const wrong = empty.replace(/^.*=$/m, orThrow(readCheckpoint(signed())).root);
    expect(verdict(wrong, signed()).verdict).toBe("split");
  });

  test("of two logs are not compared", () => {
    const other = orThrow(checkpointOf({ ledger, origin: "another.example" }));
    expect(codesOf(compareCheckpoints(signed(), other))).toEqual(["log/other-origin"]);
    expect(entriesOf("entry", 40)).toEqual(ledger);
  });
});
