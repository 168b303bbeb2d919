/** A view that is handed over to be shown: it must be one of this ledger, and show what the rules do on its day, no more and no less. */
import { instantDay } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import type { Ledger } from "../ledger/chain.js";
import { examineText } from "../ledger/ledger-text.js";
import { checkView } from "../verify/view/check-view.js";
import { disclosedOn } from "../verify/view/disclosed.js";
import { refuse } from "./refuse.js";

export interface ShownView {
  readonly text: string;
  readonly day: string;
}

export function faultsOfView({ text, day }: ShownView, ledger: Ledger): Refusal[] {
  const { entries: all, faults } = examineText(text);
  const entries = all.filter(({ at }) => instantDay(at) <= day);
  if (faults.length > 0 || entries.length === 0) return [refuse("publish/view-is-none", ["view"], {})];
  const odd = all.findIndex(({ hash }, at) => hash !== ledger[at]?.hash);
  if (odd !== -1) {
    const facts = { line: odd + 1, one: all[odd]!.hash, other: ledger[odd]?.hash ?? null };
    return [refuse("publish/views-differ", ["view", "line", odd + 1], facts)];
  }
  const findings = checkView(entries, disclosedOn(day, entries));
  return (Object.keys(CODES) as (keyof typeof CODES)[]).flatMap((code) =>
    findings
      .filter((each) => each.code === code)
      .slice(0, 1)
      .map(({ at, expected }) => refuse(CODES[code], ["view"], { at, rule: String(expected), day })),
  );
}

/** What the rules withhold on the day and the view shows; what it withholds and anybody may see on that day. */
const CODES = {
  "verify/shown": "publish/view-shows",
  "verify/withheld": "publish/view-withholds",
} as const;
