/** The small text that goes with a saved ledger: what everybody may note down. */
import { headOf } from "../../src/ledger/chain.js";
import { checkCodeOf } from "../../src/publish/room/check-code.js";
import type { DrawnRound } from "../../src/round/drawn-round.js";
import type { OpenRoom } from "./open-room.js";

export function headText({ year: before }: OpenRoom, { year, drawId }: DrawnRound, at: string): string {
  const head = headOf(year.ledger);
  const lines = [
    ["抽取编号 Draw", drawId],
    ["时刻 At", at],
    ["记录人 By", year.ledger.at(-1)!.by],
    ["条目 Entries", `${before.ledger.length} → ${year.ledger.length}`],
    ["账本末条校验码 Ledger head", head],
    ["核对码 Check code", checkCodeOf(head)],
  ];
  return lines.map(([name, value]) => `${name}: ${value}\n`).join("");
}
