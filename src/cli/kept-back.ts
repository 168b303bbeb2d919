/** Receipts that may not be handed out yet: they tell what the list of their draw still withholds. */
import { instantDay } from "../kernel/iso-date.js";
import type { ListOpening } from "../publish.js";
import type { Year } from "../year/year.js";
import type { Options } from "./options.js";

interface Issued {
  readonly drawIds: readonly string[];
  readonly options: Options;
}

/** Draws whose lists are not open on the day of `--at`; left out: on that of the last entry. */
export function keptBack(
  { ledger }: Year,
  openings: readonly ListOpening[],
  { drawIds, options }: Issued,
): readonly ListOpening[] {
  const now = options.at ?? ledger.at(-1)?.at;
  const today = now === undefined ? "" : instantDay(now);
  return openings.filter(
    ({ drawId, opens }) => drawIds.includes(drawId) && (opens === null || today < opens),
  );
}

export function wordOfKept({ drawId, opens }: ListOpening, { zh }: Options): string {
  if (zh)
    return `${drawId}：名单尚未公开，${opens === null ? "公开之前回执不得交付" : `回执自 ${opens} 起方可交付`}。`;
  return `${drawId}: its list is not open yet. Hand out no receipt of it${opens === null ? "" : ` before ${opens}`}.`;
}
