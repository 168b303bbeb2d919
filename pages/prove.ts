/** A proof that somebody was handed, against the roots on a record. */
import { isPlainObject } from "../src/kernel/canonical-json.js";
import { instantDay } from "../src/kernel/iso-date.js";
import { examineText } from "../src/ledger/ledger-text.js";
import { absentIdHolds, fieldHolds, recordHolds } from "../src/publish/record-holds.js";
import type { AbsenceProof, CommittedList, RecordProof } from "../src/publish/record-proof.js";
import {
  type Answered,
  noCode,
  receiptAnswer,
  visitAnswer,
} from "../src/publish/site/pages/check-answers.js";
import { type Paper, paperIn } from "../src/publish/site/pages/check-paper-in.js";
import { readCode } from "../src/receipts/visit-code.js";
import type { Ledger } from "../src/verify.js";
import type { Proved, Task } from "./check-task.js";

/** @param id - whose absence is to be shown; a proof of a record says itself whose it is */
export function proved({ text, id, from }: NonNullable<Task["proof"]>, record: string): Proved | Answered {
  const paper = paperIn(text);
  const code = paper === undefined ? readCode(text.trim()) : undefined;
  const { entries, faults } = examineText(record);
  const none = { kind: "proved", list: "", id, entries: [], fields: [], whole: false } as const;
  if (paper === undefined && code === undefined)
    return from === "code" ? noCode(text) : { ...none, verdict: "noProof" };
  if (faults.length > 0) return { ...none, verdict: "badRecord" };
  if (code !== undefined) return visitAnswer(record, code);
  return answerTo(paper!, id, { record, entries });
}

interface Held {
  readonly record: string;
  readonly entries: Ledger;
}

function answerTo(paper: Paper, id: string, { record, entries }: Held): Proved | Answered {
  if (paper.format === "double-random/visit-code/1") return visitAnswer(record, paper);
  if (paper.format === "double-random/receipt/1") return receiptAnswer(entries, paper);
  return listed(paper, id, entries);
}

/** A proof about a record of a private registry. */
function listed(proof: RecordProof | AbsenceProof, id: string, ledger: Ledger): Proved {
  const none = { kind: "proved", list: "", id, entries: [], fields: [], whole: false } as const;
  const { list } = proof;
  const lists = ledger.flatMap((entry) => {
    const committed = committedIn(entry, list);
    return committed === undefined ? [] : [{ entry: entry.seq, day: instantDay(entry.at), committed }];
  });
  const holding = (holds: (committed: CommittedList) => boolean) =>
    lists.filter(({ committed }) => holds(committed)).map(({ entry, day }) => ({ entry, day }));
  if (proof.format === "double-random/absence/1") {
    if (id === "") return { ...none, list, verdict: "needsId" };
    const entries = holding((committed) => absentIdHolds(proof, { list, id }, committed));
    return { ...none, list, entries, verdict: entries.length === 0 ? "wrong" : "absent" };
  }
  const fields = Array.isArray(proof.fields) ? proof.fields : [];
  const own = String(fields[0]?.value ?? "");
  const entries = holding(
    (committed) =>
      fields.length > 0 &&
      fields.every(({ field, value }) => fieldHolds(proof, { list, id: own, field, value }, committed)),
  );
  if (entries.length === 0) return { ...none, list, id: own, verdict: "wrong" };
  return {
    ...{ kind: "proved", verdict: "holds", list, id: own, entries },
    fields: fields.map(({ field, value }) => [field, JSON.stringify(value)] as const),
    whole: lists.some(({ committed }) => recordHolds(proof, { list, id: own }, committed)),
  };
}

function committedIn({ kind, body }: Ledger[number], list: string): CommittedList | undefined {
  const isOwn = (kind === "registry" && list === "units") || (kind === "roster" && list === "inspectors");
  const found: unknown = isOwn ? (body as unknown as Readonly<Record<string, unknown>>)[list] : undefined;
  return isPlainObject(found) ? (found as unknown as CommittedList) : undefined;
}
