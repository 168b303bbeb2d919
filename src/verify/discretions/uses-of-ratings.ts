/** Scores: what a rating left out because it was cut off before it. */
import { instantDay } from "../../kernel/iso-date.js";
import type { Entry, Ledger } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import { type Use, use } from "./discretion.js";
import type { RecordRead } from "./record-read.js";

export function usesOfRatings({ ledger }: RecordRead): Use[] {
  return ledger.flatMap((entry) => (isKind(entry, "rating") ? [ofRating(ledger, entry)] : []));
}

function ofRating(ledger: Ledger, entry: Recorded<"rating">): Use {
  const { until, units } = entry.body;
  const left = ledger.slice(0, entry.seq).filter((before) => bears(before) && dayOf(before) > until).length;
  return use("discretion/rating", entry, { until, day: instantDay(entry.at), units: units.length, left });
}

/** Results that were published, follow-ups that were closed, events: what a score may move by. */
function bears(entry: Entry): boolean {
  return (
    isKind(entry, "event") ||
    (isKind(entry, "result") && (entry.body.step === "publish" || entry.body.step === "close"))
  );
}

function dayOf(entry: Entry): string {
  return isKind(entry, "event") ? entry.body.day : instantDay(entry.at);
}
