/** Salted entries: what stands in them can be shown place by place, and nobody finds out what is withheld. */
import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { anchorChain } from "../../../src/ceremony.js";
import {
  drawRound,
  type Ledger,
  openYear,
  orThrow,
  parseRegistry,
  type Refusal,
  readLedger,
  readYear,
  withRegistry,
  writeLedger,
  type Year,
} from "../../../src/index.js";
import { bytesOfHex, hexOf } from "../../../src/kernel/hex.js";
import { hashOfSalted, hashOfWhole, saltWithin } from "../../../src/ledger/salted-entry.js";
import { append, appendAll, canonicalJson, faultOfLines } from "../../../src/protocol.js";
import { salted } from "../../support/acts.js";
import { busyYear } from "../../support/busy-year.js";
import { SECRET as OF_REGISTRY, privateTown } from "../../support/private-town.js";

const SECRET = "5e".repeat(32);
const AT = "2026-03-01T09:00:00Z";
const PUBLIC = { units: [], inspectors: [], history: [], asOf: "2026-02-28" };
const NOTE = { kind: "note", at: AT, by: "officer-2", body: { n: -1, reason: "ill" } };

const refusalsOf = (read: { readonly ok: boolean }): string[] =>
  "refusals" in read ? (read.refusals as Refusal[]).map(({ code, path }) => [code, ...path].join(" ")) : [];

const linesOf = (ledger: Ledger): string[] => writeLedger(ledger).trimEnd().split("\n");

describe("a salted entry", () => {
  test("has the hash of the page's example", () => {
    const unhashed = { seq: 0, prev: "0".repeat(64), ...NOTE };
    expect(hashOfSalted(unhashed, "00".repeat(32))).toBe(
      "a8395ce8858c54c20a72c206a74097b799f5aaec937a8b6d3bfdbac87759512e",
    );
  });

  test("is read back whole, and a changed word is found", () => {
    const ledger = appendAll([], [NOTE, NOTE], SECRET);
    expect(readLedger(writeLedger(ledger))).toMatchObject({ ok: true, value: ledger });
    expect(faultOfLines(linesOf(ledger).map((line) => line.replace("ill", "all")))).toEqual([0, "hash"]);
  });

  test("has another salt in each place, though it says the same", () => {
    const [one, other] = appendAll([], [NOTE, NOTE], SECRET);
    expect(one?.salt).not.toBe(other?.salt);
  });

  test("keeps its hash when a place is withheld", () => {
    const [entry] = appendAll([], [NOTE], SECRET);
    const { salt = "", body } = entry!;
    const inBody = saltWithin(bytesOfHex(salt), "body");
    const saltOf = (key: string) => saltWithin(inBody, key);
    const withheld = hexOf(hashOfWhole("ill", saltOf("reason")));
    const opened = {
      ...entry!,
      body: { ...(body as object), reason: { rule: "reasons", withheld } },
      salt: { body: { n: hexOf(saltOf("n")), reason: null }, by: hexOf(saltWithin(bytesOfHex(salt), "by")) },
    } as never;
    const text = writeLedger([opened]);
    expect(faultOfLines([text.trimEnd()])).toBeNull();
    expect(refusalsOf(readLedger(text))).toEqual(["ledger/withheld line 1"]);
    expect(text).not.toContain("ill");
  });

  test("a hash tells nobody which of a few words it stands for, by any salt that is known", () => {
    const [entry] = appendAll([], [{ ...NOTE, body: ["illness", 1, "illness"] }], SECRET);
    const inBody = saltWithin(bytesOfHex(entry!.salt!), "body");
    const withheld = hexOf(hashOfWhole("illness", saltWithin(inBody, 0)));
    // What a reader has: the salts beside it, and every hash of the line.
    const known = [
      hexOf(saltWithin(inBody, 1)),
      hexOf(saltWithin(inBody, 2)),
      entry!.hash,
      entry!.prev,
      withheld,
    ];
    const words = ["illness", "leave", "recusal", "duty", "other"];
    const tried = known.flatMap((salt) =>
      words.flatMap((word) => [
        hexOf(hashOfWhole(word, bytesOfHex(salt))),
        ...[0, 1, 2, "body", "by"].map((step) =>
          hexOf(hashOfWhole(word, saltWithin(bytesOfHex(salt), step))),
        ),
      ]),
    );
    expect(tried).not.toContain(withheld);
  });
});

describe("a ledger of salted entries", () => {
  test("goes on salted: one without a salt is found, and none is written", () => {
    const ledger = appendAll([], [NOTE], SECRET);
    expect(() => append(ledger, NOTE)).toThrow("ledger/unsalted");
    const [, last] = appendAll([{ ...ledger[0]!, salt: undefined as never }], [NOTE]);
    expect(faultOfLines([...linesOf(ledger), canonicalJson(last)])).toEqual([1, "salt"]);
  });

  test("is written by a year that has its secret, the same whether it was carried or read back", () => {
    const plain = busyYear();
    const once = salted(SECRET, busyYear);
    const again = salted(SECRET, busyYear);
    expect(once.ledger.every(({ salt }) => salt?.length === 64)).toBe(true);
    expect(writeLedger(again.ledger)).toBe(writeLedger(once.ledger));
    expect(writeLedger(once.ledger)).not.toContain(SECRET);
    expect(plain.ledger.some((entry) => "salt" in entry)).toBe(false);
  });

  test("follows from the secret of a private registry, where it has none of its own", () => {
    const { policy } = busyYear();
    const { registry } = privateTown();
    const at = { at: AT, by: "officer-1" };
    const round = { ...at, round: "H1", seed: [{ type: "plain", value: "lesson" }] } as const;
    const begun = (year: Year): Ledger => orThrow(drawRound(year, round)).year.ledger;
    const ledger = begun(openYear({ policy, registry }));
    const own = createHmac("sha256", Buffer.from(OF_REGISTRY, "hex"))
      .update('["double-random/1","ledger"]')
      .digest("hex");
    expect(writeLedger(ledger)).toBe(writeLedger(begun(openYear({ policy, registry, secret: own }))));
    expect(ledger.map(({ salt }) => typeof salt)).toEqual(ledger.map(() => "string"));
    expect(writeLedger(ledger)).not.toMatch(new RegExp(`${own}|${OF_REGISTRY}`));
    // One that began without salts goes on without, and a secret of its own comes before all.
    const next = (year: Year, party: string): Ledger =>
      orThrow(anchorChain(year, { party, value: "5".repeat(64), ...at })).year.ledger;
    const open = openYear({ policy, registry: orThrow(parseRegistry(PUBLIC)) });
    const old = next(open, "bureau");
    const saltsOf = (list: Ledger) => list.map(({ salt }) => salt);
    const saltBy = (secret: string) => saltsOf(next(openYear({ policy, registry, secret }), "bureau"));
    expect(saltsOf(next(orThrow(readYear(old, { policy, registry })), "court"))).toEqual([
      undefined,
      undefined,
    ]);
    expect(saltsOf(next(withRegistry(open, registry), "bureau"))).toEqual(saltBy(own));
    expect(saltBy(SECRET)).not.toEqual(saltBy(own));
  });

  test("a secret that is none is refused, and not shown", () => {
    const { policy, registry } = busyYear();
    expect(refusalsOf(readYear([], { policy, registry, secret: "abc" }))).toEqual([
      "ledger/not-a-secret secret",
    ]);
    expect(() => openYear({ policy, registry, secret: SECRET.toUpperCase() })).toThrow("ledger/not-a-secret");
  });
});
