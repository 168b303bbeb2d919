/** Has a ledger and its case read by the second implementation, in Python. */

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Ledger, type Registry, writeLedger } from "../../src/index.js";
import { historyCsv, inspectorsCsv, unitsCsv } from "../../src/io.js";
import { snapshotOf } from "../../src/verify.js";
import type { Row } from "./small-case.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** One registry in the folder itself; several in folders of their own, called by their digests. */
export function python(
  registry: Registry | readonly Registry[],
  policy: Row,
  ledger: Ledger,
): { status: number | null; said: string } {
  const folder = mkdtempSync(join(tmpdir(), "double-random-"));
  writeCase(folder, registry, policy);
  writeFileSync(join(folder, "ledger.jsonl"), writeLedger(ledger));
  const { status, stdout, stderr, error } = spawnSync(
    "python3",
    [join(root, "verifiers/python/verify_ledger.py"), join(folder, "ledger.jsonl"), folder],
    {
      encoding: "utf8",
      maxBuffer: 2 ** 26,
    },
  );
  if (error) throw error;
  rmSync(folder, { recursive: true });
  return { status, said: `${stdout}${stderr}` };
}

/** A use of discretion as the second implementation lists it. */
export interface SecondUse {
  readonly code: string;
  readonly entry: number;
  readonly by: string;
  readonly why: string | null;
  readonly approver: string | null;
  readonly nth: number;
  readonly times: number;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What an audit answers with `--json`. */
export interface SecondAudit {
  readonly findings: readonly {
    readonly code: string;
    readonly entry: number | null;
    readonly text: string;
  }[];
  readonly notes: readonly { readonly code: string; readonly drawId: string }[];
  readonly discretions: readonly SecondUse[];
  readonly replayed: readonly (string | number)[];
  readonly notReplayed: readonly (string | number)[];
  readonly head: string;
  readonly entries: number;
}

const MANY = `
import sys, json
from dataclasses import asdict
sys.path.insert(0, sys.argv[1])
import verify_ledger as v
registers = v.Registers(*v.load_cases(sys.argv[2])) if sys.argv[2] else None
for path in sys.argv[3:]:
    print(json.dumps(v.as_json(v.Audit(v.read_ledger(path), registers)), ensure_ascii=False))
`;

/** Many ledgers of one town, each read by itself; the files of the town are read once. An empty list: from the ledgers alone. */
export function pythonOfMany(
  registry: Registry | readonly Registry[],
  policy: Row,
  ledgers: readonly Ledger[],
): SecondAudit[] {
  const folder = mkdtempSync(join(tmpdir(), "double-random-"));
  const isAlone = isList(registry) && registry.length === 0;
  if (!isAlone) writeCase(folder, registry, policy);
  const paths = ledgers.map((ledger, n) => {
    const path = join(folder, `ledger-${n}.jsonl`);
    writeFileSync(path, writeLedger(ledger));
    return path;
  });
  const { status, stdout, stderr, error } = spawnSync(
    "python3",
    ["-c", MANY, join(root, "verifiers/python"), isAlone ? "" : folder, ...paths],
    { encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  if (error) throw error;
  if (status !== 0) throw new Error(stderr);
  rmSync(folder, { recursive: true });
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as SecondAudit);
}

const FORMS = `
import sys, json
sys.path.insert(0, sys.argv[1])
import verify_ledger as p
from verify_ledger import readable
for line in sys.stdin.buffer.read().decode("utf-8").split("\\n")[:-1]:
    entry = p.read_entry(line)
    print(json.dumps([fault for _, fault in p.faults_of_lines([line])] + ([each.text for each in readable([entry])[1]] if entry else [])))
`;

/** What the Python says of the form of lines, each read as a ledger of its own. */
export function faultsOfForm(lines: readonly string[]): string[][] {
  const input = lines.map((line) => `${line}\n`).join("");
  const { status, stdout, stderr, error } = spawnSync(
    "python3",
    ["-c", FORMS, join(root, "verifiers/python")],
    {
      input,
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    },
  );
  if (error) throw error;
  if (status !== 0) throw new Error(stderr);
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as string[]);
}

export function writeCase(folder: string, registry: Registry | readonly Registry[], policy: Row): void {
  writeFileSync(join(folder, "policy.json"), JSON.stringify(policy));
  if (!isList(registry)) {
    writeRegistry(folder, registry);
    return;
  }
  for (const each of registry) {
    const own = join(folder, "registries", `${each.asOf} ${snapshotOf(each).digest}`);
    mkdirSync(own, { recursive: true });
    writeRegistry(own, each);
  }
}

function writeRegistry(folder: string, registry: Registry): void {
  writeFileSync(join(folder, "units.csv"), unitsCsv(registry));
  writeFileSync(join(folder, "inspectors.csv"), inspectorsCsv(registry));
  writeFileSync(join(folder, "history.csv"), historyCsv(registry));
  if (registry.secret !== undefined) writeFileSync(join(folder, "registry.key"), `${registry.secret}\n`);
}

function isList(registry: Registry | readonly Registry[]): registry is readonly Registry[] {
  return Array.isArray(registry);
}
