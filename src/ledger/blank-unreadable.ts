/**
 * What can be read of a ledger: entries whose bodies have not their form are passed over, all others keep
 * their places.
 */
import { isInstant } from "../kernel/iso-date.js";
import { WrongType } from "../kernel/misuse.js";
import { TAKES_LEDGER } from "../kernel/takes.js";
import { faultsOfBody } from "./body-schemas.js";
import type { Entry, Ledger } from "./chain.js";

/** Kind of an entry that is passed over. No reader knows it. */
const PASSED_OVER: string = "unreadable";

/**
 * The ledger with every entry passed over whose body has not the form of its kind or whose time is none: it stands in its place,
 * with its hash, and holds nothing. The ledger itself where there is none, which is nearly always.
 *
 * @throws TypeError when it is no list of entries
 * @example
 * blankUnreadable([]).length; // 0
 */
export function blankUnreadable(ledger: Ledger): Ledger {
  if (!Array.isArray(ledger) || !ledger.every(isEntry))
    throw new WrongType(`Something else was handed over than entries. ${TAKES_LEDGER}`);
  const isSound = ledger.map(({ kind, at, body }) => isInstant(at) && faultsOfBody(kind, body) === undefined);
  return isSound.includes(false)
    ? ledger.map((entry, at) => (isSound[at] ? entry : passedOver(entry)))
    : ledger;
}

function isEntry(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { kind, hash } = value as Partial<Entry>;
  return typeof kind === "string" && typeof hash === "string";
}

/** Does it hold nothing, since it was passed over? Another program may write the same kind, and say something. */
export function isPassedOver({ kind, body }: Pick<Entry, "kind" | "body">): boolean {
  return kind === PASSED_OVER && body === null;
}

/** The entry, holding nothing. */
export function passedOver(entry: Entry): Entry {
  return { ...entry, kind: PASSED_OVER, body: null } as unknown as Entry;
}

/** Keeps the place of an entry that nobody can read; it has no time either. */
export function lostEntry(seq: number): Entry {
  return {
    seq,
    at: "",
    by: PASSED_OVER,
    kind: PASSED_OVER,
    body: null,
    prev: "",
    hash: `lost ${seq}`,
  } as unknown as Entry;
}
