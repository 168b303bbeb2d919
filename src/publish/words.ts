/** What the room may refuse (`publish/…`), in English. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

export const publishWords = {
  "publish/no-entry": [
    "Line {line} of the record is no entry of a ledger.",
    "Hand over the text of a ledger, or of its public view, as it was written.",
  ],
  "publish/no-policy": [
    "The record holds no policy up to that day, so there is nothing to publish yet.",
    "Publish once the policy stands on the ledger, or name a later day.",
  ],
  "publish/not-a-day": ["`{found}` is no day.", "Write it as YYYY-MM-DD."],
  "publish/language": ["There are no pages in the language `{found}`.", "Choose zh, en or both."],
  "publish/unit": [
    "Unit {at} of the public list has no id, no name, or more than a public list holds.",
    "Give each unit `id`, `name`, perhaps `area`, and `draws`: nothing else of a registry is published.",
  ],
} as const satisfies Readonly<Record<string, Wording>>;
