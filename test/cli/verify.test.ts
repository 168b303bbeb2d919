/** What an auditor hands over to `double-random verify`, and what every finding says. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { orThrow, readYear, writeArchive, writeLedger } from "../../src/index.js";
import { readRegistryCsv } from "../../src/io.js";
import { append } from "../../src/protocol.js";
import { readLedger } from "../../src/verify.js";
import { called } from "../support/command.js";
import { announce, BEACON, DRAW_ID, draw, IN_TIME, OFFICE, SEALS, TERMS } from "../support/sealed-case.js";

let folder: string;
const at = (...names: string[]) => join(folder, ...names);
const INPUTS = ["units.csv", "inspectors.csv", "history.csv"];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "double-random-"));
  cpSync("examples/data/benxi-fire", folder, { recursive: true });
  called("run", folder);
});

/** The registry of the case in a folder of its own. */
function moved(...names: string[]): string {
  mkdirSync(at(...names), { recursive: true });
  for (const name of INPUTS) cpSync(at(name), at(...names, name));
  return at(...names);
}

const replayed = (...folders: string[]) =>
  JSON.parse(called("verify", at("ledger.jsonl"), ...folders, "--json").stdout) as {
    findings: { code: string }[];
    replayed: string[];
  };

describe("registries", () => {
  test("are read from a case folder, from a folder that holds several, and from several folders", () => {
    const alone = moved("alone");
    expect(replayed(alone), "its day is that of the entry with its contents").toMatchObject({
      findings: [],
      replayed: [expect.any(String)],
    });
    const { asOf } = JSON.parse(readFileSync(at("seed.json"), "utf8")) as { asOf: string };
    moved("many", "registries", "by-content");
    expect(replayed(at("many")).replayed).toHaveLength(1);
    rmSync(at("many", "registries", "by-content"), { recursive: true });
    moved("many", "registries", `${asOf} of the round`);
    expect(replayed(at("many")), "its day is that of its name").toMatchObject({
      findings: [],
      replayed: [expect.any(String)],
    });
    expect(replayed(folder, at("many"), alone)).toMatchObject({
      findings: [],
      replayed: [expect.any(String)],
    });
  });

  test("of whatever name are those of the day on which units and people were so", () => {
    const lines = readFileSync(at("ledger.jsonl"), "utf8");
    const ledger = orThrow(readLedger(lines));
    const stated = ledger.find(({ kind }) => kind === "registry")!.body as { asOf: string };
    const later = { ...stated, asOf: "2026-03-01" };
    const last = ledger.at(-1)!;
    const longer = append(ledger, { kind: "registry", at: last.at, by: last.by, body: later as never });
    writeFileSync(at("ledger.jsonl"), writeLedger(longer));
    moved("many", "registries", "reg1");
    const { findings } = replayed(at("many"));
    expect(findings.map(({ code }) => code)).toEqual([]);
  });

  test("are read beside the ledger when the case folder alone is named", () => {
    const told = called("verify", folder, "--json");
    expect(told.status).toBe(0);
    expect(JSON.parse(told.stdout)).toMatchObject({ findings: [], replayed: [expect.any(String)] });
  });

  test("that no entry commits to are found, among those that some entry does", () => {
    moved("other", "registries", "2020-01-01");
    writeFileSync(
      at("other", "registries", "2020-01-01", "history.csv"),
      "unit,day,inspectors,kind,result\n",
    );
    const { findings, replayed: whole } = replayed(folder, at("other"));
    expect(new Set(findings.map(({ code }) => code))).toEqual(
      new Set(["verify/registry-differs", "verify/roster-differs"]),
    );
    expect(whole).toHaveLength(1);
  });

  test("with a fault are named with their folder", () => {
    moved("other");
    writeFileSync(at("other", "units.csv"), "id\n");
    const told = called("verify", at("ledger.jsonl"), folder, at("other"));
    expect(told.status).toBe(2);
    expect(told.stderr).toContain(`${at("other")} units.csv`);
  });
});

describe("values that were published, and the time of the audit", () => {
  test("are held against the draws", () => {
    const { sources } = JSON.parse(readFileSync(at("seed.json"), "utf8")) as {
      sources: { type: string; value: string }[];
    };
    writeFileSync(at("published.json"), JSON.stringify(sources));
    const words = ["verify", at("ledger.jsonl"), folder, "--published", at("published.json")];
    expect(called(...words).status).toBe(0);
    const named = sources.findIndex(({ type }) => type === "beacon" || type === "text");
    expect(named).not.toBe(-1);
    const other = sources.map((source, n) =>
      n === named
        ? { ...source, value: source.value.replace(/^./, (sign) => (sign === "1" ? "2" : "1")) }
        : source,
    );
    writeFileSync(at("published.json"), JSON.stringify(other));
    expect(called(...words).stdout).toContain("[verify/published-value]");
    writeFileSync(at("published.json"), '[{"type":"beacon"}]');
    const bad = called(...words);
    expect([bad.status, bad.stderr]).toEqual([2, expect.stringContaining("published.json sources 0")]);
    expect(called("verify", at("ledger.jsonl"), "--at", "tomorrow").stderr).toContain(
      "--at takes an instant",
    );
    const late = JSON.parse(
      called("verify", at("ledger.jsonl"), folder, "--at", "2030-01-01T00:00:00+08:00", "--json").stdout,
    ) as { discretions: unknown[] };
    const early = JSON.parse(called("verify", at("ledger.jsonl"), folder, "--json").stdout) as {
      discretions: unknown[];
    };
    expect(late.discretions.length, "by then visits should have had results").toBeGreaterThan(
      early.discretions.length,
    );
  });
});

describe("a finding", () => {
  test("says what it means, its code, where, what should stand there and what does", () => {
    const text = readFileSync(at("ledger.jsonl"), "utf8");
    writeFileSync(at("ledger.jsonl"), text.replace('"by":"', '"by":"x'));
    const told = called("verify", at("ledger.jsonl"));
    expect(told.stdout).toMatch(
      /✗ .+ \[verify\/line\]\n {4}place: line 1\n {4}expected: an unchanged line\n {4}found: .+\n/,
    );
    expect(called("verify", at("ledger.jsonl"), "--zh").stdout).toMatch(
      /\n {4}位置：第 1 行\n {4}应为：未经改动的一行\n/,
    );
    const [finding] = (
      JSON.parse(called("verify", at("ledger.jsonl"), "--json").stdout) as { findings: object[] }
    ).findings;
    expect(finding).toMatchObject({ code: "verify/line", path: ["entries", 0] });
    // Programs decide by codes; a sentence is in a language.
    expect(finding).not.toHaveProperty("message");
  });
});

test("an archive is verified with the registries that it brings, and has the head of its ledger", () => {
  const ledger = orThrow(readLedger(readFileSync(at("ledger.jsonl"), "utf8")));
  const { asOf } = JSON.parse(readFileSync(at("seed.json"), "utf8")) as { asOf: string };
  const [units, inspectors, history] = INPUTS.map((name) => ({
    name,
    data: Uint8Array.from(readFileSync(at(name))),
  }));
  const registry = orThrow(
    readRegistryCsv({ units: units!, inspectors: inspectors!, history: history!, asOf }),
  );
  const { policy } = ledger.find(({ kind }) => kind === "policy")!.body as never;
  const year = orThrow(readYear(ledger, { policy, registry }));
  writeFileSync(at("archive.json"), writeArchive(year));
  const told = called("verify", at("archive.json"), "--head", ledger.at(-1)!.hash);
  expect(told).toMatchObject({ status: 0, stdout: expect.stringMatching(/, 1 draws made again/) });
});

test("a file without a line, and a checkpoint, are not taken for a ledger that is in order", () => {
  writeFileSync(at("empty.jsonl"), "");
  const empty = called("verify", at("empty.jsonl"));
  expect([empty.status, empty.stderr]).toEqual([2, expect.stringContaining("is empty")]);
  writeFileSync(at("checkpoint"), `example.org/log\n7\n${Buffer.alloc(32).toString("base64")}\n\n— x AA==\n`);
  const told = called("verify", at("checkpoint"));
  expect([told.status, told.stderr]).toEqual([2, expect.stringContaining("--checkpoint")]);
});

test("another head is counted where the findings are counted", () => {
  const told = called("verify", folder, "--head", "0".repeat(64));
  expect([told.status, told.stdout]).toEqual([
    1,
    expect.stringContaining("0 findings in the entries and 1 about head, checkpoint or stamp, "),
  ]);
});

test("a unit is explained from a case folder, and from folders with several registries", () => {
  const pool = readFileSync(at("pool.csv"), "utf8").split("\n");
  const unit = pool.find((line) => line.includes("unit/recent-visit"))!.split(",")[0]!;
  moved("many", "registries", "by-content");
  for (const places of [[folder], [at("ledger.jsonl"), at("many")]]) {
    const told = called("explain", ...places, "--unit", unit, "--json");
    expect(JSON.parse(told.stdout)).toMatchObject({ rule: "unit/recent-visit" });
  }
});

describe("what came out of a sealed secret", () => {
  const { ledger } = orThrow(
    draw(orThrow(announce({ ...TERMS, seals: SEALS })).year, [OFFICE, BEACON], IN_TIME),
  ).year;
  const verified = (opened: unknown) => {
    writeFileSync(at("sealed.jsonl"), writeLedger(ledger));
    writeFileSync(at("opened.json"), JSON.stringify(opened));
    return called("verify", at("sealed.jsonl"), "--opened", at("opened.json"), "--json");
  };
  const codesIn = (text: string) =>
    (JSON.parse(text) as { findings: { code: string }[] }).findings.map(({ code }) => code);

  test("is held against the secret that was drawn from", () => {
    const seal = { drawId: DRAW_ID, party: "office" };
    expect(codesIn(verified([{ ...seal, value: OFFICE.value }]).stdout)).toEqual([]);
    const other = verified([{ ...seal, value: "00".repeat(32) }]);
    expect(other.status).toBe(1);
    expect(codesIn(other.stdout)).toContain("verify/seal-void");
  });

  test("that nobody has brought along is noted", () => {
    const noted = (told: { stdout: string }) =>
      (JSON.parse(told.stdout) as { notes: { code: string }[] }).notes.map(({ code }) => code);
    const seal = { drawId: DRAW_ID, party: "office", value: OFFICE.value };
    expect(noted(verified([seal]))).not.toContain("verify/note-seal-unopened");
    expect(noted(called("verify", at("sealed.jsonl"), "--json"))).toContain("verify/note-seal-unopened");
  });

  test("that is no list is a finding, and a file that is no JSON is refused", () => {
    expect(codesIn(verified("office").stdout)).toContain("verify/raw-input");
    writeFileSync(at("opened.json"), "{");
    expect(called("verify", at("sealed.jsonl"), "--opened", at("opened.json")).status).toBe(2);
  });
});
