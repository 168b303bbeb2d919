/** What the second implementation says of many records and receipts at once: audits, look-ups, papers. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Registry } from "../../src/index.js";
import { type SecondAudit, writeCase } from "./second-implementation.js";
import type { Row } from "./small-case.js";

const HOME = fileURLToPath(new URL("../../verifiers/python", import.meta.url));

const ASK = `
import sys, json
sys.path.insert(0, sys.argv[1])
import verify_ledger as v
registers = v.Registers(*v.load_cases(sys.argv[3]))

def looked_up(asked, entries):
    if isinstance(asked, str):
        is_it, told = (lambda hash_, _: v.code_of_hash(hash_) == asked), v.tell_code(asked, entries)
    else:
        leaf = asked["visit"]
        own = v.hash_of_visit(leaf)
        is_it = lambda hash_, giver: hash_ == own and (giver["seq"], giver["body"].get("drawId")) == (leaf["seq"], leaf["drawId"])
        told = v.tell_visit(asked, entries)
    state, own = v.look_up_on_record(entries, is_it)
    end = own.end if state == "ended" else None
    return {
        "state": state, "drawId": own and own.entry["body"]["drawId"], "givenAt": own and own.entry["at"],
        "endedAt": end and end[0]["at"], "because": end and end[1],
        "changedAt": own.unsure["at"] if state == "standing" and own.unsure else None, "stands": told[1],
    }

def answered(line):
    lines = v.lines_of(line["text"])
    audits = [v.as_json(v.Audit(lines, registers if with_registers else None, line["at"])) for with_registers in line["audits"]]
    entries = [entry for entry in map(v.read_entry, lines[:-1]) if entry is not None]
    return {"audits": audits, "found": [looked_up(asked, entries) for asked in line["asked"]]}

for text in open(sys.argv[2], encoding="utf-8"):
    line = json.loads(text)
    print(json.dumps(answered(line) if "text" in line else v.faults_of_receipt(line["receipt"]), ensure_ascii=False))
`;

export interface AskedRecord {
  readonly text: string;
  readonly at: string;
  /** One audit for each: with registries, or without. */
  readonly audits: readonly boolean[];
  /** Codes, and documents of visits, to be looked up. */
  readonly asked: readonly unknown[];
}

export interface SecondAnswer {
  readonly audits: readonly SecondAudit[];
  readonly found: readonly (Readonly<Record<string, unknown>> & { readonly stands: boolean })[];
}

interface Case {
  readonly registries: readonly Registry[];
  readonly policy: Row;
}

export function askedOfPython(records: readonly AskedRecord[], on: Case): SecondAnswer[] {
  return answersTo(records, on) as SecondAnswer[];
}

/** Why each of these receipts does not hold by itself; nothing of one that does. */
export function receiptsInPython(receipts: readonly unknown[], on: Case): string[][] {
  return answersTo(
    receipts.map((receipt) => ({ receipt })),
    on,
  ) as string[][];
}

function answersTo(lines: readonly unknown[], { registries, policy }: Case): unknown[] {
  const folder = mkdtempSync(join(tmpdir(), "double-random-"));
  writeCase(folder, registries, policy);
  const path = join(folder, "asked.jsonl");
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  const { status, stdout, stderr, error } = spawnSync("python3", ["-c", ASK, HOME, path, folder], {
    encoding: "utf8",
    maxBuffer: 2 ** 29,
  });
  rmSync(folder, { recursive: true });
  if (error) throw error;
  if (status !== 0) throw new Error(stderr);
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);
}
