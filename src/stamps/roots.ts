/** Certificates that somebody hands over: DER, or PEM with any number of them. Source: RFC 7468. */
import { nameOfThing } from "../kernel/name-of-thing.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { bytesOfBase64 } from "../log/bytes.js";
import { type Certificate, certificateIn } from "./certificate.js";
import { derOf } from "./der.js";
import { refuse } from "./refuse.js";

const BLOCK = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]*)-----END CERTIFICATE-----/g;

/** @param path - where they stand in what was handed over */
export function certificatesFrom(given: unknown, path: Refusal["path"]): Result<readonly Certificate[]> {
  if (!Array.isArray(given)) return reject([refuse("stamp/list", path, { given: nameOfThing(given) })]);
  const read = given.map((each: unknown, at) =>
    within(
      [...path, at],
      refusing(() => accept(readEach(each))),
    ),
  );
  const faults = read.flatMap((each) => (each.ok ? [] : each.refusals));
  const held = read.flatMap((each) => (each.ok ? each.value : []));
  const empty = read.flatMap((each, at) => (each.ok && each.value.length === 0 ? [at] : []));
  faults.push(...empty.map((at) => refuse("stamp/pem", [...path, at], { given: nameOfThing(given[at]) })));
  return faults.length > 0 ? reject(faults) : accept(held);
}

function readEach(given: unknown): Certificate[] {
  if (given instanceof Uint8Array) return isPem(given) ? inPem(textOf(given)) : [certificateIn(derOf(given))];
  return typeof given === "string" ? inPem(given) : [];
}

/** A file may be either; DER begins with 0x30, and PEM is a text. */
function isPem(bytes: Uint8Array): boolean {
  return bytes[0] !== 0x30;
}

function textOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}

function inPem(text: string): Certificate[] {
  return [...text.matchAll(BLOCK)].map(([, base64]) =>
    certificateIn(derOf(bytesOfBase64(base64!.replace(/\s/g, "")) ?? new Uint8Array(0))),
  );
}

function within<T>(path: Refusal["path"], read: Result<T>): Result<T> {
  return read.ok ? read : reject(read.refusals.map((each) => ({ ...each, path: [...path, ...each.path] })));
}
