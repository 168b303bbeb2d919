/** A view that is handed over to be shown: it must be one of this ledger, and show no more than the rules do on its day. */
import { instantDay } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import type { Ledger } from "../ledger/chain.js";
import { examineText, isOpened } from "../ledger/ledger-text.js";
import { placeOf } from "../verify/audit-case.js";
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

/** What the rules withhold on the day and the view shows. The check of a view passes over whole entries: those of a ledger. */
function shownIn(entries: Ledger, day: string): Shown[] {
  const disclosed = disclosedOn(day, entries);
  const whole = entries.flatMap((entry, at) => {
    const [due] = isOpened(entry) ? [] : disclosed.withheld(at);
    return due === undefined ? [] : [{ at: placeOf(entry, due.place.join(".")), rule: due.rule }];
  });
  const inParts = checkView(entries, disclosed)
    .filter(({ code }) => code === "verify/shown")
    .map(({ at, expected }) => ({ at, rule: String(expected) }));
  return [...whole, ...inParts];
}
