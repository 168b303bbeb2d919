/**
 * What a log holds of an entry: a short line with its number and its hash. Names, reasons and units stay on
 * the ledger; whoever has an entry makes its line. Source: protocol section 12.1.
 */
import { madeOncePer } from "../kernel/made-once.js";
import { WrongType } from "../kernel/misuse.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import type { Refusal } from "../kernel/refusal.js";
import { told } from "../kernel/told.js";
import { refuse } from "./refuse.js";

/** What a log needs to know of an entry: every `Entry` of a ledger is one. */
export interface LoggedEntry {
  /** Its place, from 0. */
  readonly seq: number;
  /** 64 lower-case hex digits. */
  readonly hash: string;
}

const LEAF = /^double-random\/1 (0|[1-9][0-9]{0,15}) ([0-9a-f]{64})\n$/;
const TAKES_ENTRY = "It takes an entry of a ledger: its number and its hash of 64 hex digits.";
const HASH = /^[0-9a-f]{64}$/;

/** 64 lower-case hex digits? */
export function isHash(value: unknown): value is string {
  return typeof value === "string" && HASH.test(value);
}

/**
 * The line of an entry.
 *
 * @throws TypeError when something else is handed over
 * @example
 * leafOf({ seq: 7, hash: "0".repeat(64) }); // `double-random/1 7 ${"0".repeat(64)}\n`
 */
export function leafOf(entry: LoggedEntry): string {
  return told("leafOf", TAKES_ENTRY, () => lineOf(entry));
}

function lineOf({ seq, hash }: LoggedEntry): string {
  if (!Number.isSafeInteger(seq) || seq < 0 || !isHash(hash))
    throw new WrongType(`\`leafOf\` was given no entry. ${TAKES_ENTRY}`);
  return `double-random/1 ${seq} ${hash}\n`;
}

/**
 * What a line says; undefined when it is none.
 *
 * @example
 * readLeaf(leafOf({ seq: 7, hash: "0".repeat(64) }))?.seq; // 7
 */
export function readLeaf(line: string): LoggedEntry | undefined {
  const [, seq, hash] = LEAF.exec(line) ?? [];
  return hash === undefined ? undefined : { seq: Number(seq), hash };
}

/** What keeps entries from being leaves: each stands in its place and has a hash. The first fault is named. */
export function faultsOfLogged(ledger: unknown): Refusal[] {
  if (!Array.isArray(ledger)) return [refuse("log/no-ledger", ["ledger"], { given: nameOfThing(ledger) })];
  const at = Object.isFrozen(ledger) ? oddInFrozen(ledger) : oddIn(ledger);
  return at === -1 ? [] : [refuse("log/no-entry", ["ledger", at], { seq: at })];
}

function oddIn(ledger: readonly (Partial<LoggedEntry> | null | undefined)[]): number {
  return ledger.findIndex((entry, place) => entry?.seq !== place || !isHash(entry.hash));
}

/** Frozen ledgers do not change: whoever asks for a thousand receipts has the entries looked at once. */
const oddInFrozen = /* @__PURE__ */ madeOncePer(oddIn);
