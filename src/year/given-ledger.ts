/**
 * The ledger that a year is opened with. What `readLedger` or an act gave holds; any other list of entries is
 * read as its text would be, link by link, and what the caller does with their own list later changes nothing.
 */
import { nameOfThing } from "../kernel/name-of-thing.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { faultsOfBodies } from "../ledger/body-schemas.js";
import type { Entry, Ledger } from "../ledger/chain.js";
import { isChained, isRead, markRead } from "../ledger/checked-marks.js";
import { examineEntries, isOpened, refuseOpened } from "../ledger/ledger-text.js";
import { refuse } from "./refuse.js";

/** The ledger, every body of which has the form of its kind; or what is no list, no link, no such body. */
export function givenLedger(ledger: unknown): Result<Ledger> {
  if (!Array.isArray(ledger) || !(isChained(ledger) || ledger.every(isEntry)))
    return reject([refuse("input/raw-ledger", ["ledger"], { given: nameOfThing(ledger) })]);
  if (isRead(ledger)) return accept(ledger);
  const { entries, faults } = isChained(ledger) ? { entries: ledger, faults: [] } : linksOf(ledger);
  const opened = entries.filter(isOpened).map(({ seq }) => inLedger(refuseOpened(["entry", seq], seq)));
  const all = [...faults, ...opened, ...faultsOfBodies(entries).map(inLedger)];
  return all.length > 0 ? reject(all) : accept(markRead(entries));
}

/** A list that nobody has read: its entries anew, and each that is no link of a chain. */
function linksOf(ledger: readonly unknown[]): Pick<ReturnType<typeof examineEntries>, "entries" | "faults"> {
  const { entries, faults } = examineEntries(ledger);
  if (faults.length === 0) return { entries, faults };
  const broken = refuse("input/broken-ledger", ["ledger"], { count: faults.length, entries: ledger.length });
  return { entries, faults: [broken, ...faults.map(atEntry).map(inLedger)] };
}

/** Line 3 of the text is entry 2 of the list. */
function atEntry(fault: Refusal): Refusal {
  const [, line, ...rest] = fault.path;
  return { ...fault, path: ["entry", Number(line) - 1, ...rest] };
}

function inLedger(fault: Refusal): Refusal {
  return { ...fault, path: ["ledger", ...fault.path] };
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== "object" || value === null) return false;
  const { seq, prev, kind, at, by, hash } = value as Record<string, unknown>;
  return typeof seq === "number" && [prev, kind, at, by, hash].every((text) => typeof text === "string");
}
