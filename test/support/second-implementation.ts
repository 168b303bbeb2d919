/** Has a ledger and its case read by the second implementation, in Python. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Ledger, snapshotOf, writeLedger } from "../../src/index.js";
import { historyCsv, inspectorsCsv, unitsCsv } from "../../src/io.js";
import type { Registry } from "../../src/registry/registry.js";
import type { Row } from "./small-case.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** One registry in the folder itself; several in folders of their own, called by their digests. */
export function python(registry: Registry | readonly Registry[], policy: Row, ledger: Ledger): { status: number | null; said: string } {
  const folder = mkdtempSync(join(tmpdir(), "double-random-"));
  writeCase(folder, registry, policy);
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
  rmSync(folder, { recursive: true });
  return { status, said: `${stdout}${stderr}` };
}

export function writeCase(folder: string, registry: Registry | readonly Registry[], policy: Row): void {
  writeFileSync(join(folder, "policy.json"), JSON.stringify(policy));
  if (!isList(registry)) {
    writeRegistry(folder, registry);
    return;
  }
  for (const each of registry) {
    const own = join(folder, "registries", snapshotOf(each).digest);
    mkdirSync(own, { recursive: true });
    writeRegistry(own, each);
  }
}

function writeRegistry(folder: string, registry: Registry): void {
  writeFileSync(join(folder, "units.csv"), unitsCsv(registry));
  writeFileSync(join(folder, "inspectors.csv"), inspectorsCsv(registry));
  writeFileSync(join(folder, "history.csv"), historyCsv(registry));
}

function isList(registry: Registry | readonly Registry[]): registry is readonly Registry[] {
  return Array.isArray(registry);
}
