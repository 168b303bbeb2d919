/**
 * Whatever goes wrong at the desk is said so that an official can mend it: where, what, why, and what to do, in Chinese and
 * in English, and ids of the rules by what the rules call them.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { calledLater } from "../support/command.js";
import { englishIn, foreignIn } from "../support/english-in.js";

const TOWN = "examples/data/town-market";
const home = mkdtempSync(join(tmpdir(), "double-random-clear-"));
const drawn = join(home, "drawn");
const empty = join(home, "empty");
const path = (name: string) => join(home, name);

beforeAll(async () => {
  cpSync(TOWN, drawn, { recursive: true });
  for (const name of ["announce", "run"]) expect((await calledLater(name, drawn)).status).toBe(0);
  mkdirSync(empty);
  for (const [name, text] of Object.entries({
    "notes.txt": "hello\n",
    "fields.json": "{}",
    "half.json": '{"a": 1,}',
    "rep.csv": "unit,code,reason\nD-01,关掉,r\nD-77,closed,r\n",
    "res.csv":
      "对象编号,步骤,检查日期,检查结果,检查人员\nD-01,入库,2026/2/26,好,张三\nD-77,录入,昨天,未发现问题,\n",
  }))
    writeFileSync(path(name), text);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const AT = ["--at", "2026-02-01T09:00:00+08:00", "--by", "张经办"];
const SAID = [...AT, "--reason", "r", "--approver", "李批准", "--dry-run"];
const SICK = ["substitute", drawn, "--ground", "illness", ...SAID];
const CASE = [
  "case",
  "open",
  drawn,
  "--case",
  "C1",
  ...AT,
  "--reason",
  "r",
  "--seed",
  join(drawn, "c-12.json"),
  "--dry-run",
];

/** The ids of the case, and words that somebody wrote wrongly in a call. */
const OWN = [
  ...["susp", "unit", "units.status", "unit.status", "status", "units"],
  ...[
    "FOOD",
    "FOOT",
    "FIRE",
    "ABC",
    "MD",
    "QX",
    "abc",
    "yes",
    "readings",
    "code",
    "national",
    "name",
    "leed",
    "lead",
    "general",
    "genral",
    "ratoi",
    "drawon",
    "drawOn",
    "txt",
    "kye",
    "key",
  ],
  ...["sick", "regoin", "frob", "today", "hello", "notes", "complain", "BOM", "LF", "office", "closed"],
];

interface Told {
  readonly words: readonly string[];
  readonly code: string;
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

async function needTold({ words, code, zh, en }: Told): Promise<void> {
  const [chinese, english] = [
    await calledLater(...words, "--zh"),
    await calledLater(...words, "--lang", "en"),
  ];
  const lineOf = ({ stdout, stderr }: typeof chinese) =>
    `${stdout}${stderr}`.split("\n").find((line) => line.includes(`[${code}]`)) ?? `${stdout}${stderr}`;
  const [said, other] = [lineOf(chinese), lineOf(english)];
  for (const part of zh) expect(said).toContain(part);
  for (const part of en) expect(other).toContain(part);
  expect(said).toMatch(/请|用法：|也许应为|可能应为/);
  const plain = said
    .replaceAll(home, "")
    .replace(/case-\w{6}/g, "")
    .replaceAll("用法：", "\n用法：");
  expect([englishIn(plain), foreignIn(plain, OWN)]).toEqual([[], []]);
}

const CALLS: readonly (readonly [words: readonly string[], code: string, zh: string[], en: string[]])[] = [
  [
    ["plan", empty],
    "cli/no-policy",
    ["empty 中没有抽查计划（policy.json）", "double-random init"],
    ["no policy.json", "double-random init"],
  ],
  [["run", empty], "cli/no-policy", ["所指不是案卷目录", "请核对所写的目录"], ["Look at the folder"]],
  [["announce", empty], "cli/no-policy", ["所指不是案卷目录"], ["no case folder"]],
  [
    ["verify", empty],
    "cli/no-ledger",
    ["没有账本（ledger.jsonl）", "请先公告"],
    ["no ledger (ledger.jsonl)", "announced first"],
  ],
  [["verify", empty, "--code", "7K2MD-9QX4A"], "cli/no-ledger", ["没有账本"], ["no ledger"]],
  [["explain", empty, "--unit", "D-01"], "cli/no-ledger", ["没有账本"], ["no ledger"]],
  [
    ["check", drawn],
    "cli/lists-are-read",
    ["已有 units.csv", "double-random plan"],
    ["nothing to check", "double-random plan"],
  ],
  [["check", empty], "cli/no-list", ["检查对象.xlsx"], ["检查对象.xlsx"]],
  [["check", drawn, "--accept", "yes"], "cli/accept-what", ["--accept readings"], ["--accept readings"]],
  [
    ["verify", drawn, "--code", "ABC"],
    "codes/form",
    ["检查码（asked）：", "“ABC”不是检查码", "7K2MD-9QX4A"],
    ["`ABC` is no visit code"],
  ],
  [["verify", drawn, "--head", "abc"], "cli/not-a-head", ["“abc”既不是", "64 位"], ["64 digits"]],
  [
    ["explain", drawn, "--unit", "D-99"],
    "cli/no-such-unit",
    ["没有检查对象“D-99”", "也许应为 D-09"],
    ["no unit `D-99`", "Perhaps D-09"],
  ],
  [["explain", drawn, "--unit", "示范县甲超市"], "cli/no-such-unit", ["也许应为 D-01"], ["Perhaps D-01"]],
  [
    ["explain", drawn, "--unit", "Z"],
    "cli/no-such-unit",
    ["请按 units.csv 中的写法填写编号"],
    ["as it stands in units.csv"],
  ],
  [
    ["explain", drawn, "--unit", "D-01", "--round", "H9"],
    "cli/no-such-round",
    ["没有轮次“H9”", "上半年（H1）"],
    ["Those that are: H1"],
  ],
  [
    ["explain", drawn, "--unit", "D-01", "--matter", "FOOT"],
    "cli/no-such-matter",
    ["食品经营（FOOD）"],
    ["FOOD"],
  ],
  [
    ["case"],
    "cli/give-part-of-case",
    ["立案（open）、派员（assign）、作废（void）、重新立案（reopen）"],
    ["open, assign, void, reopen"],
  ],
  [
    ["case", "frob", drawn],
    "cli/part-of-case",
    ["没有子命令“frob”", "立案（open）"],
    ["does not know `frob`"],
  ],
  [
    ["case", "open", drawn],
    "cli/give-occasion",
    ["还缺 --at、--by", "用法：double-random case open"],
    ["lacks --at, --by"],
  ],
  [["codes", drawn, ...AT.slice(2)], "cli/give-occasion", ["还缺 --at。"], ["lacks --at."]],
  [
    [...CASE, "--lane", "x", "--unit", "D-01"],
    "case/unknown-lane",
    ["没有办理通道“x”", "投诉举报核查（complaint）"],
    ["no lane `x`", "complaint"],
  ],
  [
    [...CASE, "--lane", "complaint", "--unit", "D-99"],
    "case/unit-unknown",
    ["名录库（2026-01-04）中没有对象 D-99", "请改正标识"],
    ["Unit D-99 is not in the registry"],
  ],
  [
    [
      "case",
      "assign",
      drawn,
      "--lane",
      "complaint",
      "--case",
      "C9",
      "--seed",
      join(drawn, "c-12.json"),
      ...AT,
      "--dry-run",
    ],
    "case/unknown",
    ["没有有效的个案", "请先立案"],
    ["Open it first"],
  ],
  [
    [...SICK, "--inspector", "P-9"],
    "cli/nobody",
    ["没有“P-9”", "也许应为 P-1"],
    ["no inspector `P-9`", "P-1"],
  ],
  [[...SICK, "--inspector", "赵甲"], "cli/nobody", ["没有“赵甲”", "也许应为 P-1"], ["Perhaps P-1"]],
  [
    [...SICK, "--inspector", "P-1", "--from", "2026-3-1"],
    "schedule/day",
    ["起始（from）：", "2026-3-1 不是有效日期", "写成 2026-03-01"],
    ["from: 2026-3-1 is not a day", "2026-03-31"],
  ],
  [
    ["substitute", drawn, "--inspector", "P-1", "--ground", "sick", ...SAID],
    "substitution/ground",
    ["事由（ground）：", "生病（illness）"],
    ["illness"],
  ],
  [
    ["replace", drawn, "--round", "H3", "--unit", "D-01", "--code", "closed", ...SAID],
    "round/unknown-round",
    ["没有轮次“H3”", "上半年（H1）、下半年（H2）"],
    ["no round `H3`", "H1, H2"],
  ],
  [
    ["replace", drawn, "--round", "H2", "--unit", "D-01", "--code", "closed", ...SAID],
    "round/no-teams",
    ["轮次“下半年”", "请先抽取该轮"],
    ["Round H2"],
  ],
  [
    ["replace", drawn, "--round", "H1", "--unit", "D-99", "--code", "closed", ...SAID],
    "replacement/not-drawn",
    ["对象 D-99", "drawn.csv"],
    ["Unit D-99"],
  ],
  [
    [
      "replace",
      drawn,
      "--round",
      "H1",
      "--file",
      path("rep.csv"),
      "--approver",
      "李批准",
      ...AT,
      "--dry-run",
    ],
    "cli/word-unknown",
    ["rep.csv B2：", "“关掉”", "已关闭、已迁移"],
    ["rep.csv B2", "closed, moved"],
  ],
  [
    ["result", drawn, "--file", path("res.csv"), ...AT, "--dry-run"],
    "cli/id-near",
    ["res.csv A3：", "“D-77”", "“D-07”"],
    ["res.csv A3", "`D-07`"],
  ],
  [
    ["result", drawn, "--file", path("res.csv"), ...AT, "--dry-run"],
    "cli/word-unknown",
    ["res.csv B2：", "“入库”", "录入结果"],
    ["res.csv B2", "enter"],
  ],
  [
    ["result", drawn, "--file", path("notes.txt"), ...AT, "--dry-run"],
    "cli/table-no-headings",
    ["notes.txt：", "前 30 行", "例如：对象编号"],
    ["notes.txt", "first 30 rows"],
  ],
  [
    ["event", drawn, "--file", path("notes.txt"), ...AT, "--dry-run"],
    "cli/table-no-headings",
    ["notes.txt：", "对象编号、事件、检查日期、文号"],
    ["notes.txt"],
  ],
  [
    ["change", drawn, "--to", drawn, "--as-of", "2026-05-06"],
    "cli/change-to-itself",
    ["就是案卷目录", "另一目录"],
    ["the case itself", "folder of their own"],
  ],
  [
    ["change", drawn, "--to", empty, "--as-of", "2026-05-06"],
    "cli/no-lists",
    ["没有名单 units.csv", "double-random check"],
    ["no units.csv", "double-random check"],
  ],
  [
    ["amend", drawn, "--to", path("half.json"), ...SAID],
    "kernel/json-form",
    ["half.json：第 1 行第 9 列", "右括号之前多了逗号"],
    ["half.json", "column 9"],
  ],
  [
    ["amend", drawn, "--to", path("fields.json"), ...SAID],
    "policy/missing-field",
    ["fields.json", "缺少字段", "docs/policy.zh-CN.md"],
    ["is missing", "docs/policy.md"],
  ],
  [
    ["void", drawn, "--round", "H2", ...SAID],
    "round/nothing-to-void",
    ["“下半年”", "请核对轮次和事项"],
    ["`H2`"],
  ],
  [
    ["anchor", drawn, "--name", "局", "--hash", "12", ...AT, "--dry-run"],
    "random/not-hex",
    ["64 位", "请照公布的值"],
    ["64 signs"],
  ],
  [
    ["reveal", drawn, "--matter", "FIRE", "--file", path("notes.txt"), ...AT, "--dry-run"],
    "round/unknown-matter",
    ["没有事项“FIRE”", "食品经营（FOOD）"],
    ["no matter `FIRE`"],
  ],
  [
    ["rate", drawn, "--until", "2026-13-01", ...AT, "--dry-run"],
    "schedule/day",
    ["截止（until）：", "2026-13-01"],
    ["until: 2026-13-01"],
  ],
  [["due", drawn], "cli/give-options", ["还须写明 --at", "用法："], ["asks for --at"]],
  [
    ["due", drawn, ...AT.slice(0, 2), "--calendars", path("fields.json")],
    "cli/calendar-form",
    ["fields.json 中没有工作日历", "工作日历（calendars）"],
    ["holds no calendars"],
  ],
  [
    ["papers", drawn, "--round", "H7"],
    "round/unknown-round",
    ["没有轮次“H7”", "上半年（H1）、下半年（H2）"],
    ["no round `H7`"],
  ],
  [
    ["papers", drawn, "--to", path("notes.txt")],
    "cli/out-is-file",
    ["notes.txt 是文件", "请指定目录"],
    ["is a file"],
  ],
  [
    ["upload", drawn, "--edition", "辽宁"],
    "cli/no-edition",
    ["没有报送版本“辽宁”", "--edition national"],
    ["no edition `辽宁`", "--edition national"],
  ],
  [
    ["publish", drawn, "--out", path("site")],
    "publish/unsalted",
    ["账本第 0 条（抽查计划）", "“填写人（by）”", "--whole"],
    ["has no salt", "--whole"],
  ],
  [
    ["publish", drawn, "--out", path("site"), "--at", "2020-01-01", "--whole"],
    "publish/no-policy",
    ["记录（record）：", "请在计划记入账本后再发布"],
    ["no policy up to that day"],
  ],
  [
    ["receipts", drawn, ...AT, "--draw", "X", "--out", path("rc")],
    "receipts/no-draw",
    ["“X”", "请写明账本中已抽取的批次之一"],
    ["no draw `X`"],
  ],
  [
    ["view", path("notes.txt"), drawn],
    "ledger/form",
    ["所指的不是账本", "请核对文件名"],
    ["is no entry of a ledger", "Look at the name"],
  ],
  [
    ["archive", drawn, "--out", path("notes.txt")],
    "cli/not-ours",
    ["notes.txt 已经存在", "指定其他位置"],
    ["stands there already"],
  ],
];

describe("of a call", () => {
  test.each(CALLS.map(([words, code, zh, en]) => [`${words[0]}: ${code}`, { words, code, zh, en }] as const))(
    "%s",
    (_, told) => needTold(told),
  );
});

type Bend = (text: string) => string;
const bent =
  (of: string, by: string): Bend =>
  (text) => {
    expect(text).toContain(of);
    return text.replace(of, by);
  };

const FILES: readonly (readonly [
  name: string,
  bend: Bend,
  call: string,
  code: string,
  zh: string[],
  en: string[],
])[] = [
  [
    "policy.json",
    bent('"ratio": "50%"', '"ratio": "一半"'),
    "plan",
    "policy/ratio",
    ["policy.json 第 ", "“一半”不是精确的比例", "5%"],
    ["policy.json", "`一半`"],
  ],
  [
    "policy.json",
    bent('"ratio": "50%"', '"ratio": 0.5'),
    "plan",
    "policy/wrong-value",
    ["不能填写 0.5", "应为文本", "docs/policy.zh-CN.md"],
    ["0.5 cannot stand here", "docs/policy.md"],
  ],
  [
    "policy.json",
    bent('"ratio": "50%"', '"ratoi": "50%"'),
    "plan",
    "policy/unknown-field",
    ["没有字段“ratoi”", "请删除或改正拼写"],
    ["`ratoi`"],
  ],
  [
    "policy.json",
    bent('"from": "2026-01-05"', '"from": "2026-02-30"'),
    "plan",
    "policy/day",
    ["“2026-02-30”不是有效日期", "写成 2026-03-01"],
    ["`2026-02-30` is not a day"],
  ],
  [
    "policy.json",
    bent('"id": "general"', '"id": "key"'),
    "plan",
    "policy/id-twice",
    ["标识“key”出现两次", "请为每一项使用各自的标识"],
    ["`key` stands twice"],
  ],
  [
    "policy.json",
    bent('"tier": "general"', '"tier": "genral"'),
    "plan",
    "plan/units-in-no-stratum",
    ["事项“食品经营”", "等级 general（8 个）"],
    ["tier general (8)"],
  ],
  [
    "policy.json",
    bent('"lead"\n', '"leed"\n'),
    "plan",
    "plan/nobody-holds-misspelt",
    ["主办（lead）", "“lead”：P-1、P-2", "可能应为“lead”"],
    ["`leed`"],
  ],
  [
    "policy.json",
    bent('"lead"\n', '"leed"\n'),
    "plan",
    "plan/too-few-inspectors-together",
    ["食品经营在上半年、下半年合计有主办席位"],
    ["FOOD"],
  ],
  [
    "inspectors.csv",
    (text) => text.replaceAll(",20,", ",1,"),
    "plan",
    "plan/too-few-inspectors",
    ["轮次“上半年”", "主办和协办席位"],
    ["lead + second"],
  ],
  [
    "units.csv",
    (text) => `${text}${text.split("\n")[1]}\n`,
    "plan",
    "registry/duplicate-id",
    ["units.csv 第 2 行和 units.csv 第 14 行"],
    ["units.csv line 2"],
  ],
  [
    "units.csv",
    bent(",active,", ",在业,"),
    "plan",
    "registry/unknown-status",
    ["units.csv 第 2 行，状态（status）：", "正常（active）、停业（suspended）、关闭（closed）"],
    ["active, suspended, closed"],
  ],
  [
    "units.csv",
    bent(",key,", ",kye,"),
    "plan",
    "round/unknown-tier",
    ["等级为“kye”", "首个：D-01"],
    ["`kye`"],
  ],
  ["units.csv", bent("region", "regoin"), "plan", "io/unknown-column", ["列“regoin”没有定义"], ["`regoin`"]],
  [
    "inspectors.csv",
    bent("active", "在岗"),
    "plan",
    "registry/unknown-status",
    ["正常（active）、离岗（inactive）"],
    ["active, inactive"],
  ],
  [
    "history.csv",
    bent("P-1;P-2", "赵甲"),
    "plan",
    "registry/unknown-inspector",
    ["history.csv 第 2 行", "“赵甲”"],
    ["`赵甲`"],
  ],
  [
    "announcement.json",
    bent('"txt"'.replace("txt", "text"), '"txt"'),
    "announce",
    "random/unknown-source",
    ["类型（type）", "公布的文字或号码（text）"],
    ["`txt`"],
  ],
  [
    "announcement.json",
    bent('"drawOn"', '"drawon"'),
    "announce",
    "seed/field",
    ["announcement.json", "drawon", "说明.md"],
    ["README.md"],
  ],
  [
    "announcement.json",
    bent('"H1"', '"H9"'),
    "announce",
    "round/unknown-round",
    ["announcement.json，轮次（round）：", "上半年（H1）、下半年（H2）"],
    ["announcement.json round"],
  ],
  [
    "seed.json",
    bent('"03 08 12 19 25 31 + 07"', '""'),
    "run",
    "random/text",
    ["没有填写"],
    ["nothing stands there"],
  ],
  [
    "seed.json",
    bent("2026002", "2026003"),
    "run",
    "seed/not-announced",
    ["公布的文字或号码“双色球 2026003 期”，公告的是公布的文字或号码“双色球 2026002 期”"],
    ["2026003"],
  ],
];

describe("of a file of the case", () => {
  test.each(FILES.map((row) => [`${row[0]}, ${row[3]}`, row] as const))("%s", async (_, row) => {
    const [name, bend, call, code, zh, en] = row;
    const folder = mkdtempSync(join(home, "case-"));
    cpSync(TOWN, folder, { recursive: true });
    if (call === "run") expect((await calledLater("announce", folder)).status).toBe(0);
    writeFileSync(join(folder, name), bend(readFileSync(join(folder, name), "utf8")));
    await needTold({ words: [call, folder], code, zh, en });
  });

  test.each([
    ["units.csv", "plan", "cli/no-lists", "放入该目录"],
    ["inspectors.csv", "announce", "cli/no-lists", "放入该目录"],
    ["policy.json", "run", "cli/no-policy", "请核对所写的目录"],
    ["seed.json", "run", "cli/no-seed", "将 announcement.json 另存为 seed.json"],
    ["announcement.json", "announce", "cli/no-announcement", "请写出该文件"],
  ])("%s is missing", async (name, call, code, zh) => {
    const folder = mkdtempSync(join(home, "case-"));
    cpSync(TOWN, folder, { recursive: true });
    rmSync(join(folder, name));
    await needTold({ words: [call, folder], code, zh: [name, zh], en: [name] });
  });

  test("no file says on which day the lists are cut off", async () => {
    const folder = mkdtempSync(join(home, "case-"));
    cpSync(TOWN, folder, { recursive: true });
    for (const name of ["seed.json", "announcement.json"]) rmSync(join(folder, name));
    const [zh, en] = [["截止日期（asOf）", "2026-01-04"], ["`asOf`"]];
    await needTold({ words: ["plan", folder], code: "cli/undated-case", zh: zh!, en: en! });
  });
});

test("visits that need not move are said to be none", async () => {
  const told = await calledLater("move", drawn, ...SAID, "--zh");
  expect([told.status, told.stdout]).toEqual([0, expect.stringContaining("没有需要改期的检查")]);
});

describe("of columns.json", () => {
  const UNITS =
    "统一社会信用代码,企业名称,所属区域,登记状态,风险登记\nU1,甲,南镇,暂扣证照,高\nU2,乙,南镇,存续,低\n";
  const PEOPLE = "执法证号,姓名,发证日期,有效期至,任务上限\nP1,张三,2020-01-01,2030-01-01,9\n";
  const office = (columns?: unknown) => {
    const folder = mkdtempSync(join(home, "case-"));
    writeFileSync(join(folder, "检查对象.csv"), UNITS);
    writeFileSync(join(folder, "检查人员.csv"), PEOPLE);
    if (columns !== undefined)
      writeFileSync(
        join(folder, "columns.json"),
        JSON.stringify({ format: "double-random/columns/1", ...(columns as object) }),
      );
    return ["check", folder, "--at", "2026-01-04"];
  };
  const words = (own: unknown) => office({ words: own });

  test.each([
    [
      words({ "unit.status": { 暂扣证照: "suspended" } }),
      "desk/words-place",
      ["columns.json 第 1 行", "“unit.status”", "也许应为检查对象的登记状态（units.status）"],
      ["`unit.status`", "Perhaps `units.status`"],
    ],
    [
      words({ "units.status": { 暂扣证照: "susp" } }),
      "desk/words-meaning",
      ["“暂扣证照”", "“susp”", "正常（active）、停业（suspended）、关闭（closed）"],
      ["`susp`", "active, suspended, closed"],
    ],
    [
      words({ "units.status": { 暂扣证昭: "suspended" } }),
      "desk/words-misspelt",
      ["units.status 暂扣证昭：", "“登记状态”一列", "确为“暂扣证照”的"],
      ["`暂扣证照`"],
    ],
    [
      words({ "units.status": { 清算: "closed" } }),
      "desk/words-idle",
      ["检查对象的登记状态（units.status）的用语“清算”", "请核对表中如何书写"],
      ["`清算`"],
    ],
    [
      office(),
      "desk/unknown-word",
      ["检查对象.csv D2：", "正常（active）、停业（suspended）"],
      ["D2", "active"],
    ],
  ] as const)("%#", (call, code, zh, en) => needTold({ words: call, code, zh: [...zh], en: [...en] }));

  test("what is copied into it stands as it is, in every language", async () => {
    const mapping = '{"format":"double-random/columns/1","units":{"columns":{"风险登记":"tier"}}}';
    for (const language of ["zh", "en"])
      expect((await calledLater(...office(), "--lang", language)).stdout).toContain(mapping);
  });
});

test("help and calls name files and folders in the words of whoever reads", async () => {
  const places = /\b(?:ARCHIVE|CASE|DIR|ENTRY|FILE|FOLDER|LEDGER|RECEIPT|VISIT|NAME|ID|DAY|INSTANT)\b/;
  const { stdout: help } = await calledLater("--help", "--zh");
  expect(help.split("\n").filter((line) => places.test(line))).toEqual([]);
  for (const name of ["plan", "verify", "case", "change", "papers"])
    expect((await calledLater(name, "--help", "--zh")).stdout).toMatch(/double-random \w+.* 案卷目录/);
  for (const [call, said] of [
    [["plan"], "用法：double-random plan 案卷目录"],
    [["case", "open", drawn], "--unit 编号 --reason 理由 --seed 文件 --at 时刻 --by 记入人"],
  ] as const)
    expect((await calledLater(...call, "--zh")).stderr).toContain(said);
});
