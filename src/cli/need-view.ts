/**
 * What a view may replace: an earlier view of the same ledger, and nothing else. Never a file of a case, wherever it
 * stands and by whatever way it is named.
 */
import { realpathSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { decodeUtf8 } from "../io/decode-utf8.js";
import { LEDGER } from "../io/round-files.js";
import type { Entry, Ledger } from "../ledger/chain.js";
import { examineText } from "../ledger/ledger-text.js";
import { CommandError } from "./command-error.js";
import { exists } from "./files.js";
import { hasContent, type StandingFile } from "./own-files.js";

/** Any of these makes a folder that of a case. */
const CASE_FILES = [
  "policy.json",
  "units.csv",
  "inspectors.csv",
  "seed.json",
  "announcement.json",
  "registry.key",
];

export interface Viewed {
  /** Where the ledger was read. */
  readonly path: string;
  readonly ledger: Ledger;
}

/** @throws CommandError where anything else stands */
export function needEarlierView({ path: read, ledger }: Viewed, { path, there, fresh }: StandingFile): void {
  if (isOneFile(path, read) || isLedgerOfCase(path)) throw new CommandError("cli/of-a-case", { path });
  if (!hasContent(there, fresh) && !isViewOf(ledger, path, there))
    throw new CommandError("cli/not-a-view", { path });
}

/** Whatever links and dots lead to it. */
function isOneFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

function isLedgerOfCase(path: string): boolean {
  const place = realpathSync(path);
  return basename(place) === LEDGER && CASE_FILES.some((name) => exists(join(dirname(place), name)));
}

/** Entries of this ledger, and not a copy of one that has secrets. */
function isViewOf(ledger: Ledger, path: string, there: Uint8Array): boolean {
  const text = decodeUtf8(path, there);
  if (!text.ok) return false;
  const { entries, faults } = examineText(text.value);
  return (
    faults.length === 0 &&
    entries.length > 0 &&
    entries.every(({ hash }, at) => hash === ledger[at]?.hash) &&
    !entries.every(hasSecret)
  );
}

/** The salt of a whole entry, from which all its others follow. */
function hasSecret({ salt }: Entry): boolean {
  return typeof salt === "string";
}
