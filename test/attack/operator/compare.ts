/** Whether both programs say the same of a bent year: the codes of findings, and code and entry of every use of discretion. */

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { audit } from "../../../src/verify.js";
import { type SecondAudit, writeCase } from "../../support/second-implementation.js";
import type { Row } from "../../support/small-case.js";
import { textOf } from "./forge.js";
import type { Bundle } from "./town.js";

const VERIFIER = fileURLToPath(new URL("../../../verifiers/python/verify_ledger.py", import.meta.url));

/** What only one of the two says, in byte order. */
export interface Apart {
  readonly library: readonly string[];
  readonly python: readonly string[];
}

type Saying = Pick<SecondAudit, "findings"> & {
  readonly discretions: readonly { readonly code: string; readonly entry: number }[];
};

/** Codes of findings, each once; uses of discretion with their entries, each as often as it is listed. */
function sayingsOf({ findings, discretions }: Saying): string[] {
  const codes = [...new Set(findings.map(({ code }) => code))];
  const counts = new Map<string, number>();
  const uses = discretions.map(({ code, entry }) => {
    const use = `${code} ${entry}`;
    counts.set(use, (counts.get(use) ?? 0) + 1);
    return counts.get(use) === 1 ? use : `${use} (${counts.get(use)})`;
  });
  return [...codes, ...uses].sort();
}

/** The second implementation's answer of a year with all its registries, or why there is none. */
export function pythonOf(bundle: Bundle): SecondAudit | string {
  const folder = mkdtempSync(join(tmpdir(), "double-random-"));
  const ledger = join(folder, "ledger.jsonl");
  if (bundle.registries.length > 0)
    writeCase(folder, bundle.registries, (bundle.policies[0] ?? {}) as unknown as Row);
  writeFileSync(ledger, textOf(bundle));
  const asked = [VERIFIER, ledger, ...(bundle.registries.length > 0 ? [folder] : []), "--json"];
  const { status, stdout, stderr } = spawnSync("python3", asked, { encoding: "utf8", maxBuffer: 2 ** 26 });
  rmSync(folder, { recursive: true });
  if (status === 0 || status === 1) return JSON.parse(stdout) as SecondAudit;
  return `${status === 2 ? "CANNOT CHECK" : "CRASH"} ${stderr.slice(-160)}`;
}

/** Where both programs differ about a year. */
export function apartOf(bundle: Bundle, second: SecondAudit): Apart {
  const [policy] = bundle.policies;
  const whole = { registries: bundle.registries, ...(policy === undefined ? {} : { policy }) };
  const first = bundle.registries.length > 0 ? audit(bundle.ledger, whole) : audit(textOf(bundle));
  const [mine, theirs] = [sayingsOf(first as unknown as Saying), sayingsOf(second)];
  return {
    library: mine.filter((said) => !theirs.includes(said)),
    python: theirs.filter((said) => !mine.includes(said)),
  };
}
