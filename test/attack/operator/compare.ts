/**
 * Whether both programs say the same of a bent year: the codes of findings, code and draw or entry of every
 * note, and code, entry and facts of every use of discretion.
 */

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { audit, snapshotOf } from "../../../src/verify.js";
import { type SecondAudit, writeCase } from "../../support/second-implementation.js";
import type { Row } from "../../support/small-case.js";
import { usesTold } from "../../support/uses-told.js";
import { textOf } from "./forge.js";
import type { Bundle } from "./town.js";

const VERIFIER = fileURLToPath(new URL("../../../verifiers/python/verify_ledger.py", import.meta.url));

/** What only one of the two says, in byte order. */
export interface Apart {
  readonly library: readonly string[];
  readonly python: readonly string[];
}

type Saying = Pick<SecondAudit, "findings" | "notes"> & {
  readonly discretions: Parameters<typeof usesTold>[0];
};

/** Codes of findings, each once; notes and uses of discretion with their places, each as often as it is listed. */
function sayingsOf({ findings, notes, discretions }: Saying): string[] {
  const codes = [...new Set(findings.map(({ code }) => code))];
  const counts = new Map<string, number>();
  const said = [...notes.map(({ code, drawId }) => `${code} ${drawId}`), ...usesTold(discretions)].map(
    (each) => {
      counts.set(each, (counts.get(each) ?? 0) + 1);
      return counts.get(each) === 1 ? each : `${each} (${counts.get(each)})`;
    },
  );
  return [...codes, ...said].sort();
}

/** The second implementation's answer of a year with all its registries, or why there is none. */
export function pythonOf(bundle: Bundle): SecondAudit | string {
  const folder = mkdtempSync(join(tmpdir(), "double-random-"));
  const ledger = join(folder, "ledger.jsonl");
  if (bundle.registries.length > 0)
    writeCase(folder, bundle.registries, (bundle.policies[0] ?? {}) as unknown as Row);
  writeFileSync(ledger, textOf(bundle));
  const at = bundle.view === undefined ? [] : [`--at=${bundle.view.at}`];
  const asked = [VERIFIER, ledger, ...(bundle.registries.length > 0 ? [folder] : []), "--json", ...at];
  const { status, stdout, stderr } = spawnSync("python3", asked, { encoding: "utf8", maxBuffer: 2 ** 26 });
  rmSync(folder, { recursive: true });
  if (status === 0 || status === 1) return JSON.parse(stdout) as SecondAudit;
  return `${status === 2 ? "CANNOT CHECK" : "CRASH"} ${stderr.slice(-160)}`;
}

const ALL = `
import sys, json
sys.path.insert(0, sys.argv[1])
import verify_ledger as v
registers = {"": None}
for line in sys.stdin:
    ledger, folder, at = json.loads(line)
    if folder not in registers:
        registers[folder] = v.Registers(*v.load_cases(folder))
    print(json.dumps(v.as_json(v.Audit(v.read_ledger(ledger), registers[folder], at)), ensure_ascii=False))
`;

/** The same of many years; the registries that several have in common are read once. */
export function pythonOfAll(bundles: readonly Bundle[]): SecondAudit[] {
  const folder = mkdtempSync(join(tmpdir(), "double-random-"));
  const cases = new Map<string, string>();
  const lines = bundles.map((bundle, n) => {
    const ledger = join(folder, `ledger-${n}.jsonl`);
    writeFileSync(ledger, textOf(bundle));
    return JSON.stringify([ledger, caseOf(bundle, { folder, cases }), bundle.view?.at ?? null]);
  });
  const { status, stdout, stderr } = spawnSync("python3", ["-c", ALL, dirname(VERIFIER)], {
    input: `${lines.join("\n")}\n`,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(stderr.slice(-2000));
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as SecondAudit);
}

interface Written {
  readonly folder: string;
  /** Folders of cases, by what is in them. */
  readonly cases: Map<string, string>;
}

/** Where the registries of a year are written, once; nothing where there are none. */
function caseOf({ registries, policies }: Bundle, { folder, cases }: Written): string {
  if (registries.length === 0) return "";
  const policy = (policies[0] ?? {}) as unknown as Row;
  const days = registries.map((each) => `${each.asOf} ${snapshotOf(each).digest}`);
  const name = JSON.stringify([days, policy]);
  const known = cases.get(name);
  if (known !== undefined) return known;
  const own = join(folder, `case-${cases.size}`);
  mkdirSync(own);
  writeCase(own, registries, policy);
  cases.set(name, own);
  return own;
}

/** Where both programs differ about a year. */
export function apartOf(bundle: Bundle, second: SecondAudit): Apart {
  const [policy] = bundle.policies;
  const whole = { registries: bundle.registries, ...(policy === undefined ? {} : { policy }) };
  const at = bundle.view === undefined ? {} : { at: bundle.view.at };
  const first = bundle.registries.length > 0 ? audit(bundle.ledger, whole) : audit(textOf(bundle), at);
  const [mine, theirs] = [sayingsOf(first as unknown as Saying), sayingsOf(second)];
  return {
    library: mine.filter((said) => !theirs.includes(said)),
    python: theirs.filter((said) => !mine.includes(said)),
  };
}
