/** Events: each has a day that is not after its entry, and stands once. Source: protocol 14.9. */

import { instantDay } from "../../kernel/iso-date.js";
import type { Ledger } from "../../ledger/chain.js";
import { isKind } from "../../ledger/recorded.js";
import { placeOf } from "../audit-case.js";
import { type Finding, finding } from "../finding.js";

export function checkEvents(ledger: Ledger): Finding[] {
  const seen = new Map<string, number>();
  return ledger.flatMap((entry) => {
    if (!isKind(entry, "event")) return [];
    const { unit, event, day, reference } = entry.body;
    const name = JSON.stringify([unit, event, reference]);
    const before = seen.get(name);
    seen.set(name, before ?? entry.seq);
    return [
      ...(day > instantDay(entry.at)
        ? [finding("verify/event", placeOf(entry, "day"), "a day that is not after its entry", day)]
        : []),
      ...(before === undefined
        ? []
        : [
            finding(
              "verify/event",
              placeOf(entry),
              "a reference of its own",
              `${reference} of entry ${before}`,
            ),
          ]),
    ];
  });
}
