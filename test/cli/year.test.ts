/**
 * A year of the small town played by the command alone, from the announcement to the archive: the ledger is byte for
 * byte that of the same year through the library.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import {
  amendPolicy,
  announceRound,
  assignCase,
  changeRegistry,
  drawRound,
  moveVisits,
  openCase,
  openYear,
  orThrow,
  plannedVisits,
  publishVisits,
  rateUnits,
  readArchive,
  recordEvents,
  recordResults,
  reopenCase,
  replaceUnits,
  runCase,
  substituteEverywhere,
  voidCase,
  withRegistry,
  writeLedger,
  type Year,
} from "../../src/index.js";
import {
  acts,
  caseOnDisk,
  ledgerIn,
  newFolder,
  OFFICE,
  policyOfYear,
  registryOfDay,
  rulesOfYear,
  writeJson,
  writeLists,
} from "../support/case-on-disk.js";
import { called, calledLater } from "../support/command.js";
import { units } from "../support/small-case.js";

const by = OFFICE;
const at = (day: string) => `${day}T09:00:00+08:00`;
const said = { reason: "a letter", approver: "head" };
const SAID = ["--reason", "a letter", "--approver", "head"];
const plain = (value: string) => [{ type: "plain", value }] as const;

let folder: string;
let year: Year;

const fileOf = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const seedFile = (name: string, sources: readonly object[]) => writeJson(folder, name, { sources });

/** The command has written what the library gives. */
async function same(day: string, next: Year, ...words: string[]): Promise<void> {
  const told = await acts(day, ...words);
  expect(told, told.stderr).toMatchObject({ status: 0 });
  year = next;
  expect(ledgerIn(folder)).toBe(writeLedger(year.ledger));
}

const closing = () =>
  units().map((unit) => (unit["id"] === "U-12" ? { ...unit, status: "closed", closed: "2026-05-06" } : unit));

beforeAll(() => {
  folder = caseOnDisk();
  year = openYear({ policy: policyOfYear(), registry: registryOfDay("2026-01-04") });
});

describe("a year on the command", () => {
  test("visits of others are published, a round is announced and drawn", async () => {
    const elsewhere = [{ unit: "U-11", day: "2025-11-03", kind: "routine", result: "1" }];
    await same(
      "2026-01-04",
      orThrow(
        publishVisits(year, {
          authority: "market",
          level: "county",
          visits: elsewhere,
          at: at("2026-01-04"),
          by,
        }),
      ).year,
      ...["visits", folder, "--authority", "market", "--level", "county"],
      ...["--file", fileOf("visits.csv", "unit,day,kind,result\nU-11,2025-11-03,routine,1\n")],
    );
    year = orThrow(
      announceRound(year, {
        round: "H1",
        sources: [{ type: "text", name: "lottery 1" }],
        drawOn: "2026-01-05",
        at: "2026-01-04T17:00:00+08:00",
        by,
      }),
    ).year;
    expect(called("announce", folder).status).toBe(0);
    expect(ledgerIn(folder)).toBe(writeLedger(year.ledger));
    year = orThrow(
      drawRound(year, {
        round: "H1",
        seed: [{ type: "text", name: "lottery 1", value: "03 08 12" }],
        at: at("2026-01-05"),
        by,
      }),
    ).year;
    expect(called("run", folder).status).toBe(0);
    expect(ledgerIn(folder)).toBe(writeLedger(year.ledger));
  });

  test("cases are opened, drawn, taken along, reopened and given up; a unit is replaced", async () => {
    const [first] = [...plannedVisits(year).visits].sort((a, b) => (a.day! < b.day! ? -1 : 1));
    const day = first!.day!;
    const complaint = { lane: "complaint", case: "C-1", units: [first!.unit], reason: "12345" };
    const C1 = ["--lane", "complaint", "--case", "C-1"];
    await same(
      day,
      orThrow(runCase(year, { ...complaint, seed: plain("merged"), at: at(day), by })).year,
      ...["case", "open", folder, ...C1, "--unit", first!.unit, "--reason", "12345"],
      ...["--seed", seedFile("c-1.json", plain("merged"))],
    );
    const gone = [{ unit: first!.unit, code: "closed", reason: "nobody there" }] as const;
    await same(
      day,
      orThrow(replaceUnits(year, { round: "H1", units: gone, approver: "head", at: at(day), by })).year,
      ...["replace", folder, "--round", "H1", "--approver", "head"],
      ...["--file", fileOf("gone.csv", `unit,code,reason\n${first!.unit},closed,nobody there\n`)],
    );
    await same(
      day,
      orThrow(
        reopenCase(year, {
          lane: "complaint",
          case: "C-1",
          as: "C-1b",
          seed: plain("anew"),
          at: at(day),
          by,
        }),
      ).year,
      ...["case", "reopen", folder, ...C1, "--as", "C-1b", "--seed", seedFile("c-1b.json", plain("anew"))],
    );
    const quiet = units().filter(({ id }) => !plannedVisits(year).visits.some(({ unit }) => unit === id));
    const campaign = {
      lane: "festival",
      case: "F-1",
      units: [quiet[1]!["id"] as string],
      reason: "the festival",
      approver: "government",
    };
    const F1 = ["--lane", "festival", "--case", "F-1"];
    await same(
      day,
      orThrow(
        openCase(year, { ...campaign, until: "2026-03-31", sources: [{ type: "plain" }], at: at(day), by }),
      ).year,
      ...["case", "open", folder, ...F1, "--unit", campaign.units[0]!, "--reason", "the festival"],
      ...[
        "--approver",
        "government",
        "--until",
        "2026-03-31",
        "--seed",
        seedFile("f-1.json", [{ type: "plain" }]),
      ],
    );
    await same(
      day,
      orThrow(assignCase(year, { lane: "festival", case: "F-1", seed: plain("festival"), at: at(day), by }))
        .year,
      ...["case", "assign", folder, ...F1, "--seed", seedFile("f-1.json", plain("festival"))],
    );
    const clue = { lane: "clue", case: "K-1", units: ["U-05"], reason: "a letter" };
    const K1 = ["--lane", "clue", "--case", "K-1"];
    await same(
      day,
      orThrow(runCase(year, { ...clue, seed: plain("clue"), at: at(day), by })).year,
      ...[
        "case",
        "open",
        folder,
        ...K1,
        "--unit",
        "U-05",
        "--reason",
        "a letter",
        "--seed",
        seedFile("k.json", plain("clue")),
      ],
    );
    await same(
      day,
      orThrow(voidCase(year, { lane: "clue", case: "K-1", ...said, at: at(day), by })).year,
      ...["case", "void", folder, ...K1, ...SAID],
    );
  });

  test("somebody is ill, a day is declared a holiday, visits move", async () => {
    const day = year.ledger.at(-1)!.at.slice(0, 10);
    const coming = [...plannedVisits(year).visits]
      .filter((visit) => visit.day! > day)
      .sort((a, b) => (a.day! < b.day! ? -1 : 1));
    const { inspector } = coming[0]!.seats[0]!;
    const away = { inspector, from: day, until: coming[0]!.day!, ground: "illness" } as const;
    await same(
      day,
      orThrow(substituteEverywhere(year, { ...away, ...said, authorities: [], at: at(day), by })).year,
      ...["substitute", folder, "--inspector", inspector, "--from", day, "--until", away.until],
      ...["--ground", "illness", ...SAID],
    );
    const holiday = coming.at(-1)!.day!;
    const rules = writeJson(newFolder(), "policy.json", rulesOfYear([holiday]));
    const policy = policyOfYear([holiday]);
    await same(
      day,
      orThrow(amendPolicy(year, { policy, ...said, moving: "later", at: at(day), by })).year,
      ...["amend", folder, "--to", rules, "--later", ...SAID],
    );
    expect(readFileSync(join(folder, "policy.json"))).toEqual(readFileSync(rules));
    expect(JSON.parse(readFileSync(join(folder, `policy.until-${day}.json`), "utf8"))).toEqual(rulesOfYear());
    await same(day, orThrow(moveVisits(year, { ...said, at: at(day), by })).year, "move", folder, ...SAID);
  });

  test("results, events, another registry, the second round, scores", async () => {
    const day = "2026-05-06";
    const [made] = plannedVisits(year).visits;
    const { unit, draws } = made!;
    const drawId = draws[0]!;
    const entered = {
      drawId,
      unit,
      step: "enter",
      day: made!.day!,
      codes: ["A", "E"],
      correctBy: "2026-05-20",
    } as const;
    await same(
      day,
      orThrow(recordResults(year, { steps: [entered, { drawId, unit, step: "publish" }], at: at(day), by }))
        .year,
      ...["result", folder, "--file"],
      fileOf(
        "results.csv",
        `draw,unit,step,day,codes,correctBy\n${drawId},${unit},enter,${made!.day},A;E,2026-05-20\n${drawId},${unit},publish,,,\n`,
      ),
    );
    const events = [{ unit: "U-03", event: "penalty", day: "2026-05-05", reference: "P-1" }] as const;
    await same(
      day,
      orThrow(recordEvents(year, { events, at: at(day), by })).year,
      ...[
        "event",
        folder,
        "--file",
        fileOf("events.csv", "unit,event,day,reference\nU-03,penalty,2026-05-05,P-1\n"),
      ],
    );

    const lists = newFolder();
    const registry = registryOfDay(day, closing());
    writeLists(lists, registry);
    const change = ["change", folder, "--to", lists, "--as-of", day];
    const proposed = await acts(day, ...change);
    expect([proposed.status, ledgerIn(folder)]).toEqual([1, writeLedger(year.ledger)]);
    const reasons = join(lists, "reasons.csv");
    const rows = readFileSync(reasons, "utf8").split("\n");
    expect(rows).toEqual([
      "unit,differs,fits,code,into,reason",
      "U-12,status;closed,closed;merged;corrected,,,",
      "",
    ]);
    const filled = join(lists, "filled.csv");
    writeFileSync(
      filled,
      [rows[0], "U-12,status;closed,closed;merged;corrected,closed,,licence given back", ""].join("\n"),
    );
    const code = [{ unit: "U-12", code: "closed", reason: "licence given back" }] as const;
    await same(
      day,
      orThrow(changeRegistry(year, { registry, reasons: code, approver: "head", at: at(day), by })).year,
      ...[...change, "--file", filled, "--approver", "head"],
    );
    expect(existsSync(join(folder, "registries", day, "units.csv"))).toBe(true);

    writeJson(folder, "seed.json", {
      round: "H2",
      sources: plain("second"),
      at: at("2026-07-01"),
      by,
      asOf: "2026-07-01",
    });
    year = orThrow(
      drawRound(withRegistry(year, registryOfDay("2026-07-01", closing())), {
        round: "H2",
        seed: plain("second"),
        at: at("2026-07-01"),
        by,
      }),
    ).year;
    expect(called("run", folder)).toMatchObject({ status: 0 });
    expect(ledgerIn(folder)).toBe(writeLedger(year.ledger));
    await same(
      "2026-12-31",
      orThrow(rateUnits(year, { until: "2026-12-31", at: at("2026-12-31"), by })).year,
      ...["rate", folder, "--until", "2026-12-31"],
    );
  });

  test("the year is reported, handed on, archived and verified", async () => {
    const now = ["--at", "2026-12-31T18:00:00+08:00"];
    const due = await calledLater("due", folder, ...now);
    expect(due).toMatchObject({ status: 1, stderr: "" });
    expect(due.stdout).toMatch(/^LATE .*\n(?:.*\n)*\d+ things? to be done, \d+ late\.\n$/);
    const report = await calledLater("report", folder, ...now);
    expect(report).toMatchObject({ status: 0, stderr: "" });
    expect(report.stdout).toContain("M-1 key: 4 units, owed 4");

    const next = newFolder();
    expect((await calledLater("carry", folder, "--to", next)).status).toBe(0);
    expect(readFileSync(join(next, "history.csv"), "utf8").split("\n")).toHaveLength(3);

    const archive = join(next, "2026.json");
    const written = await calledLater("archive", folder, "--out", archive);
    expect(written, written.stderr).toMatchObject({ status: 0 });
    expect(writeLedger(orThrow(readArchive(readFileSync(archive, "utf8"))).ledger)).toBe(ledgerIn(folder));
    for (const place of [folder, archive]) {
      const verified = called("verify", place);
      expect(verified, verified.stdout).toMatchObject({ status: 0 });
      expect(verified.stdout).toContain("made again: 000000/2026/M-1/H1");
      expect(verified.stdout).not.toContain("NOT made again");
    }
  });

  test("an audit that was to be full is none where a draw is left out", () => {
    const [ledger, lists] = [join(folder, "ledger.jsonl"), join(folder, "registries", "2026-05-06")];
    const partly = called("verify", ledger, lists);
    expect(partly.status, partly.stdout).toBe(1);
    expect(partly.stdout).toMatch(/^0 findings/m);
    expect(partly.stdout).toMatch(/^made again: .*H2/m);
    expect(partly.stdout).toMatch(/^NOT made again: .*H1/m);
    expect(called("verify", ledger, lists, "--zh").stdout).toMatch(/^未重新抽取核对：.*H1/m);
    const alone = called("verify", ledger);
    expect([alone.status, alone.stdout]).toEqual([0, expect.stringMatching(/^NOT made again: .*H1/m)]);
  });
});
