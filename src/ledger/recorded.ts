/** Entries by their kinds. */
import type { EntryKind } from "./bodies.js";
import type { Entry } from "./chain.js";

export type { Recorded } from "./chain.js";

export function isKind<K extends EntryKind>(
  entry: Entry,
  kind: K,
): entry is Extract<Entry, { readonly kind: K }> {
  return entry.kind === kind;
}
