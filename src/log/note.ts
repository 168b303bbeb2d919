/**
 * Signed notes: a text, an empty line, and lines of signatures. Source: c2sp.org/signed-note.
 *
 * Reading proves nothing: the text of a note counts for as much as its signatures, which `verifyNote` checks.
 */
import { isWellFormed } from "../kernel/byte-order.js";
import { hexOf } from "../kernel/hex.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { bytesOfBase64 } from "./bytes.js";
import { refuse } from "./refuse.js";
import { isKeyName } from "./vkey.js";

/** One signature line, read. */
export interface NoteSignature {
  /** Line of the note, from 1. */
  readonly line: number;
  readonly name: string;
  /** 8 lower-case hex digits. */
  readonly id: string;
  /** Base64 of key id and signature, as it stands. */
  readonly base64: string;
}

export interface SignedNote {
  /** With the line feed at its end, which is signed too. */
  readonly text: string;
  /** At least one. */
  readonly signatures: readonly NoteSignature[];
}

/** More signatures than this are refused; every reader must take 16. */
const MOST_SIGNATURES = 100;

const CONTROL = /[\u0000-\u0009\u000b-\u001f]/;
const SIGNATURE = /^— (\S+) (\S+)$/u;

/** Is this text one that a note can hold? It ends with a line feed. */
export function faultsOfText(text: unknown): Refusal[] {
  if (typeof text !== "string") return [refuse("log/no-text", [], { given: nameOfThing(text) })];
  if (text === "") return [refuse("log/note-cut", ["line", 1], { line: 1 })];
  const lines = text.split("\n");
  const odd = lines.findIndex((line) => CONTROL.test(line) || !isWellFormed(line));
  if (odd !== -1) return [refuse("log/note-sign", ["line", odd + 1], { line: odd + 1 })];
  return text.endsWith("\n") ? [] : [refuse("log/note-cut", ["line", lines.length], { line: lines.length })];
}

/**
 * Reads a signed note.
 *
 * Refuses signs that a note cannot hold (code `log/note-sign`), an end that was cut off (`log/note-cut`), a note
 * without signatures (`log/note-unsigned`), lines behind the empty line that are no signatures
 * (`log/note-line`) and more than 100 of them (`log/note-many`); path `["line", n]`, from 1.
 *
 * @example
 * const note = orThrow(readNote("hello\n\n— example.org/a AAAAAAE=\n"));
 * note.signatures[0].name; // "example.org/a"
 */
export function readNote(note: string): Result<SignedNote> {
  const faults = faultsOfText(note);
  if (faults.length > 0) return reject(faults);
  const end = note.lastIndexOf("\n\n");
  if (end === -1 || end === note.length - 2) return reject([refuse("log/note-unsigned", [], {})]);
  const text = note.slice(0, end + 1);
  const before = text.split("\n").length;
  const lines = note.slice(end + 2, -1).split("\n");
  if (lines.length > MOST_SIGNATURES)
    return reject([refuse("log/note-many", ["line", before + 1], { most: MOST_SIGNATURES })]);
  const read = lines.map((line, at) => signatureOf(line, before + 1 + at));
  const odd = read.indexOf(undefined);
  if (odd !== -1)
    return reject([refuse("log/note-line", ["line", before + 1 + odd], { line: before + 1 + odd })]);
  return accept({ text, signatures: read as NoteSignature[] });
}

function signatureOf(text: string, line: number): NoteSignature | undefined {
  const [, name, base64] = SIGNATURE.exec(text) ?? [];
  const bytes = base64 === undefined ? undefined : bytesOfBase64(base64);
  if (!isKeyName(name) || base64 === undefined || bytes === undefined || bytes.length < 5) return undefined;
  return { line, name, id: hexOf(bytes.subarray(0, 4)), base64 };
}

/** The line of a signature. */
export function signatureLine({ name, base64 }: Pick<NoteSignature, "name" | "base64">): string {
  return `— ${name} ${base64}\n`;
}

/**
 * A note with one more signature; another one of the same key is replaced. A text that is not signed yet
 * becomes a note.
 */
export function withSignature(note: SignedNote, signature: NoteSignature): string {
  const others = note.signatures.filter(({ name, id }) => name !== signature.name || id !== signature.id);
  return `${note.text}\n${[...others, signature].map(signatureLine).join("")}`;
}
