/** The verify code of the library, as it runs behind the check page: reads a record, audits it, draws again. */
import * as z from "zod/mini";
import { digestOf, rankUnits } from "../src/protocol.js";
import {
  type Audit,
  audit,
  chinese,
  english,
  type Ledger,
  readArchive,
  readLedger,
  wordsOf,
} from "../src/verify.js";
import type { Checked, Pools, Progress, Redrawn, Said, Task } from "./check-task.js";

// The page's policy of content forbids code made of text; readers of forms do without it.
z.config({ jitless: true });

const port = self as unknown as Worker;

port.onmessage = ({ data }: MessageEvent<Task>) => {
  port.postMessage(checked(data));
};

function tell(stage: Progress["stage"], part = 0, of = 1): void {
  port.postMessage({ kind: "progress", stage, part, of } satisfies Progress);
}

function checked({ text, language: tag, pools }: Task): Checked {
  const language = tag === "zh" ? chinese : english;
  const say = (list: readonly Parameters<typeof wordsOf>[0][]): Said[] =>
    list.map((each) => wordsOf(each, language));
  tell("reading");
  const isArchive = text.trimStart().startsWith('{"format"') || text.includes('"double-random/archive/1"');
  const archive = isArchive ? readArchive(text) : undefined;
  const ledger = archive === undefined ? readLedger(text) : archive;
  const none = { entries: 0, head: "", findings: [], notes: [], discretions: [], replayed: 0, redrawn: [] };
  if (!ledger.ok) return { kind: "checked", refusals: say(ledger.refusals), ...none };
  const entries = "ledger" in ledger.value ? ledger.value.ledger : ledger.value;
  tell("checking");
  const found: Audit = audit(isArchive ? text : entries);
  return {
    kind: "checked",
    refusals: [],
    entries: entries.length,
    head: entries.at(-1)?.hash ?? "",
    findings: say(found.findings),
    notes: say(found.notes),
    discretions: say(found.discretions),
    replayed: found.replayed.length,
    redrawn: pools === null ? [] : redrawn(entries, pools),
  };
}

/** Every draw of the record whose pool the public list knows, made again. */
function redrawn(ledger: Ledger, { ids, draws }: Pools): Redrawn[] {
  return draws.flatMap(({ drawId, strata, of }, n) => {
    tell("drawing", n, draws.length);
    const entry = ledger.find((each) => each.kind === "draw" && each.body.drawId === drawId);
    if (entry?.kind !== "draw") return [];
    const { seed, method } = entry.body;
    return entry.body.strata.map((line): Redrawn => {
      const mark = strata.indexOf(line.stratum).toString(36);
      const pool = ids.filter((_, at) => of[at] === mark);
      const samePool = digestOf(pool) === line.poolDigest;
      return {
        drawId,
        stratum: line.stratum,
        pool: pool.length,
        samePool,
        sameDraw: method === "ticket/1" ? sameDraw(seed, drawId, pool, line) : null,
      };
    });
  });
}

type Line = Extract<Ledger[number], { readonly kind: "draw" }>["body"]["strata"][number];

/** Those whom a rule forces are taken as they stand; the others are the smallest tickets of the rest. */
function sameDraw(seed: string, drawId: string, pool: readonly string[], line: Line): boolean | null {
  const { drawn, skipped = [], weights = [] } = line;
  if (weights.length > 0 || drawn.some(({ score }) => score !== undefined)) return null;
  const forced = drawn.filter((each) => each.forced !== undefined).map(({ unit }) => unit);
  const apart = new Set([...forced, ...skipped.map(({ unit }) => unit)]);
  const others = pool.filter((id) => !apart.has(id));
  const chosen = rankUnits(seed, drawId, others).slice(0, drawn.length - forced.length);
  const named = drawn.filter(({ unit }) => !apart.has(unit)).map(({ unit }) => unit);
  return chosen.length === named.length && chosen.every(([, id], at) => id === named[at]);
}
