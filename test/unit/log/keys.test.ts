/** Keys on the ledger: each signed by the one before, so that whoever trusts an old one can follow. */
import { describe, expect, test } from "vitest";
import type { Ledger } from "../../../src/index.js";
import { openYear, type Year } from "../../../src/index.js";
import {
  cosign,
  type KeyStatement,
  keyOf,
  keyStatement,
  keysOf,
  orThrow,
  rotateKey,
  signNote,
  witnessKeyOf,
} from "../../../src/log.js";
import { cosignMlDsa, mlDsa44, mlDsaKeyOf } from "../../../src/post-quantum.js";
import { sha256Hex } from "../../../src/protocol.js";
import { audit } from "../../../src/verify.js";
import { chainedAnew } from "../../support/chained-anew.js";
import { BY, rules, town } from "../../support/small-case.js";
import { codesOf } from "../../support/small-log.js";

const signer = (word: string, name = "office.example") => ({ name, secret: sha256Hex(word) });
const [one, two, three] = [signer("one"), signer("two"), signer("three")];
const [key1, key2, key3] = [one, two, three].map((each) => orThrow(keyOf(each))) as [string, string, string];
const occasion = { at: "2026-06-01T09:00:00+08:00", by: BY };
const first: KeyStatement = { party: "office", vkey: key1, replaces: null, from: "2026-06-01" };
const second: KeyStatement = { party: "office", vkey: key2, replaces: key1, from: "2026-07-01" };
const third: KeyStatement = { party: "office", vkey: key3, replaces: key2, from: "2026-08-01" };

const year = openYear({ policy: rules(), registry: town() });
const stated = (said: KeyStatement, by: { name: string; secret: string }) =>
  orThrow(signNote(orThrow(keyStatement(said)), by));
const taken = (before: Year, said: KeyStatement, by: { name: string; secret: string }) =>
  orThrow(rotateKey(before, { ...occasion, statement: stated(said, by) })).year;
const rotated = taken(taken(taken(year, first, one), second, one), third, two);
const findings = (ledger: Ledger) => audit(ledger).findings.map(({ code }) => code);

describe("a key that is replaced on the ledger", () => {
  test("leads whoever trusts it to the one that signs now", () => {
    const keys = orThrow(keysOf(rotated.ledger, key1));
    expect(keys.map(({ vkey, from, seq }) => [vkey, from, seq])).toEqual([
      [key1, "2026-06-01", 0],
      [key2, "2026-07-01", 1],
      [key3, "2026-08-01", 2],
    ]);
    expect(orThrow(keysOf(rotated.ledger, key2)).map(({ vkey }) => vkey)).toEqual([key2, key3]);
  });

  test("is no finding of an audit, which says what it does not look at", () => {
    const at = "2026-12-31T09:00:00+08:00";
    const { findings: found, notes } = audit(rotated.ledger, { at });
    expect(found).toEqual([]);
    expect(notes.map(({ code, drawId }) => `${code} ${drawId}`)).toEqual(
      [0, 1, 2].map((seq) => `verify/note-key-unchecked entry ${seq}`),
    );
  });

  test("can be one of a witness or of ML-DSA-44, each signed in its own way", () => {
    const [old, next] = [signer("w", "w.example"), signer("q", "w.example")];
    const keys = [
      orThrow(witnessKeyOf(old)),
      orThrow(mlDsaKeyOf(next)),
      orThrow(mlDsaKeyOf(signer("r", "w.example"))),
    ] as const;
    const own = orThrow(keyStatement({ party: "bureau", vkey: keys[0], replaces: null, from: "2026-06-01" }));
    const to = orThrow(
      keyStatement({ party: "bureau", vkey: keys[1], replaces: keys[0], from: "2026-06-02" }),
    );
    const further = orThrow(
      keyStatement({ party: "bureau", vkey: keys[2], replaces: keys[1], from: "2026-06-03" }),
    );
    const schemes = [mlDsa44];
    const notes = [
      orThrow(cosign(own, { ...old, time: 1 })),
      orThrow(cosign(to, { ...old, time: 2 })),
      orThrow(cosignMlDsa(further, { ...next, time: 3 })),
    ];
    const after = notes.reduce(
      (before, statement) => orThrow(rotateKey(before, { ...occasion, statement, schemes })).year,
      year as Year,
    );
    expect(orThrow(keysOf(after.ledger, keys[0], schemes)).map(({ vkey }) => vkey)).toEqual([...keys]);
    expect(findings(after.ledger)).toEqual([]);
    expect(codesOf(keysOf(after.ledger, keys[0]))).toContain("log/no-scheme");
  });
});

describe("a key is refused", () => {
  const refused = (before: Year, statement: string) => codesOf(rotateKey(before, { ...occasion, statement }));
  const announced = taken(year, first, one);

  test("that the key before has not signed", () => {
    expect(refused(announced, stated(second, two))).toEqual(["log/unsigned"]);
    const forged = stated(second, one).replace("2026-07-01", "2026-07-02");
    expect(refused(announced, forged)).toEqual(["key/no-statement"]);
    const wrong = stated(second, one).replace(/.{9}=\n$/, "AAAAAAAAA=\n");
    expect(refused(announced, wrong)).toEqual(["key/signature"]);
  });

  test("that replaces one of somebody else, or one that is replaced already", () => {
    expect(refused(announced, stated({ ...second, party: "another" }, one))).toEqual(["key/replaces"]);
    expect(refused(year, stated(second, one))).toEqual(["key/replaces"]);
    expect(refused(rotated, stated({ ...second, vkey: orThrow(keyOf(signer("x"))) }, one))).toEqual([
      "key/replaces",
    ]);
  });

  test("that stands there already, replaces itself, or signs before anybody knows it", () => {
    expect(refused(announced, stated(first, one))).toEqual(["key/known"]);
    expect(codesOf(keyStatement({ ...second, vkey: key1 }))).toEqual(["key/itself"]);
    expect(refused(announced, stated({ ...second, from: "2026-05-31" }, one))).toEqual(["key/before"]);
  });

  test("in a note that says something else", () => {
    expect(refused(year, orThrow(signNote("hello\n", one)))).toEqual(["key/no-statement"]);
    expect(refused(year, orThrow(keyStatement(first)))).toEqual(["log/note-unsigned"]);
  });

  test("is not refused, but warned of, where a party begins anew: a secret can be lost", () => {
    const anew = { ...first, vkey: key2 };
    const answer = rotateKey(announced, { ...occasion, statement: stated(anew, two) });
    expect(answer.ok && answer.warnings.map(({ code }) => code)).toEqual(["key/anew"]);
    expect(audit(orThrow(answer).year.ledger).notes.map(({ code }) => code)).toContain(
      "verify/note-key-anew",
    );
  });
});

describe("somebody who writes the ledger anew", () => {
  const forged = (at: number, change: Record<string, unknown>) =>
    chainedAnew(rotated.ledger, at, (body) => Object.assign(body, change));

  test.each([
    [
      "a key whose id is not its own",
      1,
      { vkey: key2.replace(/\+[0-9a-f]{8}\+/, "+00000000+") },
      "verify/key-form",
    ],
    [
      "a signature of another key",
      1,
      { signature: Buffer.alloc(68).toString("base64") },
      "verify/key-signature",
    ],
    ["a key of another party", 1, { party: "another" }, "verify/key-replaces"],
    ["a key that was replaced before", 2, { replaces: key1 }, "verify/key-replaces"],
    ["a key for the second time", 2, { vkey: key1 }, "verify/key-twice"],
    ["a day before its entry", 1, { from: "2026-05-31" }, "verify/key-from"],
  ])("%s is found by an audit", (_, at, change, code) => {
    expect(findings(forged(at, change))).toContain(code);
  });

  test.each([
    ["another key in its place", { vkey: orThrow(keyOf(signer("thief"))) }, "key/signature"],
    ["another day", { from: "2026-07-02" }, "key/signature"],
    ["another party", { party: "another" }, "key/signature"],
  ])("%s is found by whoever follows the keys", (_, change, code) => {
    expect(codesOf(keysOf(forged(1, change), key1))).toContain(code);
  });

  test("two successors of one key are found by whoever follows the keys", () => {
    const fork = chainedAnew(rotated.ledger, 2, (body) => Object.assign(body, { replaces: key1 }));
    expect(codesOf(keysOf(fork, key1))).toContain("key/forked");
  });
});
