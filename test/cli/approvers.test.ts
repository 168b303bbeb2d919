/** Who approves of an act does not do it, and is no inspector whose visits it gives or takes; a change needs a difference. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { called, calledLater } from "../support/command.js";

const home = mkdtempSync(join(tmpdir(), "double-random-approvers-"));
const folder = join(home, "case");
const may = join(folder, "lists-of-may");
const ON = ["--at", "2026-02-10T08:30:00+08:00", "--by", "张经办"];
const YES = [...ON, "--yes"];
const ledger = () => readFileSync(join(folder, "ledger.jsonl"), "utf8");

beforeAll(() => {
  cpSync("examples/data/town-market", folder, { recursive: true });
  for (const name of ["announce", "run"]) expect(called(name, folder).status).toBe(0);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const away = ["--inspector", "P-2", "--from", "2026-02-10", "--until", "2026-02-20", "--ground", "illness"];
const ACTS: Readonly<Record<string, readonly string[]>> = {
  substitute: [...away, "--reason", "r"],
  replace: ["--round", "H1", "--unit", "D-12", "--code", "closed", "--reason", "r"],
  change: ["--to", may, "--as-of", "2026-02-09", "--file", join(may, "filled.csv")],
  amend: ["--to", join(folder, "new-policy.json"), "--reason", "r"],
  void: ["--round", "H1", "--reason", "r"],
};

/** Refused in both languages, and the ledger is as it was. */
async function refused(name: string, words: readonly string[], code: string): Promise<string[]> {
  const before = ledger();
  const said = [];
  for (const language of [[], ["--zh"]]) {
    const told = await calledLater(name, folder, ...words, ...YES, ...language);
    expect([told.status, told.stdout, told.stderr]).toEqual([2, "", expect.stringContaining(`[${code}]`)]);
    said.push(told.stderr);
  }
  expect(ledger()).toBe(before);
  return said;
}

describe.each(Object.entries(ACTS))("%s", (name, words) => {
  test("is not approved by the officer who does it, however the name is written", async () => {
    for (const approver of ["张经办", " 张经办 ", "张经办（综合科）", "王局长、张 经办"]) {
      const said = await refused(name, [...words, "--approver", approver], "cli/approves-own");
      expect(said).toEqual([
        expect.stringContaining(`${approver} does it`),
        expect.stringContaining("既经办又批准"),
      ]);
    }
  });
});

/** Id and name of each inspector. */
const PEOPLE = readFileSync("examples/data/town-market/inspectors.csv", "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(","));

const named = (id: string) => PEOPLE.find(([each]) => each === id)!.slice(0, 2) as string[];

test("nobody is no approver, and an office that two people share makes them not the same", async () => {
  const words = ACTS["void"]!;
  for (const approver of ["无", "（）", "N/A"]) {
    const [english, chinese] = await refused(
      "void",
      [...words, "--approver", approver],
      "cli/approver-nobody",
    );
    expect(english).toContain("names nobody who approves");
    expect(chinese).toContain("没有写明由何人批准");
  }
  const by = ["--at", "2026-02-10T08:30:00+08:00", "--by", "张经办（综合科）", "--dry-run"];
  const told = await calledLater("void", folder, ...words, "--approver", "王局长（综合科）", ...by);
  expect(told, told.stderr).toMatchObject({ status: 0 });
});

describe("an inspector who goes or comes approves of nothing", () => {
  test.each([
    ["who goes", "P-2"],
    ["who comes", "P-1"],
  ])("%s", async (_, id) => {
    const [own, name] = named(id);
    const together = [`${name}（${own}）`, `${name}(${own})`, own!.toLowerCase(), `${name}、王局长`];
    for (const approver of [own!, name!, ...together]) {
      const words = [...ACTS["substitute"]!, "--approver", approver];
      const [, chinese] = await refused("substitute", words, "cli/approver-involved");
      expect(chinese).toContain(`人员 ${id}`);
    }
  });

  test("by whom a unit of the reserve is visited", async () => {
    const [name, words] = ["replace", ACTS["replace"]!];
    const shown = await calledLater(
      name,
      folder,
      ...words,
      "--approver",
      "王局长",
      ...ON,
      "--dry-run",
      "--json",
    );
    const { entries } = JSON.parse(shown.stdout) as {
      entries: { kind: string; body: { staffed?: { teams: { seats: { inspector: string }[] } } } }[];
    };
    const { staffed } = entries.find(({ kind }) => kind === "replacement")!.body;
    const comes = staffed!.teams.seats.map(({ inspector }) => inspector);
    expect(comes.length).toBe(2);
    for (const id of comes)
      for (const approver of named(id))
        await refused(name, [...words, "--approver", approver], "cli/approver-involved");
  });

  test("but one whom it does not concern may", async () => {
    const words = [...ACTS["substitute"]!, "--approver", "P-4", ...ON, "--dry-run"];
    expect(await calledLater("substitute", folder, ...words)).toMatchObject({ status: 0 });
  });
});

test("a change without a difference says so, and writes nothing, whatever else is handed over", async () => {
  const same = join(home, "same");
  cpSync("examples/data/town-market", same, { recursive: true });
  const words = ["--to", same, "--as-of", "2026-02-09"];
  const [english, chinese] = await refused("change", words, "cli/nothing-differs");
  expect(english).toContain("do not differ");
  expect(chinese).toContain("没有差异");
  await refused("change", [...words, "--approver", "王局长"], "cli/nothing-differs");
  const reasons = join(home, "reasons.csv");
  writeFileSync(reasons, "unit,code,reason\nD-12,closed,x\n");
  await refused("change", [...words, "--approver", "王局长", "--file", reasons], "cli/nothing-differs");
  // Other people alone are a difference.
  const path = join(same, "inspectors.csv");
  writeFileSync(path, readFileSync(path, "utf8").trimEnd().split("\n").slice(0, -1).join("\n"));
  const told = await calledLater("change", folder, ...words, "--approver", "王局长", ...ON, "--dry-run");
  expect(told, told.stderr).toMatchObject({ status: 0 });
});

describe("lists that were edited by hand since the draw", () => {
  const edited = (name: string, edit: (text: string) => string): (() => void) => {
    const path = join(folder, name);
    const text = readFileSync(path, "utf8");
    writeFileSync(path, edit(text));
    return () => writeFileSync(path, text);
  };
  const APPROVED = ["--approver", "王局长"];
  const withoutLast = (text: string) => `${text.trimEnd().split("\n").slice(0, -1).join("\n")}\n`;

  test("carry no act: units need a change, which begins at those of the ledger", async () => {
    const putBack = edited("units.csv", withoutLast);
    for (const name of ["substitute", "replace"]) {
      const said = await refused(name, [...ACTS[name]!, ...APPROVED], "cli/change-first");
      expect(said).toEqual([expect.stringContaining("units.csv"), expect.stringContaining("账本")]);
    }
    putBack();
  });

  test("nor do people of the same day", async () => {
    const putBack = edited("inspectors.csv", withoutLast);
    for (const name of ["substitute", "replace"]) {
      const said = await refused(name, [...ACTS[name]!, ...APPROVED], "cli/people-of-day");
      expect(said).toEqual([
        expect.stringContaining("The people (2026-01-04) are not those"),
        expect.stringContaining("同一截止日期只有一份人员名录"),
      ]);
    }
    putBack();
  });
});

test("nor does one whose visit is given up, and a round is not given up by those who were to go", async () => {
  const plan = readFileSync(join(folder, "teams.csv"), "utf8").trim().split("\n").slice(1);
  const went = plan.map((line) => line.split(",")).filter(([unit]) => unit === "D-12");
  expect(went.length).toBe(2);
  for (const seat of went)
    for (const approver of named(seat.at(4)!)) {
      await refused("replace", [...ACTS["replace"]!, "--approver", approver], "cli/approver-involved");
      await refused("void", [...ACTS["void"]!, "--approver", approver], "cli/approver-involved");
    }
});

test("a result table names no approver who enters it", async () => {
  const [unit] = readFileSync(join(folder, "teams.csv"), "utf8").split("\n")[1]!.split(",");
  const table = join(home, "results.csv");
  writeFileSync(table, `unit,step,day,codes,approver\n${unit},enter,2026-02-09,1,张经办（综合科）\n`);
  await refused("result", ["--file", table, "--accept", "readings"], "cli/approves-own-row");
  writeFileSync(table, `unit,step,day,codes,approver\n${unit},enter,2026-02-09,1,无\n`);
  await refused("result", ["--file", table, "--accept", "readings"], "cli/approver-nobody");
});

describe("a corrected result", () => {
  const table = join(home, "steps.csv");
  const result = ["--file", table, "--accept", "readings"];

  /** Entered, published and corrected, by a table of three rows. */
  function corrected(unit: string, approver: string, went = ""): void {
    const rows = [
      `enter,2026-02-09,A,${went},,`,
      "publish,,,,,",
      `correct,2026-02-09,1,${went},r,${approver}`,
    ];
    const text = rows.map((row) => `${unit},${row}`).join("\n");
    writeFileSync(table, `unit,step,day,codes,inspectors,text,approver\n${text}\n`);
  }

  test("is approved by nobody who has the visit, by id or by name, or who made it instead", async () => {
    const [, ...lines] = readFileSync(join(folder, "teams.csv"), "utf8").trim().split("\n");
    const seats = lines.map((line) => line.split(","));
    const unit = seats[0]![0]!;
    const people = seats.flatMap(([of, , , , id]) => (of === unit ? [id!] : []));
    expect(people.length).toBe(2);
    for (const approver of people.flatMap((id) => [...named(id), `${named(id)[1]}（${id}）`])) {
      corrected(unit, approver);
      const [english, chinese] = await refused("result", result, "cli/approver-of-visit");
      expect(english).toContain(
        `steps.csv G4 approver: ${approver} approves of a step about the visit to ${unit}`,
      );
      expect(chinese).toContain("而本人参加该次检查");
    }
    const other = PEOPLE.map(([id]) => id!).find((id) => !people.includes(id))!;
    corrected(unit, other, other);
    await refused("result", result, "cli/approver-of-visit");
    corrected(unit, "张经办");
    const [own, ownZh] = await refused("result", result, "cli/approves-own-row");
    expect(own).toContain(`steps.csv G4 approver: 张经办 records this step (--by)`);
    expect(ownZh).toContain("张经办是本次的经办人（--by），又在该行“批准人”列批准");
    corrected(unit, other);
    const told = await calledLater("result", folder, ...result, ...ON, "--dry-run");
    expect(told, told.stderr).toMatchObject({ status: 0 });
  });
});
