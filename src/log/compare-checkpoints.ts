/**
 * Two checkpoints meet: are they of one log that only ever grew? A log that shows different readers different
 * entries is found here, and only here.
 */
import { isPlainObject } from "../kernel/canonical-json.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import { notPlain } from "../kernel/not-plain.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { type Checkpoint, faultsOfSize, readCheckpoint } from "./checkpoint.js";
import { faultsOfLogged, type LoggedEntry } from "./leaf.js";
import { refuse } from "./refuse.js";
import { consistencyProof, rootOf, treeOf, verifyConsistency } from "./tree.js";

/**
 * - `same`: one tree.
 * - `goes-on`: the larger one holds all of the smaller one, and more.
 * - `split`: no log that only grows can have both.
 * - `open`: nothing at hand shows either.
 */
export type Verdict = "same" | "goes-on" | "split" | "open";

export interface ComparedCheckpoints {
  readonly verdict: Verdict;
  /** Of each checkpoint, in the order given. */
  readonly sizes: readonly [number, number];
  /** The first entry that differs, where the ledgers of both are at hand. */
  readonly differs?: { readonly seq: number; readonly hashes: readonly [string, string] };
}

/** What may show that two checkpoints fit. */
export interface ComparisonHelp {
  /** Digests that `consistencyOf` gives, or the lines of a witness request. */
  readonly proof?: readonly string[];
  /** Ledgers, or entries that `verifyTiles` gives: of one of the two, or of both. */
  readonly ledgers?: readonly (readonly LoggedEntry[])[];
}

export interface ConsistencyInput {
  readonly ledger: readonly LoggedEntry[];
  /** Size of the earlier checkpoint. */
  readonly from: number;
  /** Size of the later one; all entries when left out. */
  readonly to?: number;
}

/**
 * Digests (base64) that show that the log of `to` entries goes on from that of its first `from`.
 *
 * Refuses entries out of their places (code `log/no-entry`) and sizes that the ledger does not have (`log/size`).
 *
 * @example
 * orThrow(consistencyOf({ ledger: ledger.slice(0, 4), from: 2 })).length; // 1
 */
export function consistencyOf(input: ConsistencyInput): Result<readonly string[]> {
  return refusing(() => {
    if (!isPlainObject(input)) return reject([notPlain(input, [])]);
    const { ledger, from, to } = input as ConsistencyInput;
    const faults = faultsOfLogged(ledger);
    if (faults.length === 0) faults.push(...faultsOfSize(ledger, to, ["to"]));
    if (faults.length === 0) faults.push(...faultsOfSize(ledger.slice(0, to), from ?? Number.NaN, ["from"]));
    if (faults.length > 0) return reject(faults);
    return accept(consistencyProof(treeOf(ledger, to), from));
  });
}

/**
 * What two checkpoints of one log say together. Check their signatures before (`verifyCheckpoint`): a split proves
 * something only of whoever has signed both.
 *
 * Refuses what is no checkpoint, and two of different logs (code `log/other-origin`).
 *
 * @example
 * orThrow(compareCheckpoints(checkpoint, checkpoint)).verdict; // "same"
 */
export function compareCheckpoints(
  a: string,
  b: string,
  help: ComparisonHelp = {},
): Result<ComparedCheckpoints> {
  return refusing(() => {
    const [one, other] = [readCheckpoint(a), readCheckpoint(b)];
    const faults = [
      ...(one.ok ? [] : one.refusals),
      ...(other.ok ? [] : other.refusals),
      ...faultsOfHelp(help),
    ];
    if (!one.ok || !other.ok || faults.length > 0) return reject(faults);
    const [expected, found] = [one.value.origin, other.value.origin];
    return expected === found
      ? accept(compared(one.value, other.value, help))
      : reject([refuse("log/other-origin", ["line", 1], { expected, found })]);
  });
}

function faultsOfHelp(help: ComparisonHelp): Refusal[] {
  if (!isPlainObject(help)) return [notPlain(help, ["help"])];
  const { proof = [], ledgers = [] } = help as ComparisonHelp;
  if (!Array.isArray(proof))
    return [refuse("input/no-list", ["help", "proof"], { given: nameOfThing(proof) })];
  if (!Array.isArray(ledgers))
    return [refuse("input/no-list", ["help", "ledgers"], { given: nameOfThing(ledgers) })];
  return [
    ...faultsOfDigests(proof),
    ...ledgers.flatMap((ledger, at) =>
      faultsOfLogged(ledger).map((fault) => ({
        ...fault,
        path: ["help", "ledgers", at, ...fault.path.slice(1)],
      })),
    ),
  ];
}

function faultsOfDigests(proof: readonly unknown[]): Refusal[] {
  return Array.from(proof, (digest) => digest).flatMap((digest, at) =>
    typeof digest === "string"
      ? []
      : [refuse("input/no-text", ["help", "proof", at], { given: nameOfThing(digest) })],
  );
}

function compared(
  a: Checkpoint,
  b: Checkpoint,
  { proof, ledgers = [] }: ComparisonHelp,
): ComparedCheckpoints {
  const verdict = verdictOn(a, b, proof, ledgers);
  const sizes = [a.size, b.size] as const;
  const differs = verdict === "split" ? firstDifference(a, b, ledgers) : undefined;
  return { verdict, sizes, ...(differs === undefined ? {} : { differs }) };
}

type Ledgers = NonNullable<ComparisonHelp["ledgers"]>;

function verdictOn(a: Checkpoint, b: Checkpoint, proof: ComparisonHelp["proof"], ledgers: Ledgers): Verdict {
  if (a.size === b.size) return a.root === b.root ? "same" : "split";
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size === 0) return verifyConsistency(small, large, []) ? "goes-on" : "split";
  if (proof !== undefined && verifyConsistency(small, large, proof)) return "goes-on";
  // Of the larger one there is but one beginning of each size.
  const whole = ledgers.find((ledger) => isOf(large, ledger));
  if (whole === undefined) return "open";
  return isOf(small, whole) ? "goes-on" : "split";
}

/** Has this ledger, up to its size, the tree of the checkpoint? */
function isOf({ size, root }: Checkpoint, ledger: readonly LoggedEntry[]): boolean {
  return size <= ledger.length && rootOf(treeOf(ledger, size)) === root;
}

function firstDifference(a: Checkpoint, b: Checkpoint, ledgers: Ledgers): ComparedCheckpoints["differs"] {
  const [ofA, ofB] = [a, b].map((each) => ledgers.find((ledger) => isOf(each, ledger)));
  if (ofA === undefined || ofB === undefined) return undefined;
  const most = Math.min(a.size, b.size);
  for (let seq = 0; seq < most; seq++) {
    const hashes = [ofA[seq]!.hash, ofB[seq]!.hash] as const;
    if (hashes[0] !== hashes[1]) return { seq, hashes };
  }
  return undefined;
}
