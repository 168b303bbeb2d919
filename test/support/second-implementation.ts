/** Has a ledger and its case read by the second implementation, in Python. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Ledger, writeLedger } from "../../src/index.js";
import { historyCsv, inspectorsCsv, unitsCsv } from "../../src/io.js";
import type { Registry } from "../../src/registry/registry.js";
import type { Row } from "./small-case.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

export function python(registry: Registry, policy: Row, ledger: Ledger): { status: number | null; said: string } {
  const folder = mkdtempSync(join(tmpdir(), "double-random-"));
  writeFileSync(join(folder, "units.csv"), unitsCsv(registry));
  writeFileSync(join(folder, "inspectors.csv"), inspectorsCsv(registry));
  writeFileSync(join(folder, "history.csv"), historyCsv(registry));
  writeFileSync(join(folder, "policy.json"), JSON.stringify(policy));
  writeFileSync(join(folder, "ledger.jsonl"), writeLedger(ledger));
  const { status, stdout, stderr, error } = spawnSync(
    "python3",
    [join(root, "test/cross/verify_ledger.py"), join(folder, "ledger.jsonl"), folder],
    {
      encoding: "utf8",
      maxBuffer: 2 ** 26,
    },
  );
  if (error) throw error;
  return { status, said: `${stdout}${stderr}` };
}
