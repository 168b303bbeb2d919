/** Which codes of a draw or case stand, as its `codes` entries have given and ended them. */
import type { Recorded } from "../ledger/recorded.js";

/** By hash, the entry that gave it. */
export function standingCodes(entries: readonly Recorded<"codes">[]): Map<string, Recorded<"codes">> {
  const standing = new Map<string, Recorded<"codes">>();
  for (const entry of entries) {
    for (const hash of entry.body.ended) standing.delete(hash);
    for (const hash of entry.body.given) standing.set(hash, entry);
  }
  return standing;
}
