/** `--head`: a head that was noted or published earlier, or its check code, and where the ledger holds it. */
import { type FoundHead, type NotedHead, readHead } from "../publish/room/find-head.js";
import type { Audit } from "../verify/audit.js";
import { CommandError } from "./command-error.js";
import type { Options } from "./options.js";

/** Signs of a day, at the beginning of an instant. */
const DAY = 10;

/** @throws CommandError on what is neither a head nor a check code: comparing it would accuse a sound ledger */
export function notedHead(found: string): NotedHead {
  const noted = readHead(found);
  if (noted === undefined) throw new CommandError("cli/not-a-head", { found });
  return noted;
}

export function notedHeadText(noted: FoundHead, { findings }: Audit, { zh, head = "" }: Options): string {
  if (noted.state === "last")
    return zh ? `✓ 账本末端与所给的 ${head} 一致` : `✓ The ledger ends with ${head}`;
  if (noted.state === "other")
    return zh
      ? `✗ 账本中没有末端哈希为 ${head} 的条目：不是同一账本，或此后被改动、截断。请向公布者核对。`
      : `✗ No entry of the ledger has the head ${head}: it is another one, or was changed or cut off since. Ask whoever published that head.`;
  const [entry, day] = [noted.entry, noted.at.slice(0, DAY)];
  const sound = findings.length === 0;
  if (zh)
    return `✓ 所给的 ${head} 是第 ${entry} 号条目（${day}），账本此后有所延续${sound ? "：该条及之前的内容未被改动" : ""}`;
  return `✓ The ledger holds ${head} as entry ${entry} of ${day} and has gone on since${sound ? ": nothing up to there was changed" : ""}`;
}
