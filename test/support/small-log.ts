/** A small log: who signs, who witnesses, and a ledger of which only numbers and hashes are known. */
import {
  checkpointOf,
  cosign,
  keyOf,
  type LoggedEntry,
  orThrow,
  type Result,
  signNote,
  type Trust,
  witnessKeyOf,
} from "../../src/log.js";
import { sha256Hex } from "../../src/protocol.js";

export const OFFICE = { name: "log.example/2026", secret: sha256Hex("office") };
export const DEPARTMENT = { name: "监督科.example", secret: sha256Hex("department") };
export const BUREAU = { name: "bureau.example/w", secret: sha256Hex("bureau"), time: 1_767_225_600 };
export const UNIVERSITY = {
  name: "university.example/w",
  secret: sha256Hex("university"),
  time: 1_767_229_200,
};

export const officeKey = orThrow(keyOf(OFFICE));
export const departmentKey = orThrow(keyOf(DEPARTMENT));
export const bureauKey = orThrow(witnessKeyOf(BUREAU));
export const universityKey = orThrow(witnessKeyOf(UNIVERSITY));

export const trust: Trust = { origin: OFFICE.name, signers: [officeKey] };

export function entriesOf(word: string, count: number): LoggedEntry[] {
  return Array.from({ length: count }, (_, seq) => ({ seq, hash: sha256Hex(`${word} ${seq}`) }));
}

export const ledger = entriesOf("entry", 40);

/** A checkpoint of the first entries, signed by the office. */
export function signed(size = ledger.length, entries = ledger): string {
  return orThrow(signNote(orThrow(checkpointOf({ ledger: entries, origin: OFFICE.name, size })), OFFICE));
}

/** A signed note with the cosignature of the bureau. */
export function cosigned(note: string): string {
  return orThrow(cosign(note, BUREAU));
}

export const everybody = orThrow(
  cosign(orThrow(cosign(orThrow(signNote(signed(), DEPARTMENT)), BUREAU)), UNIVERSITY),
);

export function codesOf(answer: Result<unknown>): string[] {
  return answer.ok ? [] : answer.refusals.map(({ code }) => code);
}

/** Codes with their places. */
export function placesOf(answer: Result<unknown>): string[] {
  return answer.ok ? [] : answer.refusals.map(({ code, path }) => [code, ...path].join(" "));
}
