/**
 * What is published of the demo's city, with a private registry: nothing in it is somebody's own, both verifiers accept
 * it, and no byte of it can be changed unseen.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCsv } from "../../src/io.js";
import { examineText } from "../../src/ledger/ledger-text.js";
import { orThrow } from "../../src/publish.js";
import { audit } from "../../src/verify.js";
import { Chance } from "../honest/support/chance.js";
import { called, calledLater } from "../support/command.js";
import { encodingsOf } from "../support/encodings.js";

const home = mkdtempSync(join(tmpdir(), "double-random-bundle-"));
const [folder, site, view] = [join(home, "case"), join(home, "site"), join(home, "view.jsonl")];
const DAY = "2026-12-31";
const AT = ["--at", "2026-01-06T09:00:00+08:00", "--by", "office"];
/** `DOUBLE_RANDOM_CHANGES=10000` tries that many. */
const CHANGES = Number(process.env["DOUBLE_RANDOM_CHANGES"] ?? 1_000);

beforeAll(async () => {
  cpSync("examples/data/benxi-fire", folder, { recursive: true });
  writeFileSync(join(folder, "registry.key"), `${"5a".repeat(32)}\n`);
  const file = join(folder, "policy.json");
  const policy = { ...JSON.parse(readFileSync(file, "utf8")), disclosure: { open: ["units"] } };
  writeFileSync(file, JSON.stringify(policy));
  expect(called("run", folder).stderr).not.toContain("refused");
  for (const words of [
    ["receipts", folder, ...AT, "--out", join(home, "office")],
    ["codes", folder, ...AT, "--out", join(home, "office")],
    ["publish", folder, "--out", site, "--at", DAY],
    ["view", folder, "--out", view, "--at", DAY],
  ])
    expect(await calledLater(...words)).toMatchObject({ status: 0 });
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Of a table, everything that stands in these columns, in its parts. */
function cells(table: string, columns: readonly string[]): string[] {
  const data = readFileSync(join(folder, `${table}.csv`));
  const rows = orThrow(readCsv({ name: table, data }, columns as string[])).rows;
  return rows.flatMap((row) => columns.flatMap((name) => (row[name] ?? "").split(/[;|]|\.\./)));
}

test("none of a list of private strings is in it, in any encoding", () => {
  const own = [
    ...cells("inspectors", ["name", "certificates", "leave", "recusals"]),
    ...cells("units", ["region"]).flatMap((region) => region.split("/").slice(3)),
  ];
  const ofNobody = /^(law-enforcement|\d{4}-\d\d-\d\d|[0-9A-Z]{10,}|.?)$/;
  // The street in the name of a school is public with the name.
  const names = cells("units", ["name"]).join("\n");
  const hidden = [...new Set(own)].filter((text) => !ofNobody.test(text) && !names.includes(text));
  expect(hidden.length).toBeGreaterThan(60);
  const files = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.\w+$/.test(name),
  );
  const published = [
    ...files.map((name) => readFileSync(join(site, name), "utf8")),
    readFileSync(view, "utf8"),
  ]
    .join("\n")
    .toLowerCase();
  const found = hidden.filter((text) =>
    encodingsOf(text).some((form) => published.includes(form.toLowerCase())),
  );
  expect(found).toEqual([]);
});

test("both verifiers accept the view, and the one of the site is the same", () => {
  const text = readFileSync(view, "utf8");
  expect(readFileSync(join(site, "ledger.jsonl"), "utf8")).toBe(text);
  expect(audit(text, { at: `${DAY}T00:00:00Z` }).findings).toEqual([]);
  const words = ["verifiers/python/verify_ledger.py", view, `--at=${DAY}T00:00:00Z`];
  const { status, stdout } = spawnSync("python3", words, { encoding: "utf8" });
  expect(stdout).toContain(" 0 findings");
  expect(status).toBe(0);
});

test("changes of a byte are each found", () => {
  const bytes = readFileSync(view);
  const chance = new Chance(20_261_231);
  const missed: number[] = [];
  for (let n = 0; n < CHANGES; n++) {
    const at = chance.between(0, bytes.length - 1);
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at]! + chance.between(1, 255)) % 256;
    if (isUnseen(changed)) missed.push(at);
  }
  expect(missed).toEqual([]);
});

/** The first look of an audit, line by line; where that sees nothing, the whole audit. */
function isUnseen(changed: Buffer): boolean {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(changed);
  return (
    examineText(text).faults.length === 0 && audit(text, { at: `${DAY}T00:00:00Z` }).findings.length === 0
  );
}
