/**
 * Entries that are none of ours: a kind that is written otherwise than kinds are looks like one, and is read by
 * nobody. Who wrote an entry and who approved it are names that can be told apart; nothing is stated twice.
 */
import { faultOfId } from "../../kernel/parse-id.js";
import type { Entry, Ledger } from "../../ledger/chain.js";
import { isKind } from "../../ledger/recorded.js";
import { inputName } from "../../year/chronicle.js";
import { placeOf } from "../audit-case.js";
import { type Finding, finding } from "../finding.js";

export function checkKinds(ledger: Ledger): Finding[] {
  const stated = new Map<string, number>();
  return ledger.flatMap((entry) => [
    ...checkKind(entry),
    ...checkAuthor(entry),
    ...checkStated(entry, stated),
  ]);
}

/** How a kind is written: small letters of ASCII, digits and hyphens. */
const KIND = /^[a-z][a-z0-9-]*$/;

function checkKind(entry: Entry): Finding[] {
  return KIND.test(entry.kind)
    ? []
    : [finding("verify/kind", placeOf(entry), "small letters of ASCII, digits and hyphens", entry.kind)];
}

function checkAuthor(entry: Entry): Finding[] {
  const fault = faultOfId(entry.by);
  return fault === undefined
    ? []
    : [finding("verify/author", placeOf(entry, "by"), "a name that can be read", `${entry.by} (${fault})`)];
}

/** A registry or a roster that stands already is not written again. */
function checkStated(entry: Entry, stated: Map<string, number>): Finding[] {
  if (!isKind(entry, "registry") && !isKind(entry, "roster")) return [];
  const name = inputName(entry.kind, entry.body);
  const before = stated.get(name);
  if (before === undefined) stated.set(name, entry.seq);
  return before === undefined
    ? []
    : [finding("verify/stated-twice", placeOf(entry), `entry ${before}, once`, entry.kind)];
}
