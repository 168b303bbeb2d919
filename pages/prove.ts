/** A proof that somebody was handed, against the roots on a record. */
import { isPlainObject } from "../src/kernel/canonical-json.js";
import { instantDay } from "../src/kernel/iso-date.js";
import { examineText } from "../src/ledger/ledger-text.js";
import { absentIdHolds, fieldHolds, recordHolds } from "../src/publish/record-holds.js";
import type { CommittedList } from "../src/publish/record-proof.js";
import type { Ledger } from "../src/verify.js";
import type { Proved, Task } from "./check-task.js";
import { proofIn } from "./proof-in.js";

/** @param id - whose absence is to be shown; a proof of a record says itself whose it is */
export function proved({ text, id }: NonNullable<Task["proof"]>, record: string): Proved {
  const proof = proofIn(text);
  const { entries: ledger, faults } = examineText(record);
  const none = { kind: "proved", list: "", id, entries: [], fields: [], whole: false } as const;
  if (proof === undefined) return { ...none, verdict: "noProof" };
  if (faults.length > 0) return { ...none, verdict: "badRecord" };
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
