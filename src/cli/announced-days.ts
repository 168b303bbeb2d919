/** What an announcement says of its days: a draw on a day on which nobody can know the values is none. */
import { valuesFrom } from "../beacon/values-from.js";
import type { CaseAnnouncement } from "../io/case-announcement.js";
import { dayWhere, instantDay, instantIn, isDay, isInstant, offsetOf } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import { ANNOUNCEMENT } from "./case-files.js";
import { refuse } from "./refuse.js";

/** What is no day or no instant is refused by whoever announces. Left out, the day is that of the entry. */
export function faultsOfDays({
  at,
  sources,
  drawOn = instantDay(at),
  valuesFrom: said,
}: CaseAnnouncement): readonly Refusal[] {
  if (!isDay(drawOn) || (said !== undefined && !isInstant(said))) return [];
  const from = valuesFrom({ announced: sources, ...(said === undefined ? {} : { valuesFrom: said }) });
  if (from === undefined) return [];
  const day = dayWhere(from, at);
  const facts = { drawOn, valuesFrom: instantIn(from, offsetOf(at)), day };
  return drawOn < day ? [refuse("cli/values-after-draw-day", [ANNOUNCEMENT, "drawOn"], facts)] : [];
}

/** The ledger has a day in any case; nobody has read it beforehand. */
export function warningsOfDays({ at, drawOn }: CaseAnnouncement): readonly Refusal[] {
  return drawOn === undefined
    ? [refuse("cli/no-draw-day", [ANNOUNCEMENT, "drawOn"], { day: instantDay(at) })]
    : [];
}
