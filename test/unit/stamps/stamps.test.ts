/** Time stamps that OpenSSL made (`test/vectors/stamps`), read and checked. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readNote } from "../../../src/log.js";
import { checkStamp, orThrow, readStamp, stampQuery } from "../../../src/stamps.js";
import { codesOf, placesOf } from "../../support/small-log.js";

const file = (name: string) => Uint8Array.from(readFileSync(`test/vectors/stamps/${name}`));
const text = (name: string) => readFileSync(`test/vectors/stamps/${name}`, "utf8");
const [checkpoint, head, root] = [text("checkpoint"), text("head").trim(), text("root.pem")];
const [rsa, ecdsa] = [file("rsa.tsr"), file("ecdsa.tsr")];
const check = { of: checkpoint, roots: [root], now: "2030-01-01T00:00:00+08:00" };
const names = ({ chain }: { readonly chain: readonly { readonly subject: string }[] }) =>
  chain.map(({ subject }) => subject);

describe("a time stamp", () => {
  test("says what was stamped, when, by whom, under which rules", () => {
    const digest = createHash("sha256").update(checkpoint).digest("hex");
    expect(orThrow(readStamp(rsa))).toMatchObject({
      imprint: { hash: "SHA-256", digest },
      policy: "1.2.3.4.1",
      serial: "2b",
      accuracy: 1_000_000,
      ordering: true,
      authority: "C=CN, O=example, CN=rsa",
    });
    const read = orThrow(readStamp(ecdsa));
    expect(read.imprint).toEqual({
      hash: "SHA-512",
      digest: createHash("sha512").update(checkpoint).digest("hex"),
    });
    expect(read.time).toMatch(/^2026-11-27T\d\d:\d\d:\d\dZ$/);
  });

  test("holds for the checkpoint it is over, and names who vouches for the authority", () => {
    const held = orThrow(checkStamp(rsa, check));
    expect(held).toMatchObject({ covers: "note", serial: "2b" });
    expect(names(held)).toEqual(["C=CN, O=example, CN=rsa", "C=CN, O=example, CN=root"]);
    expect(orThrow(checkStamp(ecdsa, check)).covers).toBe("note");
  });

  test("over the text of a checkpoint holds whatever signatures are added to it", () => {
    const bare = orThrow(readNote(checkpoint)).text;
    for (const of of [checkpoint, bare])
      expect(orThrow(checkStamp(file("text.tsr"), { ...check, of })).covers).toBe("text");
    expect(codesOf(checkStamp(rsa, { ...check, of: bare }))).toEqual(["stamp/imprint"]);
  });

  test("over the head of a ledger holds for this head, and for no other", () => {
    const stamp = file("head.tsr");
    expect(orThrow(checkStamp(stamp, { ...check, of: head })).covers).toBe("head");
    expect(codesOf(checkStamp(stamp, { ...check, of: head.replace(/^./, "f") }))).toEqual(["stamp/imprint"]);
    expect(codesOf(checkStamp(rsa, { ...check, of: head }))).toEqual(["stamp/imprint"]);
  });

  test("is of no weight without a root that the reader trusts", () => {
    expect(codesOf(checkStamp(rsa, { ...check, roots: [] }))).toEqual(["stamp/no-issuer"]);
    expect(placesOf(checkStamp(rsa, { ...check, roots: [root, "no PEM"] }))).toEqual(["stamp/pem roots 1"]);
    const forged = root.replace(/[A-Za-z](?=[^\n]*\n-----END)/, (letter) => (letter === "A" ? "B" : "A"));
    expect(checkStamp(rsa, { ...check, roots: [forged] }).ok, "its own signature is not asked for").toBe(
      true,
    );
    expect(codesOf(checkStamp(rsa, { ...check, roots: root as never }))).toEqual(["stamp/list"]);
  });

  test("is not from the future, and its certificates may have ended since, which is said", () => {
    expect(codesOf(checkStamp(rsa, { ...check, now: "2026-11-01T00:00:00Z" }))).toEqual(["stamp/future"]);
    expect(placesOf(checkStamp(rsa, { ...check, now: "soon" }))).toEqual(["stamp/now now"]);
    const late = checkStamp(rsa, { ...check, now: "2300-01-01T00:00:00Z" });
    expect(late.ok && late.warnings.map(({ code }) => code)).toEqual(["stamp/ended", "stamp/ended"]);
  });

  test("with any bit of any byte changed is refused, or says the very same", () => {
    for (const stamp of [rsa, ecdsa]) {
      const [held, certain] = [orThrow(checkStamp(stamp, check)), stamp.length - 40];
      let untouched = 0;
      for (let at = 0; at < stamp.length; at++) {
        const answer = checkStamp(
          stamp.map((byte, n) => (n === at ? byte ^ (1 << (at & 7)) : byte)),
          check,
        );
        if (!answer.ok) continue;
        untouched++;
        expect(answer.value, `byte ${at} of ${certain}`).toEqual(held);
      }
      // What nobody has signed: the status around the token, and the version of its form.
      expect(untouched).toBeLessThan(4);
    }
  });

  test("cut off anywhere, or with something behind it, has no form", () => {
    for (let length = 0; length < rsa.length; length += 7)
      expect(codesOf(readStamp(rsa.subarray(0, length)))).toEqual(["stamp/form"]);
    expect(placesOf(readStamp(Uint8Array.of(...rsa, 0, 0)))).toEqual([`stamp/form byte ${rsa.length}`]);
    expect(codesOf(readStamp(text("root.pem") as never))).toEqual(["stamp/no-bytes"]);
  });

  test("of a length that is written longer than it must be is refused", () => {
    // 30 82 xx xx as 30 83 00 xx xx
    const longer = Uint8Array.of(0x30, 0x83, 0, rsa[2]!, rsa[3]!, ...rsa.subarray(4));
    expect(placesOf(readStamp(longer))).toEqual(["stamp/form byte 0"]);
  });

  test("that the authority did not give says why", () => {
    // PKIStatusInfo: rejection (2), "no", with no token behind it. RFC 3161, section 2.4.2.
    const rejected = Uint8Array.of(0x30, 11, 0x30, 9, 2, 1, 2, 0x30, 4, 0x0c, 2, 0x6e, 0x6f);
    const answer = readStamp(rejected);
    expect(answer).toMatchObject({
      refusals: [{ code: "stamp/not-granted", facts: { status: 2, text: "no" } }],
    });
  });
});

describe("a query", () => {
  test("asks for the digest of what is to be stamped", () => {
    const digest = createHash("sha256").update(checkpoint).digest("hex");
    expect(Buffer.from(orThrow(stampQuery({ of: checkpoint }))).toString("hex")).toContain(digest);
    expect(Buffer.from(orThrow(stampQuery({ of: head }))).toString("hex")).toContain(head);
  });

  test("of something that is no checkpoint, or with a nonce that is none, is refused", () => {
    expect(placesOf(stampQuery({ of: "hello\n" }))).toEqual(["log/checkpoint-lines of line 2"]);
    expect(placesOf(stampQuery({ of: head, nonce: "0" }))).toEqual(["stamp/nonce nonce"]);
  });
});
