/** Acts of a year on the command: what is shown before anything is written, who says yes, and what is refused. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  type Ledger,
  orThrow,
  plannedVisits,
  readLedger,
  readYear,
  substituteEverywhere,
  writeLedger,
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
import { bundledCommand, called, calledLater } from "../support/command.js";
import { units, withUnit } from "../support/small-case.js";

const DAY = "2026-01-06";
const WHEN = ["--at", `${DAY}T09:00:00+08:00`, "--by", OFFICE];
const SAID = ["--reason", "a letter", "--approver", "head"];

let drawn: string;
let folder: string;
/** A planned visit. */
let unit: string;
let inspector: string;
let drawId: string;
/** How each act is called, without its occasion. */
let calls: Readonly<Record<string, readonly string[]>>;

beforeAll(() => {
  drawn = caseOnDisk();
  for (const name of ["announce", "run"]) expect(called(name, drawn).status).toBe(0);
  const ledger: Ledger = orThrow(readLedger(ledgerIn(drawn)));
  const inputs = { policy: policyOfYear(), registry: registryOfDay("2026-01-04") };
  const [visit] = plannedVisits(orThrow(readYear(ledger, inputs))).visits;
  [unit, inspector, drawId] = [visit!.unit, visit!.seats[0]!.inspector, visit!.draws[0]!];
});

beforeEach(() => {
  folder = newFolder();
  cpSync(drawn, folder, { recursive: true });
  const fileOf = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const lists = newFolder();
  writeLists(lists, registryOfDay(DAY, withUnit("U-12", { status: "closed", closed: DAY })));
  const reasons = fileOf("reasons.csv", "unit,code,reason\nU-12,closed,returned\n");
  const rules = writeJson(lists, "policy.json", rulesOfYear(["2026-12-31"]));
  const seed = writeJson(folder, "case-seed.json", { sources: [{ type: "plain", value: "1" }] });
  const clue = ["case", "open", folder, "--lane", "clue", "--case", "K-1", "--unit", "U-05"];
  calls = {
    "case open": [...clue, "--reason", "a letter", "--seed", seed],
    substitute: ["substitute", folder, "--inspector", inspector, "--ground", "illness", ...SAID],
    replace: ["replace", folder, "--round", "H1", "--unit", unit, "--code", "closed", ...SAID],
    event: [
      "event",
      folder,
      "--file",
      fileOf("events.csv", `unit,event,day,reference\nU-03,penalty,${DAY},P\n`),
    ],
    visits: [
      "visits",
      folder,
      "--authority",
      "x",
      "--file",
      fileOf("visits.csv", "unit,day\nU-03,2025-01-07\n"),
    ],
    change: ["change", folder, "--to", lists, "--as-of", DAY, "--file", reasons, "--approver", "head"],
    amend: ["amend", folder, "--to", rules, ...SAID],
    rate: ["rate", folder, "--until", DAY],
  };
});

const NAMES = ["case open", "substitute", "replace", "event", "visits", "change", "amend", "rate"];

/** Every file of the folder with what it holds. */
function contents(): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    names
      .filter((each) => each.isFile())
      .map(({ name, parentPath }) => [join(parentPath, name), readFileSync(join(parentPath, name), "utf8")]),
  );
}

/** Three words of Latin letters in a row: ids, files and options are none. */
function englishIn(text: string): string[] {
  const plain = text
    .replaceAll(/\/tmp\/\S+/g, "")
    .replace(/\[[a-z]+\/[a-z-]+\]/g, "")
    .replace(/用法：.*/g, "")
    .replace(/[`“].*?[`”]/g, "");
  return [...plain.matchAll(/[A-Za-z]{2,}(?: [A-Za-z]+){2,}/g)].map(([words]) => words);
}

describe.each(NAMES)("%s", (name) => {
  const of = () => calls[name]!;

  test("shows what it would write, and writes nothing with --dry-run", async () => {
    const before = contents();
    const looked = await calledLater(...of(), ...WHEN, "--dry-run");
    expect(looked, looked.stderr).toMatchObject({ status: 0 });
    expect(looked.stderr).toContain("Nothing was written.");
    expect(looked.stdout).toMatch(/^\d+\. 2026-01-06T09:00:00\+08:00 {2}\S/);
    expect(contents()).toEqual(before);
    const written = await calledLater(...of(), ...WHEN, "--yes");
    expect(written, written.stderr).toMatchObject({ status: 0 });
    expect(written.stdout.startsWith(looked.stdout)).toBe(true);
    expect(ledgerIn(folder).startsWith(before[join(folder, "ledger.jsonl")]!)).toBe(true);
    expect(called("verify", folder).status).toBe(0);
  });

  test("is told in Chinese, and as data in no language", async () => {
    const chinese = await calledLater(...of(), ...WHEN, "--dry-run", "--zh");
    expect(chinese, chinese.stderr).toMatchObject({ status: 0 });
    expect(chinese.stdout).toMatch(/^第 \d+ 条（2026-01-06 09:00）　/);
    expect(englishIn(chinese.stdout + chinese.stderr)).toEqual([]);
    const data = await calledLater(...of(), ...WHEN, "--dry-run", "--json");
    const { entries, ...told } = JSON.parse(data.stdout) as { entries: { at: string; by: string }[] };
    expect(told).toMatchObject({ ok: true, written: false, out: folder });
    expect(entries.length).toBeGreaterThan(0);
    for (const { at, by } of entries) expect([at, by]).toEqual([WHEN[1], OFFICE]);
  });

  test("asks for its occasion, its reasons, and somebody who can say yes", async () => {
    const before = contents();
    const refused = async (words: readonly string[], code: string) => {
      for (const language of [[], ["--zh"]]) {
        const told = await calledLater(...words, ...language);
        expect([told.status, told.stdout, told.stderr]).toEqual([
          2,
          "",
          expect.stringContaining(`[${code}]`),
        ]);
        if (language.length > 0) expect(englishIn(told.stderr)).toEqual([]);
      }
    };
    await refused(of(), "cli/give-occasion");
    await refused([...of(), "--at", "today", "--by", OFFICE], "cli/not-an-instant");
    await refused([...of(), ...WHEN], "cli/nobody-to-ask");
    expect((await calledLater(...of(), ...WHEN, "--json")).status).toBe(2);
    for (const option of ["--reason", "--approver", "--file", "--until", "--ground", "--inspector"]) {
      const at = of().indexOf(option);
      if (at === -1 || (name === "change" && option === "--file")) continue;
      const without = of().filter((_, n) => n !== at && n !== at + 1);
      const told = await calledLater(...without, ...WHEN, "--yes");
      expect([option, told.status, told.stdout]).toEqual([option, 2, ""]);
      expect(told.stderr).toContain(option);
    }
    expect(contents()).toEqual(before);
  });

  test("has a help of its own in both languages, with an example", () => {
    const [first] = name.split(" ");
    const english = called(first!, "--help").stdout;
    expect(english).toMatch(new RegExp(`^ {2}double-random ${name} CASE`));
    expect(english).toMatch(new RegExp(`For example:\\n\\n {2}double-random ${first} `));
    const chinese = called(first!, "--help", "--zh").stdout;
    expect(chinese).toMatch(/\p{Script=Han}{4}(?:.*\n)*示例：\n\n {2}double-random/u);
    expect(called("--help", "--zh").stdout).toContain(`double-random ${name} 案卷目录`);
    expect(called("--help").stdout).toContain(`double-random ${name} CASE`);
  });
});

test.each(["substitute", "replace"])("%s is not approved by whoever draws", async (name) => {
  const alone = calls[name]!.map((word) => (word === "head" ? OFFICE : word));
  const told = await calledLater(...alone, ...WHEN, "--yes");
  expect([told.status, told.stderr]).toEqual([2, expect.stringContaining("[cli/approves-own]")]);
});

test("somebody at a terminal is asked, and only a yes writes", () => {
  const program = bundledCommand();
  const before = ledgerIn(folder);
  const answered = (answer: string) => {
    const script = [
      "import os, pty, sys",
      "def read(fd):",
      "    data = os.read(fd, 1024)",
      `    if b'yes or no' in data: os.write(fd, b'${answer}\\n')`,
      "    return data",
      "sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:], read)))",
    ].join("\n");
    const words = [process.execPath, program, ...calls["event"]!, ...WHEN];
    return spawnSync("python3", ["-c", script, ...words], { encoding: "utf8", input: "" });
  };
  const no = answered("no");
  expect([no.status, no.stdout]).toEqual([1, expect.stringContaining("Nothing was written.")]);
  expect(ledgerIn(folder)).toBe(before);
  const yes = answered("yes");
  expect([yes.status, yes.stdout]).toEqual([0, expect.stringContaining("ledger head: ")]);
  expect(ledgerIn(folder)).not.toBe(before);
});

describe("a case", () => {
  const open = (...words: string[]) => ["case", "open", folder, "--lane", "clue", "--case", "K", ...words];

  test("does not take the seed of the round that lies beside it", async () => {
    const told = await acts(DAY, ...open("--unit", "U-05", "--reason", "a letter"));
    expect([told.status, told.stderr]).toEqual([2, expect.stringContaining("[cli/seed-of-round]")]);
    const other = writeJson(folder, "odd.json", { sources: [], seed: 1 });
    const odd = await acts(DAY, ...open("--unit", "U-05", "--reason", "a letter", "--seed", other));
    expect(odd.stderr).toContain("[cli/seed-form]");
  });

  test("is drawn only from values", async () => {
    const announced = writeJson(folder, "k.json", { sources: [{ type: "text", name: "dice" }] });
    const words = ["--unit", "U-05", "--reason", "a letter", "--seed", announced];
    expect((await acts(DAY, ...open(...words))).status).toBe(0);
    const assign = ["case", "assign", folder, "--lane", "clue", "--case", "K"];
    const without = await acts(DAY, ...assign, "--seed", announced);
    expect([without.status, without.stderr]).toEqual([
      2,
      expect.stringContaining("[cli/seed-without-values]"),
    ]);
    const values = writeJson(folder, "k.json", { sources: [{ type: "text", name: "dice", value: "3 1" }] });
    expect((await acts(DAY, ...assign, "--seed", values)).status).toBe(0);
  });

  test("has four parts, and each its own options", async () => {
    const told = await calledLater("case", "close", folder, ...WHEN);
    expect(told.stderr).toContain("[cli/part-of-case]");
    const unread = await calledLater("case", "void", folder, "--urgent", ...WHEN);
    expect(unread.stderr).toContain("[cli/option-unread]");
  });
});

test("a fault in a table is named by file, line and column", async () => {
  const path = join(folder, "results.csv");
  writeFileSync(path, `draw,unit,step,day,codes\n${drawId},${unit},enter,2026-01-05,Z\n`);
  const told = await acts(DAY, "result", folder, "--file", path);
  expect(told.status).toBe(2);
  expect(told.stderr).toMatch(/^results\.csv E2: `Z` in `codes`/m);
  writeFileSync(path, `draw,unit,step,dya\n${drawId},${unit},enter,2026-01-05\n`);
  const odd = await acts(DAY, "result", folder, "--file", path);
  expect([odd.status, odd.stderr]).toEqual([2, expect.stringContaining("[cli/table-near-heading]")]);
});

test("a changed registry is proposed without reasons, and never over a file that somebody filled in", async () => {
  const [, , , lists] = calls["change"]!;
  const words = ["change", folder, "--to", lists!, "--as-of", DAY];
  const shown = await calledLater(...words, "--zh");
  expect([shown.status, englishIn(shown.stdout)]).toEqual([1, []]);
  expect(readFileSync(join(lists!, "变更理由.csv"), "utf8")).toContain(",,,\n".slice(1));
  expect((await calledLater(...words)).status).toBe(1);
  const path = join(lists!, "reasons.csv");
  expect(readFileSync(path, "utf8")).toContain(",,,\n");
  const empty = await acts(DAY, ...words, "--file", path, "--approver", "head");
  expect([empty.status, empty.stderr]).toEqual([2, expect.stringContaining("[cli/word-missing]")]);
  writeFileSync(path, "mine");
  const again = await calledLater(...words);
  expect([again.status, again.stderr]).toEqual([2, expect.stringContaining("[cli/not-ours]")]);
  expect(readFileSync(path, "utf8")).toBe("mine");
  expect(existsSync(join(folder, "registries"))).toBe(false);
});

test("a change shows people and past visits that differ, before anybody says yes", async () => {
  const [, , , lists] = calls["change"]!;
  const rewritten = (name: string, bend: (text: string) => string) =>
    writeFileSync(join(lists!, name), bend(readFileSync(join(lists!, name), "utf8")));
  const people = readFileSync(join(lists!, "inspectors.csv"), "utf8").trimEnd().split("\n");
  const [head, first, second] = people;
  const id = first!.split(",")[0]!;
  rewritten("inspectors.csv", () =>
    [head, first!.replace(id, "I-99"), second!.replace(",town,", ",town/east,"), ...people.slice(3)].join(
      "\n",
    ),
  );
  rewritten("history.csv", (text) => `${text.trimEnd().split("\n")[0]}\nU-03,2025-02-03,,routine,\n`);
  const words = ["change", folder, "--to", lists!, "--as-of", DAY];
  const proposed = await calledLater(...words);
  const filled = [...words, "--file", join(folder, "reasons.csv"), "--approver", "head"];
  const done = await acts(DAY, ...filled, "--dry-run");
  for (const { stdout } of [proposed, done]) {
    expect(stdout).toMatch(new RegExp(`^inspector ${id} ?.*: removed$`, "m"));
    expect(stdout).toMatch(/^inspector I-99 ?.*: new$/m);
    expect(stdout).toMatch(/^inspector .*: regions changed$/m);
    expect(stdout).toContain("past visit of U-03 (2025-02-03, routine): new\n");
  }
  const chinese = await acts(DAY, ...filled, "--dry-run", "--zh");
  expect(chinese.stdout).toContain("检查记录 U-03（2025-02-03，日常检查）：新增\n");
  expect(chinese.stdout).toMatch(/^检查人员 .*：负责区域有变动$/m);
  rmSync(join(lists!, "reasons.csv"));
  const { people: told, visits } = JSON.parse((await calledLater(...words, "--json")).stdout);
  expect(told.map(({ differs }: { differs: unknown }) => differs)).toEqual(
    expect.arrayContaining(["removed", "new", ["regions"]]),
  );
  expect(visits).toContainEqual(expect.objectContaining({ unit: "U-03", day: "2025-02-03", differs: "new" }));
});

describe("explain says who goes now, and since which entry", () => {
  const explained = (...more: string[]) => calledLater("explain", folder, "--unit", unit, ...more);

  test("nothing of a unit that is visited as it was drawn", async () => {
    expect((await explained()).stdout).not.toContain("now:");
    expect(JSON.parse((await explained("--json")).stdout)).not.toHaveProperty("now");
  });

  test("after a substitution", async () => {
    expect((await acts(DAY, ...calls["substitute"]!)).status).toBe(0);
    const own = explainedUnit();
    const told = await calledLater("explain", folder, "--unit", own);
    expect(told.stdout).toMatch(/^ {2}now: .*lead I-\d.*; since entry \d+ \(substitution, .*\): /m);
    const { now } = JSON.parse((await calledLater("explain", folder, "--unit", own, "--json")).stdout);
    expect(now.seats.map((seat: { inspector: string }) => seat.inspector)).not.toContain(inspector);
    expect((await calledLater("explain", folder, "--unit", own, "--zh")).stdout).toMatch(
      /^ {2}现状：.*；自第 \d+ 条（更换检查人员，.*）起，理由：/m,
    );
  });

  test("after a replacement, and after the draw was given up", async () => {
    expect((await acts(DAY, ...calls["replace"]!)).status).toBe(0);
    expect((await explained()).stdout).toMatch(/^ {2}now: nobody goes; since entry \d+ \(replacement, /m);
    expect((await acts(DAY, "void", folder, "--round", "H1", ...SAID)).status).toBe(0);
    expect((await calledLater("explain", folder, "--unit", other())).stdout).toMatch(
      /^ {2}now: nobody goes; since entry \d+ \(void, /m,
    );
  });

  const entriesOf = (kind: string) =>
    ledgerIn(folder)
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line))
      .filter((entry) => entry.kind === kind);
  /** A unit to which somebody else goes since. */
  const explainedUnit = (): string => entriesOf("substitution")[0].body.seats[0].unit;
  const other = (): string =>
    entriesOf("teams")[0]
      .body.teams.seats.map((seat: { unit: string }) => seat.unit)
      .find((each: string) => each !== unit);
});

test("a unit that is replaced is named before, and who replaced the wrong one is told what can be done", async () => {
  const before = ledgerIn(folder);
  const looked = (...more: string[]) =>
    calledLater(...calls["replace"]!, "--at", WHEN[1]!, "--by", OFFICE, "--dry-run", ...more);
  expect((await looked()).stdout).toMatch(
    new RegExp(`${unit}.* is not visited in this round any more, and no later entry brings it back`),
  );
  expect((await looked("--zh")).stdout).toMatch(/在本轮不再检查，写入之后不能撤回。/);
  expect(ledgerIn(folder)).toBe(before);
  expect((await acts(DAY, ...calls["replace"]!)).status).toBe(0);
  expect((await looked()).stderr).toMatch(/what is replaced stays replaced.*\[replacement\/void-already\]/);
  expect((await looked("--zh")).stderr).toContain("误替换的对象自下一轮起仍可被抽中");
});

test("rules that stand on no ledger are not replaced", async () => {
  const edited = rulesOfYear(["2026-11-30"]);
  writeJson(folder, "policy.json", edited);
  const told = await acts(DAY, ...calls["amend"]!);
  expect([told.status, told.stderr]).toEqual([2, expect.stringContaining("[cli/policy-not-on-record]")]);
  expect(JSON.parse(readFileSync(join(folder, "policy.json"), "utf8"))).toEqual(edited);
});

test("what is handed on and archived replaces nothing of others", async () => {
  const next = newFolder();
  writeFileSync(join(next, "history.csv"), "unit,day,inspectors,kind,result\n");
  const told = await calledLater("carry", folder, "--to", next);
  expect([told.status, told.stderr]).toEqual([2, expect.stringContaining("[cli/not-ours]")]);
  const archive = join(next, "archive.json");
  const archived = () => calledLater("archive", folder, "--out", archive);
  expect((await calledLater("archive", folder, "--out", archive, "--dry-run")).status).toBe(0);
  expect(existsSync(archive)).toBe(false);
  expect((await archived()).status).toBe(0);
  const first = readFileSync(archive, "utf8");
  expect((await acts(DAY, ...calls["event"]!)).status).toBe(0);
  expect((await archived()).status).toBe(0);
  expect(readFileSync(archive, "utf8")).not.toBe(first);
  writeFileSync(archive, "mine");
  expect((await archived()).stderr).toContain("[cli/not-ours]");
});

test("one who is away is away in every authority of the ledger", async () => {
  const [shared, other] = [newFolder(), newFolder()];
  cpSync(folder, other, { recursive: true });
  for (const name of ["ledger.jsonl", "announcement.json"])
    for (const place of [folder, other]) rmSync(join(place, name));
  writeJson(other, "policy.json", { ...rulesOfYear(), id: "other-2026", authority: "111111" });
  expect(called("run", folder, "--out", shared).status).toBe(0);
  expect(called("run", other, "--out", shared, "--new-authority", "111111").status).toBe(0);
  const ledger = orThrow(readLedger(ledgerIn(shared)));
  const inputs = { policy: policyOfYear(), registry: registryOfDay("2026-01-04") };
  const told = await acts(DAY, ...calls["substitute"]!, "--ledger", shared);
  expect(told, told.stderr).toMatchObject({ status: 0 });
  const { year } = orThrow(
    substituteEverywhere(orThrow(readYear(ledger, inputs)), {
      ...{ inspector, authorities: ["111111"], ground: "illness", reason: "a letter", approver: "head" },
      ...{ at: WHEN[1]!, by: OFFICE },
    }),
  );
  expect(ledgerIn(shared)).toBe(writeLedger(year.ledger));
  const changed = year.ledger.filter(({ kind }) => kind === "substitution");
  expect(changed.map(({ body }) => (body as { drawId: string }).drawId.slice(0, 6))).toEqual([
    "000000",
    "111111",
  ]);
});

describe("people who come later", () => {
  const few = () => {
    const place = caseOnDisk();
    writeLists(place, registryOfDay("2026-01-04", units(), 1));
    expect(called("announce", place).status).toBe(0);
    expect(called("run", place).status).toBe(1);
    return place;
  };

  test("are in the registry without a reason, and then units that had nobody get their people", async () => {
    const place = few();
    const staff = ["staff", place, "--round", "H1", ...SAID];
    const before = ledgerIn(place);
    const none = await acts(DAY, ...staff);
    expect([none.status, none.stderr]).toEqual([1, "There is nothing to write.\n"]);
    expect(none.stdout).toContain("cannot be staffed");
    expect(ledgerIn(place)).toBe(before);
    const lists = newFolder();
    writeLists(lists, registryOfDay(DAY));
    const changed = await acts(DAY, "change", place, "--to", lists, "--as-of", DAY, "--approver", "head");
    expect(changed, changed.stderr).toMatchObject({ status: 0 });
    const staffed = await acts(DAY, ...staff, "--zh");
    expect(staffed, staffed.stderr).toMatchObject({ status: 0 });
    expect(staffed.stdout).toContain("补派检查人员");
    expect(called("verify", place)).toMatchObject({ status: 0 });
    const round = await acts(DAY, "staff", place, ...SAID);
    expect([round.status, round.stderr]).toEqual([2, expect.stringContaining("[cli/give-round]")]);
  });

  test("change a private registry under the key of the case", async () => {
    const place = few();
    for (const name of ["ledger.jsonl", "announcement.json"]) rmSync(join(place, name));
    writeFileSync(join(place, "registry.key"), `${"5a".repeat(32)}\n`);
    expect(called("run", place).status).toBe(1);
    const lists = newFolder();
    writeLists(lists, registryOfDay(DAY));
    const words = ["change", place, "--to", lists, "--as-of", DAY, "--approver", "head"];
    expect((await acts(DAY, ...words)).status).toBe(0);
    expect(readdirSync(join(place, "registries", DAY))).not.toContain("registry.key");
    expect((await acts(DAY, "staff", place, "--round", "H1", ...SAID)).status).toBe(0);
    expect(called("verify", place)).toMatchObject({ status: 0 });
  });
});

test("the registry is as it was on the day of --as-of", async () => {
  const asOf = (day: string) =>
    acts(
      "2026-01-12",
      "replace",
      folder,
      "--round",
      "H1",
      "--unit",
      unit,
      "--code",
      "closed",
      ...SAID,
      "--as-of",
      day,
    );
  expect((await asOf("soon")).stderr).toContain("[cli/no-such-day]");
  expect((await asOf("2026-01-11")).stdout).toMatch(/registry of 2026-01-11: 12 units/);
  expect(called("verify", folder)).toMatchObject({ status: 0 });
});

test("what is announced with --dry-run is not written", () => {
  const place = caseOnDisk();
  const looked = called("announce", place, "--dry-run", "--zh");
  expect([looked.status, looked.stderr]).toEqual([0, expect.stringContaining("未写入任何文件。\n")]);
  expect(existsSync(join(place, "ledger.jsonl"))).toBe(false);
  expect(called("announce", place).status).toBe(0);
  const again = ["announce", place, "--again", "--reason", "a letter", "--approver"];
  expect(called(...again, OFFICE).stderr).toContain("[cli/approves-own]");
});
