/** Entries by their kinds. */
import type { EntryKind } from "./bodies.js";
import type { Entry, EntryOf } from "./chain.js";

/** An entry whose body is known by its kind. */
export type Recorded<K extends EntryKind> = EntryOf<K>;

export function isKind<K extends EntryKind>(entry: Entry, kind: K): entry is Extract<Entry, { readonly kind: K }> {
  return entry.kind === kind;
}
