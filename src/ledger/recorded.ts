/** Entries by their kinds. */
import type { Bodies, EntryKind } from "./bodies.js";
import type { Entry } from "./chain.js";

/** An entry whose body is known by its kind. */
export type Recorded<K extends EntryKind> = Omit<Entry, "kind" | "body"> & { readonly kind: K; readonly body: Bodies[K] };

export function isKind<K extends EntryKind>(entry: Entry, kind: K): entry is Entry & Recorded<K> {
  return entry.kind === kind;
}
