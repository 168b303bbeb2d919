/** A view that is handed over to be shown: it must be one of this ledger, and show no more than the rules do on its day. */
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
  return shownIn(entries, day)
    .slice(0, 1)
    .map(({ at, rule }) => refuse("publish/view-shows", ["view"], { at, rule, day }));
}

interface Shown {
  readonly at: string;
  readonly rule: string;
}

/** What the rules withhold on the day and the view shows. */
function shownIn(entries: Ledger, day: string): Shown[] {
  return checkView(entries, disclosedOn(day, entries))
    .filter(({ code }) => code === "verify/shown")
    .map(({ at, expected }) => ({ at, rule: String(expected) }));
}
