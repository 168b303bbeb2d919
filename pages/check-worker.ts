/** The verify code of the library, as it runs behind the check page: reads a record, audits it, draws again. */
import * as z from "zod/mini";
import { examineText } from "../src/ledger/ledger-text.js";
import { type Audit, audit, chinese, english, readArchive, readLedger, wordsOf } from "../src/verify.js";
import type { Checked, Progress, Said, Task } from "./check-task.js";
import { proved } from "./prove.js";
import { redrawn } from "./redraw.js";

// The page's policy of content forbids code made of text; readers of forms do without it.
z.config({ jitless: true });

const port = self as unknown as Worker;

port.onmessage = ({ data }: MessageEvent<Task>) => {
  const { proof, text } = data;
  port.postMessage(proof === null ? checked(data) : proved(proof, text));
};

function tell(stage: Progress["stage"], part = 0, of = 1): void {
  port.postMessage({ kind: "progress", stage, part, of } satisfies Progress);
}

function checked({ text, language: tag, pools, day }: Task): Checked {
  const language = tag === "zh" ? chinese : english;
  const say = (list: readonly Parameters<typeof wordsOf>[0][]): Said[] =>
    list.map((each) => wordsOf(each, language));
  tell("reading");
  const isArchive = text.trimStart().startsWith('{"format"') || text.includes('"double-random/archive/1"');
  const isView = !isArchive && text.includes('"withheld"');
  const archive = isArchive ? readArchive(text) : undefined;
  const ledger =
    archive ?? (isView ? { ok: true as const, value: examineText(text).entries } : readLedger(text));
  const none = { entries: 0, head: "", findings: [], notes: [], discretions: [], replayed: 0, redrawn: [] };
  if (!ledger.ok) return { kind: "checked", refusals: say(ledger.refusals), ...none };
  const entries = "ledger" in ledger.value ? ledger.value.ledger : ledger.value;
  tell("checking");
  const on = isView && day !== "" ? { at: `${day}T00:00:00Z` } : {};
  const found: Audit = audit(isArchive || isView ? text : entries, on);
  return {
    kind: "checked",
    refusals: [],
    entries: entries.length,
    head: entries.at(-1)?.hash ?? "",
    findings: say(found.findings),
    notes: say(found.notes),
    discretions: say(found.discretions),
    replayed: found.replayed.length,
    redrawn: pools === null ? [] : redrawn(entries, pools, (n) => tell("drawing", n, pools.draws.length)),
  };
}
