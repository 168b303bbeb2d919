/** A head that somebody noted, looked up in a record: a ledger that has gone on since still holds it. */
import { asciiOf } from "../../kernel/typed-text.js";
import { isHex64 } from "../../random/seed.js";
import { checkCodeOf } from "./check-code.js";

/** What a record says of a head, or of the check code of one. */
export type FoundHead =
  /** The last entry has it. */
  | { readonly state: "last" }
  /** An earlier entry has it, and the record has gone on since. */
  | { readonly state: "earlier"; readonly entry: number; readonly at: string }
  /** No entry has it. */
  | { readonly state: "other" };

/** As it is written on a ledger: 64 hex digits, or the sixteen letters of a check code without their hyphens. */
export interface NotedHead {
  readonly kind: "hash" | "check-code";
  readonly text: string;
}

/**
 * What somebody noted, in small or capital letters, with blanks and dashes as they like; undefined where it is neither
 * a head nor a check code.
 *
 * @example
 * readHead("dtl3 mwii cucz nnh2"); // { kind: "check-code", text: "DTL3MWIICUCZNNH2" }
 */
export function readHead(noted: string): NotedHead | undefined {
  const typed = asciiOf(noted).trim();
  const plain = typed.replace(/[\s-]/g, "");
  const hash = plain.toLowerCase();
  if (isHex64(hash)) return { kind: "hash", text: hash };
  // The first digits of a head are no check code, though they can look like one.
  if (/^[0-9a-f]*$/i.test(typed)) return undefined;
  const code = plain.toUpperCase();
  return /^[A-Z2-7]{16}$/.test(code) ? { kind: "check-code", text: code } : undefined;
}

interface Hashed {
  readonly seq: number;
  readonly at: string;
  readonly hash: string;
}

/** Whether the entries themselves hold is for the audit to say. */
export function findHead(entries: readonly Hashed[], noted: NotedHead): FoundHead {
  const last = entries.at(-1);
  if (last !== undefined && isIt(last.hash, noted)) return { state: "last" };
  const found = entries.find(({ hash }) => isIt(hash, noted));
  return found === undefined
    ? { state: "other" }
    : { state: "earlier", entry: found.seq, at: String(found.at) };
}

function isIt(hash: string, { kind, text }: NotedHead): boolean {
  if (kind === "hash") return hash === text;
  return isHex64(hash) && checkCodeOf(hash).replaceAll("-", "") === text;
}
