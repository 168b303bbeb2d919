/**
 * Public views as the second implementation reads them: it finds nothing in honest ones, and each of many random
 * changes of their bytes, as the library does.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { audit, orThrow } from "../../src/index.js";
import { publicView } from "../../src/publish.js";
import { Chance } from "../honest/support/chance.js";
import { playYear } from "../honest/support/lawful-year.js";
import { withDisclosure } from "../honest/support/random-disclosure.js";
import { planYear } from "../honest/support/year-plan.js";
import { salted } from "../support/acts.js";
import { busyYear } from "../support/busy-year.js";
import { runs } from "../support/runs.js";

const SECRET = "71".repeat(32);
const DAYS = ["2026-02-10", "2026-04-01", "2026-07-01", "2026-10-15", "2026-12-31", "2027-12-31"];
const FIRST = Number(process.env["DOUBLE_RANDOM_FIRST"] ?? 1);

const ASK = `
import sys, json
sys.path.insert(0, sys.argv[1])
import verify_ledger as v
for line in open(sys.argv[2], encoding="utf-8"):
    at, text = json.loads(line)
    try:
        lines = v.lines_of(text)
        audit = v.Audit(lines, None, at)
        print(json.dumps([each.code for each in audit.findings]))
    except Exception as cause:
        print(json.dumps(["refused: " + repr(cause)]))
`;

/** The codes of what the Python finds in each of these. */
function foundByPython(views: readonly (readonly [at: string, text: string])[]): string[][] {
  const folder = mkdtempSync(join(tmpdir(), "double-random-"));
  const path = join(folder, "views.jsonl");
  writeFileSync(path, views.map((view) => `${JSON.stringify(view)}\n`).join(""));
  const home = fileURLToPath(new URL("../../verifiers/python", import.meta.url));
  const { status, stdout, stderr } = spawnSync("python3", ["-c", ASK, home, path], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(stderr);
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as string[]);
}

describe.each(Array.from({ length: runs(2, 30) }, (_, n) => FIRST + n))("public views of year %i", (seed) => {
  test("audit clean in both", () => {
    const plan = planYear(seed);
    if (plan === undefined) return;
    const { ledger } = salted(SECRET, () => playYear(withDisclosure(plan)));
    const views = DAYS.map((day): [string, string] => {
      const at = `${day}T12:00:00Z`;
      return [at, orThrow(publicView(ledger, { at })).text];
    });
    expect(views.map(([at, text]) => audit(text, { at }).findings)).toEqual(DAYS.map(() => []));
    expect(foundByPython(views)).toEqual(DAYS.map(() => []));
  });
});

/** Far more in `npm run test:long`. */
const CHANGES = runs(300, 2000);

test("random changes of the bytes of a view are found by both, each of them", () => {
  const { ledger } = salted(SECRET, busyYear);
  const at = "2026-03-31T12:00:00Z";
  const { text } = orThrow(publicView(ledger, { at }));
  const chance = new Chance(14);
  const changed = Array.from({ length: CHANGES }, () => changedText(text, chance)).filter(
    (each) => each !== text,
  );
  const [honest, ...found] = foundByPython([
    [at, text],
    ...changed.map((each): [string, string] => [at, each]),
  ]);
  expect(honest).toEqual([]);
  expect(changed.filter((_, n) => found[n]!.length === 0)).toEqual([]);
  expect(changed.filter((each) => audit(each, { at }).findings.length === 0)).toEqual([]);
});

/** One byte exchanged, left out or put in. */
function changedText(text: string, chance: Chance): string {
  const place = chance.below(text.length);
  const sign = chance.pick([...'0123456789abcdef{}[]",: \nzAé']);
  const [from, to] = chance.pick([
    [place, place + 1],
    [place, place],
    [place, place + 1],
  ]);
  return text.slice(0, from) + (chance.in(1, 4) ? "" : sign) + text.slice(to);
}
