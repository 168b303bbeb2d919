/**
 * What once broke a reader, as files of `corpus`: which reader, what it was given, and what it says now. Where
 * JSON cannot say it, a short word stands for it.
 */
import { readdirSync, readFileSync } from "node:fs";
import type { Ledger } from "../../../src/index.js";
import { append } from "../../../src/protocol.js";
import { unusable } from "../../support/unusable.js";
import { BUSY } from "./years.js";

export interface BrokenOnce {
  readonly file: string;
  readonly reader: string;
  /** What it did, and why that was wrong. */
  readonly broke: string;
  readonly given: readonly unknown[];
  /** Codes with their paths or places, or the words of what is thrown. */
  readonly says: readonly string[];
}

const FOLDER = new URL("../corpus/", import.meta.url);

export function brokenOnce(): readonly BrokenOnce[] {
  return readdirSync(FOLDER).map((file) => {
    const read = JSON.parse(readFileSync(new URL(file, FOLDER), "utf8")) as Omit<BrokenOnce, "file">;
    return { ...read, file, given: read.given.map(meant) };
  });
}

type Change = readonly [entry: number, path: readonly (string | number)[], value?: unknown];

/** `@policy`, `@registry`, `{ "@ledger": changes }` of the busy year, and `{ "@unusable": name }`. */
function meant(value: unknown): unknown {
  if (value === "@policy") return BUSY.policies[0];
  if (value === "@registry") return BUSY.registries[0];
  if (Array.isArray(value)) return value.map(meant);
  if (typeof value !== "object" || value === null) return value;
  const { "@ledger": changes, "@unusable": name } = value as Readonly<Record<string, unknown>>;
  if (changes !== undefined) return changedLedger(changes as readonly Change[]);
  if (name !== undefined) return unusable(200)[name as string]!();
  return Object.fromEntries(Object.entries(value).map(([field, each]) => [field, meant(each)]));
}

/**
 * The ledger of the busy year with values put or, where none is said, taken out. Bodies have right hashes; what stands beside
 * them could not be chained.
 */
function changedLedger(changes: readonly Change[]): Ledger {
  const renamed = new Map<string, string>();
  let forged: Ledger = [];
  for (const { seq, hash, kind, at, by, body } of BUSY.ledger) {
    const text = JSON.stringify({ kind, at, by, body });
    const entry = JSON.parse(text.replace(/[0-9a-f]{64}/g, (each) => renamed.get(each) ?? each)) as never;
    for (const [which, path, value] of changes)
      if (which === seq && path[0] === "body") put(entry, path, value);
    forged = append(forged, entry);
    renamed.set(hash, forged.at(-1)!.hash);
  }
  const held = structuredClone(forged) as unknown as Record<string, never>[];
  for (const [which, path, value] of changes) if (path[0] !== "body") put(held[which]!, path, value);
  return held as never;
}

function put(entry: Record<string, never>, path: readonly (string | number)[], value: unknown): void {
  const owner = path.slice(0, -1).reduce<Record<string, never>>((inner, step) => inner[step]!, entry);
  const last = path.at(-1)!;
  if (value === undefined) Reflect.deleteProperty(owner, last);
  else owner[last] = value as never;
}
