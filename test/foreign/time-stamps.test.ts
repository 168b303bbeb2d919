/**
 * OpenSSL is the authority: what it stamps holds, and what nobody should rely on is refused. Needs `openssl` 3.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { tokenIn } from "../../src/stamps/token.js";
import { checkStamp, orThrow, readStamp, stampQuery } from "../../src/stamps.js";
import { everybody as checkpoint, codesOf, ledger } from "../support/small-log.js";
import { CA, curve, FOR_STAMPS, RSA, timeAuthority } from "./support/time-authority.js";

const tsa = timeAuthority();
const now = "2098-01-01T00:00:00Z";
const query = orThrow(stampQuery({ of: checkpoint }));
let root: string;
/** What `openssl ts` says of the time, the number and the digest. */
let content: Uint8Array;
const check = () => ({ of: checkpoint, roots: [root], now });

beforeAll(() => {
  root = tsa.issue("root", { extensions: CA, key: curve("P-384") });
  tsa.issue("clock", { extensions: FOR_STAMPS, issuer: "root" });
  content = tokenIn(tsa.stamp(query, "clock")).content;
});

/** A certificate of an authority, and what we say of a token signed with it. */
function signedWith(name: string, extensions: string, more: { from?: string; until?: string } = {}) {
  tsa.issue(name, { extensions, issuer: "root", key: curve("P-256"), ...more });
  return codesOf(checkStamp(tsa.sign(content, name), check()));
}

/** What OpenSSL says of a token or an answer over the checkpoint. */
function acceptedByOpenssl(answer: Uint8Array): boolean {
  writeFileSync(join(tsa.folder, "asked.tsr"), answer);
  writeFileSync(join(tsa.folder, "checkpoint"), checkpoint);
  const words = ["ts", "-verify", "-data", "checkpoint", "-in", "asked.tsr", "-CAfile", "root.pem"];
  return spawnSync("openssl", words, { cwd: tsa.folder }).status === 0;
}

test("our query is, byte for byte, that of OpenSSL", () => {
  writeFileSync(join(tsa.folder, "checkpoint"), checkpoint);
  const theirs = ["ts", "-query", "-data", "checkpoint", "-sha256", "-cert", "-no_nonce"];
  expect(Buffer.from(query)).toEqual(execFileSync("openssl", theirs, { cwd: tsa.folder, stdio: "pipe" }));
  const { hash } = ledger.at(-1)!;
  const ofHead = ["ts", "-query", "-digest", hash, "-sha256", "-cert", "-no_nonce"];
  expect(Buffer.from(orThrow(stampQuery({ of: hash })))).toEqual(
    execFileSync("openssl", ofHead, { cwd: tsa.folder, stdio: "pipe" }),
  );
});

describe("a stamp by OpenSSL holds", () => {
  test.each([
    ["RSA 2048", RSA, "sha256"],
    ["RSA 4096", ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:4096"], "sha512"],
    ["P-256", curve("P-256"), "sha256"],
    ["P-256 with the longest hash", curve("P-256"), "sha512"],
    ["P-384", curve("P-384"), "sha384"],
  ] as const)("signed with %s", (name, key, hash) => {
    const own = name.replaceAll(" ", "-");
    tsa.issue(own, { extensions: FOR_STAMPS, issuer: "root", key });
    const stamp = tsa.stamp(query, own, [`-${hash}`]);
    expect(checkStamp(stamp, check())).toMatchObject({ ok: true, value: { covers: "note" } });
    expect(acceptedByOpenssl(stamp)).toBe(true);
  });

  test("signed with RSA-PSS, by whatever hash and salt", () => {
    for (const [hash, salt] of [
      ["sha256", "32"],
      ["sha384", "20"],
      ["sha512", "0"],
    ] as const) {
      const pss = ["-md", hash, "-keyopt", "rsa_padding_mode:pss", "-keyopt", `rsa_pss_saltlen:${salt}`];
      expect(codesOf(checkStamp(tsa.sign(content, "clock", pss), check()))).toEqual([]);
    }
  });

  test("with a certificate that is signed with RSA-PSS, or by an issuer with RSA", () => {
    const pss = ["-sigopt", "rsa_padding_mode:pss", "-sigopt", "rsa_pss_saltlen:32"];
    const other = tsa.issue("rsa-root", { extensions: CA, more: pss });
    tsa.issue("of-rsa", { extensions: FOR_STAMPS, issuer: "rsa-root", more: pss });
    expect(codesOf(checkStamp(tsa.stamp(query, "of-rsa"), { ...check(), roots: [other] }))).toEqual([]);
  });

  test("over every hash of a checkpoint", () => {
    for (const hash of ["sha256", "sha384", "sha512"]) {
      writeFileSync(join(tsa.folder, "checkpoint"), checkpoint);
      const words = ["ts", "-query", "-data", "checkpoint", `-${hash}`, "-cert"];
      const stamp = tsa.stamp(execFileSync("openssl", words, { cwd: tsa.folder, stdio: "pipe" }), "clock");
      const digest = createHash(hash).update(checkpoint).digest("hex");
      expect(checkStamp(stamp, check())).toMatchObject({ ok: true, value: { imprint: { digest } } });
    }
  });

  test("whose signer is named by the id of their key, or by SHA-1 of their certificate", () => {
    tsa.issue("by-key", { extensions: `${FOR_STAMPS}\nsubjectKeyIdentifier=hash`, issuer: "root" });
    expect(codesOf(checkStamp(tsa.sign(content, "by-key", ["-keyid"]), check()))).toEqual([]);
    tsa.setting("ess_cert_id_alg = sha1");
    expect(codesOf(checkStamp(tsa.stamp(query, "clock"), check()))).toEqual([]);
    tsa.setting("ess_cert_id_alg = sha512");
    expect(codesOf(checkStamp(tsa.stamp(query, "clock"), check()))).toEqual([]);
  });

  test("through an issuer between, in the token or beside it", () => {
    const between = tsa.issue("between", { extensions: CA, issuer: "root" });
    tsa.issue("below", { extensions: FOR_STAMPS, issuer: "between" });
    const stamp = tsa.stamp(query, "below");
    expect(codesOf(checkStamp(stamp, check()))).toEqual(["stamp/no-issuer"]);
    expect(codesOf(checkStamp(stamp, { ...check(), certificates: [between] }))).toEqual([]);
    expect(codesOf(checkStamp(tsa.stamp(query, "below", ["-chain", "between.pem"]), check()))).toEqual([]);
    expect(codesOf(checkStamp(stamp, { ...check(), roots: [between] })), "an issuer may be the root").toEqual(
      [],
    );
  });
});

describe("a stamp is refused", () => {
  test("over something else", () => {
    const other = tsa.stamp(orThrow(stampQuery({ of: "0".repeat(64) })), "clock");
    expect(codesOf(checkStamp(other, check()))).toEqual(["stamp/imprint"]);
    expect(acceptedByOpenssl(other)).toBe(false);
  });

  test("of an authority whose certificate had ended, or had not begun, at that time", () => {
    expect(signedWith("ended", FOR_STAMPS, { until: "20210101000000Z" })).toEqual(["stamp/cert-time"]);
    expect(signedWith("not-begun", FOR_STAMPS, { from: "20900101000000Z" })).toEqual(["stamp/cert-time"]);
  });

  test("of somebody whose certificate is for something else, or for more", () => {
    const usage = "keyUsage=critical,digitalSignature\n";
    expect(signedWith("no-use", usage)).toEqual(["stamp/cert-use"]);
    expect(signedWith("web", `${usage}extendedKeyUsage=critical,serverAuth`)).toEqual(["stamp/cert-use"]);
    expect(signedWith("more", `${usage}extendedKeyUsage=critical,timeStamping,codeSigning`)).toEqual([
      "stamp/cert-use",
    ]);
    expect(signedWith("passed-over", `${usage}extendedKeyUsage=timeStamping`)).toEqual(["stamp/cert-use"]);
    const issuerOnly = "keyUsage=critical,keyCertSign\nextendedKeyUsage=critical,timeStamping";
    expect(signedWith("cannot-sign", issuerOnly)).toEqual(["stamp/cert-use"]);
  });

  test("of an authority that a certificate without the right has made, or one too deep", () => {
    tsa.issue("nobody", { extensions: "basicConstraints=critical,CA:FALSE", issuer: "root" });
    tsa.issue("of-nobody", { extensions: FOR_STAMPS, issuer: "nobody" });
    const beside = (name: string) => ({ ...check(), certificates: [tsa.read(`${name}.pem`)] });
    expect(codesOf(checkStamp(tsa.stamp(query, "of-nobody"), beside("nobody")))).toEqual([
      "stamp/cert-issuer",
    ]);
    tsa.issue("flat", { extensions: "basicConstraints=critical,CA:TRUE,pathlen:0", issuer: "root" });
    tsa.issue("deep", { extensions: CA, issuer: "flat" });
    tsa.issue("deepest", { extensions: FOR_STAMPS, issuer: "deep" });
    const certificates = [tsa.read("flat.pem"), tsa.read("deep.pem")];
    const answer = checkStamp(tsa.stamp(query, "deepest"), { ...check(), certificates });
    expect(codesOf(answer)).toEqual(["stamp/cert-issuer"]);
  });

  test("of an authority that only calls its issuer by the name of the root", () => {
    const own = tsa.issue("false", { extensions: CA });
    tsa.issue("falsely", { extensions: FOR_STAMPS, issuer: "false" });
    const named = tsa.issue("other", { extensions: CA });
    expect(codesOf(checkStamp(tsa.stamp(query, "falsely"), { ...check(), roots: [own] }))).toEqual([]);
    expect(codesOf(checkStamp(tsa.stamp(query, "falsely"), { ...check(), roots: [named] }))).toEqual([
      "stamp/no-issuer",
    ]);
    const twin = tsa.twin("false");
    expect(codesOf(checkStamp(tsa.stamp(query, "falsely"), { ...check(), roots: [twin] }))).toEqual([
      "stamp/cert-signature",
    ]);
  });

  test("with another time, number or digest than the authority signed", () => {
    const stamp = tsa.stamp(query, "clock");
    const year = Buffer.from(stamp).indexOf(`${new Date().getUTCFullYear()}`, "latin1");
    const earlier = stamp.map((byte, at) => (at === year + 3 ? byte - 1 : byte));
    expect(orThrow(readStamp(earlier)).time).not.toBe(orThrow(readStamp(stamp)).time);
    expect(codesOf(checkStamp(earlier, check()))).toEqual(["stamp/content"]);
  });

  test("whose certificate was exchanged for another one of the same key", () => {
    tsa.issue("first", { extensions: FOR_STAMPS, issuer: "root" });
    const stamp = tsa.sign(content, "first", ["-nocerts"]);
    const first = tsa.read("first.pem");
    expect(codesOf(checkStamp(stamp, check()))).toEqual(["stamp/no-signer"]);
    expect(codesOf(checkStamp(stamp, { ...check(), certificates: [first] }))).toEqual([]);
    const second = tsa.again("first");
    expect(codesOf(checkStamp(stamp, { ...check(), certificates: [second] }))).toContain(
      "stamp/other-certificate",
    );
  });

  test("that does not sign whose certificate it was, is no stamp, or has two signers", () => {
    const plain = tsa.sign(content, "clock", [], { isCades: false });
    expect(codesOf(checkStamp(plain, check()))).toEqual(["stamp/attribute"]);
    tsa.issue("second", { extensions: FOR_STAMPS, issuer: "root" });
    const both = tsa.sign(content, "clock", ["-signer", "second.pem", "-inkey", "second.key"]);
    expect(codesOf(checkStamp(both, check()))).toEqual(["stamp/signers"]);
    const data = tsa.sign(content, "clock", [], { type: "1.2.840.113549.1.9.16.1.1" });
    expect(codesOf(checkStamp(data, check()))).toEqual(["stamp/no-stamp"]);
  });

  test("with a weak hash, a weak key, or a kind of key that is not known", () => {
    const weak = ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024"];
    tsa.issue("weak", { extensions: FOR_STAMPS, issuer: "root", key: weak });
    expect(codesOf(checkStamp(tsa.sign(content, "weak"), check()))).toEqual(["stamp/key"]);
    tsa.issue("brainpool", { extensions: FOR_STAMPS, issuer: "root", key: curve("brainpoolP256r1") });
    expect(codesOf(checkStamp(tsa.sign(content, "brainpool"), check()))).toEqual(["stamp/key"]);
    expect(codesOf(readStamp(tsa.sign(content, "clock", ["-md", "sha224"])))).toEqual(["stamp/hash"]);
  });

  test("wherever OpenSSL refuses it: a bit in every eleventh byte", () => {
    const stamp = tsa.stamp(query, "clock");
    for (let at = 5; at < stamp.length; at += 11) {
      const changed = stamp.map((byte, n) => (n === at ? byte ^ (1 << (at & 7)) : byte));
      if (!acceptedByOpenssl(changed)) expect(checkStamp(changed, check()).ok, `byte ${at}`).toBe(false);
    }
  });
});
