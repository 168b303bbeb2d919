/** What the room may refuse, in English: `publish/…`. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

export const publishWords = {
  "publish/not-an-instant": [
    "`at` is not an instant: `{found}`.",
    "Say the day of the view with seconds and an offset, as in 2026-07-01T09:00:00+08:00.",
  ],
  "publish/unsalted": [
    "Entry {entry} ({kind}) has no salt, and the rule {rule} withholds `{place}` of it.",
    "Only salted entries can be shown in part. Open the next year with a `secret`; of this ledger nothing is published.",
  ],
  "publish/views-differ": [
    "The views are not of one ledger: line {line} has the hash {one} in one and {other} in the other.",
    "Somebody was shown another record. Keep both, and ask who published them.",
  ],
} as const satisfies Readonly<Record<string, Wording>>;
