/** Lists that were read from the tables of an office: the ledger names how, and both verifiers say when nobody can see it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { type ReadingsStatement, statedReadings } from "../../src/desk.js";
import {
  audit,
  drawRound,
  openYear,
  orThrow,
  parseRegistry,
  type Registry,
  withRegistry,
  writeLedger,
} from "../../src/index.js";
import { digestOf } from "../../src/protocol.js";
import { chainedAnew } from "../support/chained-anew.js";
import { calledLater } from "../support/command.js";
import { writeCase } from "../support/second-implementation.js";
import { AS_OF, AT, BY, inspectors, policy, rules, SEED, units } from "../support/small-case.js";

const program = fileURLToPath(new URL("../../verifiers/python/verify_ledger.py", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "double-random-readings-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const reading = { file: "检查对象.xlsx", sheet: "名录", cell: "E4", heading: "成立日期" };
const statement: ReadingsStatement = {
  format: "double-random/readings/1",
  files: [{ name: "检查对象.xlsx", sha256: "ab".repeat(32) }],
  written: [],
  lists: [
    {
      list: "units",
      file: "检查对象.xlsx",
      sheet: "名录",
      heading: 3,
      columns: [{ heading: "信用代码", field: "id" }],
    },
  ],
  readings: [{ ...reading, value: "2026/3/1", readAs: "2026-03-01", why: ["day-form"] }],
};

const rows = { units: units(), inspectors: inspectors(), asOf: AS_OF };
const plain = orThrow(parseRegistry(rows));
const fromTables = orThrow(parseRegistry({ ...rows, readings: statedReadings(statement) }));

function drawn(registry: Registry) {
  const year = openYear({ policy: rules(), registry });
  return orThrow(drawRound(year, { round: "H1", seed: SEED, at: AT, by: BY })).year;
}

const { ledger } = drawn(fromTables);
const at = ledger.findIndex(({ kind }) => kind === "registry");
const codes = (registries: readonly Registry[], text = writeLedger(ledger)) => {
  const { findings, notes } = audit(text, { registries });
  return { findings: findings.map(({ code }) => code), notes: notes.map(({ code }) => code) };
};
const UNSEEN = "verify/note-readings-unseen";

/** What both verifiers say of a folder with these lists, and this statement where one is given. */
async function both(stated?: unknown) {
  rmSync(folder, { recursive: true, force: true });
  spawnSync("mkdir", ["-p", folder]);
  writeCase(folder, plain, policy());
  if (stated !== undefined) writeFileSync(join(folder, "readings.json"), JSON.stringify(stated, null, 1));
  writeFileSync(join(folder, "ledger.jsonl"), writeLedger(ledger));
  const words = [join(folder, "ledger.jsonl"), folder];
  const python = spawnSync("python3", [program, ...words], { encoding: "utf8" });
  const command = await calledLater("verify", ...words);
  return [python, command].map(({ status, stdout, stderr }) => ({
    status,
    isUnseen: /statement of how is not at hand/.test(`${stdout}${stderr}`),
  }));
}

describe("the entry of a registry that was read from tables", () => {
  test("names how many readings there were, and the digest of their statement; others name nothing", () => {
    expect(ledger[at]!.body).toMatchObject({ readings: { count: 1, digest: digestOf(statement) } });
    const bare = drawn(plain).ledger[at]!.body;
    expect(bare).not.toHaveProperty("readings");
    expect({ ...(ledger[at]!.body as object), readings: undefined }).toEqual({
      ...(bare as object),
      readings: undefined,
    });
  });

  test("has a note while the statement is not at hand, and never a finding", () => {
    expect(codes([fromTables])).toEqual({ findings: [], notes: expect.not.arrayContaining([UNSEEN]) });
    expect(codes([plain])).toEqual({ findings: [], notes: expect.arrayContaining([UNSEEN]) });
    expect(codes([])).toEqual({ findings: [], notes: expect.arrayContaining([UNSEEN]) });
  });

  test("is not written a second time when the same lists are read in another way", () => {
    const other = orThrow(parseRegistry({ ...rows, readings: { count: 0, digest: "cd".repeat(32) } }));
    const next = orThrow(
      drawRound(withRegistry(drawn(fromTables), other), {
        round: "H2",
        seed: SEED,
        at: "2026-07-02T09:00:00+08:00",
        by: BY,
      }),
    ).year;
    expect(next.ledger.filter(({ kind }) => kind === "registry")).toHaveLength(1);
    const twice = chainedAnew(ledger, at + 1, () => {});
    expect(codes([fromTables], writeLedger(twice)).findings).toEqual([]);
  });

  test("has the form that the protocol says, or is none", () => {
    for (const readings of [
      { count: -1, digest: "ab".repeat(32) },
      { count: 1, digest: "AB" },
      { count: 1 },
      "x",
    ]) {
      const bent = chainedAnew(ledger, at, (body) => Object.assign(body, { readings }));
      expect(codes([fromTables], writeLedger(bent)).findings).toContain("verify/body");
      expect(parseRegistry({ ...rows, readings: readings as never }).ok).toBe(false);
    }
  });
});

test("both verifiers read the statement beside the lists, and say when it is another", async () => {
  expect(await both(statement)).toEqual([
    { status: 0, isUnseen: false },
    { status: 0, isUnseen: false },
  ]);
  const unseen = [
    { status: 0, isUnseen: true },
    { status: 0, isUnseen: true },
  ];
  expect(await both()).toEqual(unseen);
  // The command holds the files of the folder against the ledger, too.
  expect(await both({ ...statement, readings: [] })).toEqual([unseen[0], { status: 1, isUnseen: true }]);
  for (const none of [{ ...statement, format: "x" }, [], null])
    expect((await both(none)).map(({ status }) => status)).toEqual([2, 2]);
});
