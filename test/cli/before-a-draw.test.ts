/** What an audit would only list afterwards is refused before it is written: lists without a change, days, a lost ledger. */
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newFolder } from "../support/case-on-disk.js";
import { called, calledLater, type Said } from "../support/command.js";

const TOWN = "examples/data/town-market";
let drawn = "";
let folder = "";

/** The first round is announced and drawn. */
beforeAll(() => {
  drawn = newFolder();
  cpSync(TOWN, drawn, { recursive: true });
  for (const name of ["announce", "run"]) expect(called(name, drawn).status).toBe(0);
});

beforeEach(() => {
  folder = newFolder();
  cpSync(drawn, folder, { recursive: true });
});

const path = (name: string) => join(folder, name);
const beginAnew = (): void => {
  for (const name of ["ledger.jsonl", "drawn.csv", "teams.csv", "pool.csv"])
    rmSync(path(name), { force: true });
};
const ledger = () => (existsSync(path("ledger.jsonl")) ? readFileSync(path("ledger.jsonl"), "utf8") : "");

function said(name: string, from: string, more: Readonly<Record<string, unknown>> = {}): void {
  const told = { ...JSON.parse(readFileSync(path(from), "utf8")), ...more };
  writeFileSync(path(name), JSON.stringify(told));
}

/** In both languages, and nothing is written. */
function refused(name: string, code: string): readonly [english: string, chinese: string] {
  const before = ledger();
  const told = [called(name, folder), called(name, folder, "--zh")] as const;
  for (const each of told)
    expect([each.status, each.stdout, each.stderr]).toEqual([2, "", expect.stringContaining(`[${code}]`)]);
  expect(ledger()).toBe(before);
  return [told[0].stderr, told[1].stderr];
}

function went(told: Said): Said {
  expect(told, told.stderr).toMatchObject({ status: 0 });
  return told;
}

test("a round that was never drawn is named by the report and by what is due, beside what the year owes", () => {
  const at = ["--at", "2026-12-31T17:30:00+08:00", "--calendars", path("calendars-2027.json")];
  const [english, chinese] = [called("report", folder, ...at), called("report", folder, ...at, "--zh")];
  expect(english.stdout).toMatch(/NOT DRAWN: \S+, H2 \(visits until 2026-12-31\)/);
  expect(english.stdout).toMatch(/whole year owes 8, the rounds that were drawn 4/);
  expect(chinese.stdout).toMatch(/未抽取：.*（检查至 2026-12-31）/);
  expect(chinese.stdout).toContain("全年计划应抽 8 个，其中已抽取的轮次应抽 4 个");
  expect(chinese.stdout).not.toMatch(/，已抽足/);
  expect(called("due", folder, ...at, "--zh").stdout).toMatch(/轮次.*尚未抽取，最迟应在/);
});

describe("units that nobody has explained", () => {
  const MAY = "2026-05-20";
  const AS_OF = { asOf: MAY, at: "2026-06-29T17:00:00+08:00" };

  test("in a later folder of registries are refused with the act that explains them, and taken once it has", async () => {
    cpSync(path("lists-of-may"), path(`registries/${MAY}`), { recursive: true });
    said("announcement.json", "announcement-h2.json", AS_OF);
    const [english, chinese] = refused("announce", "cli/change-first");
    const change = ["change", folder, "--to", path(`registries/${MAY}`)];
    for (const text of [english, chinese]) expect(text).toContain(`double-random ${change.join(" ")}`);
    expect(english).toContain(`registries/${MAY}/units.csv: The units (${MAY}) are not those`);
    expect(english).toContain("registry of 2026-01-04, entry 1");
    said("seed.json", "seed-h2.json", { ...AS_OF, at: "2026-07-01T10:00:00+08:00" });
    rmSync(path("announcement.json"));
    expect(refused("run", "cli/change-first")[0]).toContain(change.join(" "));
    const filled = path("lists-of-may/filled.csv");
    const on = ["--at", "2026-05-20T09:00:00+08:00", "--by", "张经办", "--approver", "王局长", "--yes"];
    went(await calledLater(...change, "--file", filled, ...on));
    said("announcement.json", "announcement-h2.json", AS_OF);
    went(called("announce", folder));
    expect(called("verify", folder).stdout).not.toContain("registry-unexplained");
  });

  test.each([MAY, "2026-01-04"])("in the place of the old lists, cut off on %s", (asOf) => {
    cpSync(path("lists-of-may/units.csv"), path("units.csv"));
    said("announcement.json", "announcement-h2.json", { ...AS_OF, asOf });
    const [english, chinese] = refused("announce", "cli/change-first");
    expect(english).toContain(`double-random change ${folder} --to FOLDER`);
    expect(chinese).toContain("请将名单恢复原状");
  });

  test("nothing is asked where the units are those of before, of whatever day", () => {
    said("announcement.json", "announcement-h2.json");
    went(called("announce", folder));
  });
});

describe("the day of the draw", () => {
  beforeEach(() => {
    beginAnew();
  });

  test("is kept: before it nothing is drawn, and the hour is named", () => {
    went(called("announce", folder));
    said("seed.json", "seed.json", { at: "2026-01-04T18:00:00+08:00" });
    const [english, chinese] = refused("run", "round/drawn-early");
    expect(english).toContain("Draw at 2026-01-05T00:00:00+08:00 or later");
    expect(chinese).toContain("请在 2026-01-05 00:00 或之后抽取");
    said("seed.json", "seed.json", { at: "2026-01-05T00:00:00+08:00" });
    went(called("run", folder));
  });

  test("is not before the values: of a text by `valuesFrom`, of a beacon by its round", () => {
    said("announcement.json", "announcement.json", { valuesFrom: "2026-01-05T16:00:00Z" });
    const [english, chinese] = refused("announce", "cli/values-after-draw-day");
    expect(english).toContain(
      "drawOn: The draw is to be on 2026-01-05, and nobody can know the values before",
    );
    expect(english).toContain("Write 2026-01-06 or a later day");
    expect(chinese).toContain("2026-01-06 00:00 之前无人能够知道数值");
    said("announcement.json", "announcement.json", { valuesFrom: "2026-01-05T15:59:59Z" });
    went(called("announce", folder, "--dry-run"));
    const chain = "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971";
    const sources = [{ type: "beacon", chain, round: 40_000_000 }];
    said("announcement.json", "announcement.json", { sources, valuesFrom: undefined });
    refused("announce", "cli/values-after-draw-day");
  });

  test("that is left out is that of the entry, which is said; then the values come no later", () => {
    said("announcement.json", "announcement.json", { drawOn: undefined });
    const told = went(called("announce", folder, "--dry-run"));
    expect(told.stderr).toContain("! announcement.json drawOn: The announcement does not say on which day");
    expect(called("announce", folder, "--dry-run", "--zh").stderr).toContain(
      "以时刻（at）当日（2026-01-04）为抽取日",
    );
    said("announcement.json", "announcement.json", { valuesFrom: "2026-01-05T21:00:00+08:00" });
    refused("announce", "cli/values-after-draw-day");
  });
});

test("where a round was announced and the ledger is gone, no new one is begun", () => {
  rmSync(path("ledger.jsonl"));
  const [english, chinese] = refused("run", "cli/lost-ledger");
  expect(english).toContain(`${path("ledger.jsonl")} is not there`);
  expect(chinese).toContain("账本丢失或被移走");
  expect(existsSync(path("ledger.jsonl"))).toBe(false);
  rmSync(path("announcement.json"));
  went(called("run", folder));
});

test("nothing is announced anew beside the lists of a draw whose ledger is gone, or empty", () => {
  rmSync(path("ledger.jsonl"));
  expect(refused("announce", "cli/ledger-gone")[1]).toContain("drawn.csv 是已抽取的名单");
  writeFileSync(path("ledger.jsonl"), "");
  refused("announce", "cli/ledger-gone");
  refused("run", "cli/lost-ledger");
  for (const name of ["drawn.csv", "teams.csv"]) rmSync(path(name));
  went(called("announce", folder));
});

describe("what files of the case say", () => {
  test.each([
    ["announce", "announcement.json", { at: "2026-1-4 17:00" }, "at", "2026-01-05T09:00:00+08:00"],
    ["announce", "announcement.json", { drawOn: "2026/1/5" }, "drawOn", "2026-01-05"],
    ["announce", "announcement.json", { asOf: "4.1.2026" }, "asOf", "2026-01-05"],
    [
      "announce",
      "announcement.json",
      { valuesFrom: "2026-01-05 21:00" },
      "valuesFrom",
      "2026-01-05T09:00:00+08:00",
    ],
    ["run", "seed.json", { at: "2026-01-05" }, "at", "2026-01-05T09:00:00+08:00"],
  ])(
    "%s: a day or an hour in another form in %s is told with its place and an example",
    (act, name, odd, field, example) => {
      said(name, name, odd);
      const [english, chinese] = refused(act, example.includes("T") ? "seed/instant" : "seed/day");
      expect(english).toMatch(new RegExp(`^${name} line 1 column \\d+ ${field}: `));
      expect(english).toContain(`Write it as \`${example}\``);
      expect(chinese).toContain(`请写作 \`${example}\``);
    },
  );

  test("sources that were not announced are named: which, and which should stand there", () => {
    beginAnew();
    went(called("announce", folder));
    said("seed.json", "seed.json", {
      sources: [{ type: "text", name: "双色球 2026003 期", value: "03 08" }],
    });
    const [english, chinese] = refused("run", "seed/not-announced");
    expect(english).toContain("seed.json sources 0: ");
    expect(english).toContain(
      "in place 1 stands `text 双色球 2026003 期`, and `text 双色球 2026002 期` was announced",
    );
    expect(chinese).toContain(
      "第 1 项为公布的文字或号码“双色球 2026003 期”，公告的是公布的文字或号码“双色球 2026002 期”",
    );
  });

  test.each([
    ["3 8 12 + 7", "03 08 12 + 07"],
    ["03,08,12+07", "03 08 12 + 07"],
    ["０３ ０８", "03 08"],
    ["1  2 3", "1 2 3"],
  ])("numbers have one spelling: of %s the right one is said", (value, asked) => {
    beginAnew();
    went(called("announce", folder));
    const sources = [{ type: "text", name: "双色球 2026002 期", value }];
    said("seed.json", "seed.json", { sources });
    const [english, chinese] = refused("run", "cli/value-spelling");
    expect(english).toMatch(/^seed\.json sources 0 value: /);
    expect(english).toContain(`Write \`${asked}\`.`);
    expect(chinese).toContain(`请写作“${asked}”。`);
    said("seed.json", "seed.json", { sources: sources.map((each) => ({ ...each, value: asked })) });
    went(called("run", folder));
  });

  test("a ledger that was cut off is named by its file", () => {
    writeFileSync(path("ledger.jsonl"), ledger().slice(0, -40));
    for (const act of ["announce", "run"])
      expect(refused(act, "ledger/truncated")[0]).toMatch(/^ledger\.jsonl line 7: /);
    const told = called("explain", folder, "--unit", "D-03");
    expect([told.status, told.stderr]).toEqual([2, expect.stringMatching(/^ledger\.jsonl line 7: /)]);
  });
});
