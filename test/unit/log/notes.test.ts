/** Signed notes and keys: the published examples of c2sp.org, and what a note cannot be. */
import { describe, expect, test } from "vitest";
import { cosign, keyOf, orThrow, readKey, readNote, signNote, verifyNote } from "../../../src/log.js";
import { mlDsa44 } from "../../../src/post-quantum.js";
import { cosignedNotes, notes } from "../../foreign/support/cases.js";
import { BUREAU, bureauKey, codesOf, OFFICE, officeKey, placesOf, signed } from "../../support/small-log.js";

/** c2sp.org/signed-note, "Example". */
const EXAMPLE = {
  key: "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
  note: "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n",
};

/** RFC 8032, section 7.1, test 1. */
const RFC_8032 = {
  secret: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
  publicKey: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
};

describe("published values", () => {
  test("the key and the note of the specification hold", () => {
    expect(orThrow(readKey(EXAMPLE.key))).toMatchObject({ name: "example.com/foo", id: "530d903a", type: 1 });
    expect(orThrow(verifyNote(EXAMPLE.note, [EXAMPLE.key])).text).toBe("This is an example message.\n");
  });

  test("the public key of RFC 8032 belongs to its secret", () => {
    const { publicKey } = orThrow(readKey(orThrow(keyOf({ name: "a", secret: RFC_8032.secret }))));
    expect(Buffer.from(publicKey, "base64").toString("hex")).toBe(RFC_8032.publicKey);
  });
});

describe("what foreign tools are asked", () => {
  const all = [...notes, ...cosignedNotes];
  const holds = ({ note, keys }: (typeof all)[number]) => {
    const read = verifyNote(note, keys, [mlDsa44]);
    return read.ok && read.value.signedBy.length === keys.length;
  };

  test("our own reader accepts what is signed, by keys of all three types", () => {
    const honest = all.filter(({ name }) => !name.startsWith("forged"));
    expect(honest.filter((one) => !holds(one)).map(({ name }) => name)).toEqual([]);
  });

  test("and refuses it with one bit changed anywhere", () => {
    const forged = all.filter(({ name }) => name.startsWith("forged"));
    expect(forged.length).toBeGreaterThan(250);
    expect(forged.filter(holds).map(({ name }) => name)).toEqual([]);
  });
});

describe("a signature", () => {
  test("of a key that nobody knows is passed over", () => {
    const note = orThrow(cosign(signed(), BUREAU));
    expect(orThrow(verifyNote(note, [officeKey])).signedBy.map(({ name }) => name)).toEqual([OFFICE.name]);
    expect(codesOf(verifyNote(signed(), [bureauKey]))).toEqual(["log/unsigned"]);
  });

  test("of a known key that does not hold refuses the note, whatever the others say", () => {
    const note = orThrow(cosign(signed(), BUREAU));
    const other = orThrow(cosign(signed(7), BUREAU));
    const line = (text: string) => text.split("\n").at(-2)!;
    const mixed = note.replace(line(note), line(other));
    expect(placesOf(verifyNote(mixed, [officeKey, bureauKey]))).toEqual(["log/signature line 6"]);
  });

  test("made again by the same key takes the place of the one before, and is the same", () => {
    expect(orThrow(signNote(signed(), OFFICE))).toBe(signed());
  });

  test("of a witness says when", () => {
    const { signedBy } = orThrow(verifyNote(orThrow(cosign(signed(), BUREAU)), [bureauKey]));
    expect(signedBy[0]!.time).toBe(BUREAU.time);
  });
});

describe("no note", () => {
  const [text, line] = ["hello\n", "— a AAAAAAE=\n"];

  test.each([
    ["an empty text", "", "log/note-cut line 1"],
    ["a text without signatures", text, "log/note-unsigned"],
    ["nothing behind the empty line", `${text}\n`, "log/note-unsigned"],
    ["an end without a line feed", `${text}\n${line.trim()}`, "log/note-cut line 3"],
    ["a carriage return", `hello\r\n\n${line}`, "log/note-sign line 1"],
    ["a zero byte", `hel\u0000lo\n\n${line}`, "log/note-sign line 1"],
    ["half a character", `hello\n\ud800\n\n${line}`, "log/note-sign line 2"],
    ["a hyphen for the dash", `${text}\n- a AAAAAAE=\n`, "log/note-line line 3"],
    ["a name with a plus", `${text}\n— a+b AAAAAAE=\n`, "log/note-line line 3"],
    ["a signature of four bytes", `${text}\n— a AAAAAA==\n`, "log/note-line line 3"],
    ["a second way to write the same bytes", `${text}\n${line}— a AAAAAAF=\n`, "log/note-line line 4"],
    ["base64 of web addresses", `${text}\n— a AAAA-_E=\n`, "log/note-line line 3"],
    ["101 signatures", `${text}\n${line.repeat(101)}`, "log/note-many line 3"],
  ])("%s", (_, note, place) => {
    expect(placesOf(readNote(note))).toEqual([place]);
  });

  test("but empty lines in the text, and 100 signatures", () => {
    expect(orThrow(readNote(`a\n\nb\n\n${line.repeat(100)}`)).text).toBe("a\n\nb\n");
  });
});

describe("no key", () => {
  const [name, id, material] = officeKey.split("+") as [string, string, string];
  const rest = officeKey.slice(name.length + 1 + id.length + 1);

  test.each([
    ["a text", "key", "log/vkey"],
    ["no name", `+${id}+${rest}`, "log/vkey"],
    ["a name with a space", `a b+${id}+${rest}`, "log/vkey"],
    ["an id in capitals", `${name}+${id.toUpperCase()}x+${rest}`, "log/vkey"],
    ["another name", `${name}x+${id}+${rest}`, "log/vkey-id"],
    ["another id", `${name}+${id === "00000000" ? "11111111" : "00000000"}+${rest}`, "log/vkey-id"],
    ["a type that nobody knows", "a+00000000+B0FB", "log/vkey-type"],
    ["a short key", "a+00000000+AUFB", "log/vkey-length"],
  ])("%s", (_, key, code) => {
    expect(codesOf(readKey(key))).toEqual([code]);
    expect(material).not.toBe("");
  });
});

describe("whoever signs", () => {
  test.each([
    [{ ...OFFICE, name: "a b" }, "log/name"],
    [{ ...OFFICE, name: "a+b" }, "log/name"],
    [{ ...OFFICE, name: "" }, "log/name"],
    [{ ...OFFICE, secret: OFFICE.secret.slice(1) }, "log/secret"],
    [{ ...OFFICE, secret: OFFICE.secret.toUpperCase() }, "log/secret"],
  ])("has a name and a secret: %j", (signer, code) => {
    expect(codesOf(keyOf(signer))).toEqual([code]);
    expect(codesOf(signNote("x\n", signer))).toEqual([code]);
  });

  test("never sees the secret in a refusal", () => {
    const secret = "ab".repeat(31);
    expect(JSON.stringify(keyOf({ name: "a", secret }))).not.toContain(secret);
  });

  test.each([0, -1, 1.5, Number.NaN, 2 ** 53])("says when, in whole seconds: %d is no time", (time) => {
    expect(codesOf(cosign(signed(), { ...BUREAU, time }))).toEqual(["log/time"]);
  });

  test("as a witness signs checkpoints only", () => {
    expect(codesOf(cosign("hello\n", BUREAU))).toEqual(["log/checkpoint-lines"]);
  });
});
