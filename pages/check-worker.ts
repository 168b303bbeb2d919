/** The verify code of the library, as it runs behind the check page: reads a record, audits it, draws again. */
import * as z from "zod/mini";
import { ioWords } from "../src/io/words.js";
import { ioWordsZh } from "../src/io/words-zh.js";
import { examineText } from "../src/ledger/ledger-text.js";
import { findHead, readHead } from "../src/publish/room/find-head.js";
import {
  type Audit,
  audit,
  chinese,
  english,
  type Language,
  type Ledger,
  readArchive,
  readLedger,
  wordsOf,
} from "../src/verify.js";
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

/** What an audit says, and what is said of bytes that are no text. */
const LANGUAGES: Readonly<Record<Task["language"], Language>> = {
  zh: { ...chinese, wording: { ...chinese.wording, ...ioWordsZh } },
  en: { ...english, wording: { ...english.wording, ...ioWords } },
};

const NOTHING = {
  entries: 0,
  head: "",
  noted: null,
  findings: [],
  notes: [],
  discretions: [],
  replayed: 0,
  redrawn: [],
};

function checked({ text, unread, head, language: tag, pools, day }: Task): Checked {
  const language = LANGUAGES[tag];
  const say = (list: readonly Parameters<typeof wordsOf>[0][]): Said[] =>
    list.map((each) => wordsOf(each, language));
  if (unread.length > 0) return { kind: "checked", refusals: say(unread), ...NOTHING };
  tell("reading");
  const isArchive = text.trimStart().startsWith('{"format"') || text.includes('"double-random/archive/1"');
  const isView = !isArchive && text.includes('"withheld"');
  const archive = isArchive ? readArchive(text) : undefined;
  const ledger =
    archive ?? (isView ? { ok: true as const, value: examineText(text).entries } : readLedger(text));
  if (!ledger.ok) return { kind: "checked", refusals: say(ledger.refusals), ...NOTHING };
  const entries = "ledger" in ledger.value ? ledger.value.ledger : ledger.value;
  tell("checking");
  const on = isView && day !== "" ? { at: `${day}T00:00:00Z` } : {};
  const found: Audit = audit(isArchive || isView ? text : entries, on);
  return {
    kind: "checked",
    refusals: [],
    entries: entries.length,
    head: entries.at(-1)?.hash ?? "",
    noted: notedIn(entries, head),
    findings: say(found.findings),
    notes: say(found.notes),
    discretions: say(found.discretions),
    replayed: found.replayed.length,
    redrawn: pools === null ? [] : redrawn(entries, pools, (n) => tell("drawing", n, pools.draws.length)),
  };
}

function notedIn(entries: Ledger, head: string): Checked["noted"] {
  if (head === "") return null;
  const noted = readHead(head);
  return noted === undefined ? "unread" : findHead(entries, noted);
}
