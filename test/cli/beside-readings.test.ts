/** The statement of readings, held against the tables of the office and against the ledger: whoever bends it is named. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { sha256Hex } from "../../src/protocol.js";
import { caseOnDisk, ledgerIn } from "../support/case-on-disk.js";
import { calledLater } from "../support/command.js";
import { PEOPLE_OF_OFFICE } from "../support/office-people.js";

let folder = "";

/** The lists of the small case as an office would hand them over, read and accepted. */
beforeEach(async () => {
  folder = caseOnDisk();
  const units = textOf("units.csv");
  writeFileSync(join(folder, "检查对象.csv"), units.replaceAll("active", "存续"));
  writeFileSync(join(folder, "检查人员.csv"), PEOPLE_OF_OFFICE);
  expect((await check()).status).toBe(0);
});

const check = () => calledLater("check", folder, "--accept", "readings");
const textOf = (name: string) => readFileSync(join(folder, name), "utf8");

type Statement = {
  files: { name: string; sha256: string }[];
  written: { name: string; sha256: string }[];
  lists: { columns: { heading: string; field: string | null }[] }[];
  readings: { cell: string; value: string; readAs: string }[];
};

/** Another text of a file, and a statement that fits it: no digest gives it away. */
function bent(name: string, bend: (text: string) => string): void {
  const text = bend(textOf(name));
  expect(text).not.toBe(textOf(name));
  writeFileSync(join(folder, name), text);
  stated((statement) => {
    for (const each of [...statement.files, ...statement.written])
      if (each.name === name) each.sha256 = sha256Hex(Buffer.from(text));
  });
}

function stated(bend: (statement: Statement) => void): void {
  const statement = JSON.parse(textOf("readings.json")) as Statement;
  bend(statement);
  writeFileSync(join(folder, "readings.json"), JSON.stringify(statement));
}

const firstUnit = () => textOf("units.csv").split("\n")[1]!.split(",")[0]!;

describe("before anything is announced, planned or drawn the tables are read again", () => {
  test("a list that was bent together with its digest is named by row and column", async () => {
    bent("units.csv", (text) => text.replace(/active/, "suspended"));
    for (const name of ["announce", "plan"]) {
      const said = await calledLater(name, folder);
      expect([name, said.status, said.stderr]).toEqual([
        name,
        2,
        expect.stringContaining(
          "units.csv line 2 status: Here stands “suspended”, and the tables of the office give “active”.",
        ),
      ]);
    }
    expect((await calledLater("announce", folder, "--zh")).stderr).toContain(
      "units.csv 第 2 行，状态（status）：此处为“suspended”，由办公表格得出“active”。",
    );
    expect(() => ledgerIn(folder)).toThrow("ENOENT");
  });

  test("a row that was deleted in the table is one row, and not every cell below it", async () => {
    let n = 0;
    const words = () => (n++ % 3 === 0 ? "在业" : "存续");
    writeFileSync(join(folder, "检查对象.csv"), textOf("检查对象.csv").replaceAll("存续", words));
    expect((await check()).status).toBe(0);
    const lines = textOf("检查对象.csv").split("\n");
    const [gone] = lines[3]!.split(",");
    const rest = lines.filter((_, at) => at !== 3).join("\n");
    bent("检查对象.csv", () => rest);
    const { stderr } = await calledLater("announce", folder, "--zh");
    const told = stderr.split("\n").flatMap((line) => [/\[(cli\/[^\]]+)\]$/.exec(line)?.[1] ?? []].flat());
    expect(told.filter((code) => code !== "cli/statement-differs")).toEqual([
      "cli/readings-moved",
      "cli/list-row-added",
    ]);
    // The one reading too many, and the digest of the list.
    expect(told.filter((code) => code === "cli/statement-differs")).toHaveLength(2);
    expect(stderr).toMatch(new RegExp(`此处有办公表格中没有的一行：${gone} `));
  });

  test("between announcement and draw as well", async () => {
    expect((await calledLater("announce", folder)).status).toBe(0);
    const before = ledgerIn(folder);
    stated(({ readings }) => readings.pop());
    const said = await calledLater("run", folder);
    expect([said.status, said.stderr]).toEqual([2, expect.stringContaining("[cli/statement-differs]")]);
    expect(ledgerIn(folder)).toBe(before);
  });

  test("a table that was only saved again stops nothing: its bytes are noted, and the draw is the same", async () => {
    const text = `\ufeff${textOf("检查对象.csv").trimEnd().replaceAll("\n", "\r\n")}\r\n`;
    writeFileSync(join(folder, "检查对象.csv"), Buffer.from(text, "utf16le"));
    for (const name of ["plan", "announce", "run"]) {
      const said = await calledLater(name, folder);
      expect([name, said.status]).toEqual([name, 0]);
      expect(said.stderr).toContain("! 检查对象.csv: Only its bytes have changed");
    }
    const room = await calledLater("room", folder, "--out", join(folder, "room.html"));
    expect(room.stderr).not.toMatch(/table-changed|statement-differs/);
  });

  test("a row that somebody has added, and one that somebody has taken away", async () => {
    const gone = firstUnit();
    bent("units.csv", (text) => text.replace(new RegExp(`^${gone},`, "m"), "U-99,"));
    const { stderr } = await calledLater("announce", folder);
    expect(stderr).toContain(`units.csv: A row that the tables of the office give is missing: ${gone} `);
    expect(stderr).toContain(
      "units.csv line 2: Here stands a row that the tables of the office do not give: U-99 ",
    );
  });

  test("a reading that is left out, invented or otherwise, and a column that is said to mean something else", async () => {
    stated(({ readings, lists }) => {
      const [first, second] = readings;
      readings.shift();
      second!.readAs = "closed";
      readings.push({ ...first!, cell: "A99" });
      lists[0]!.columns[0]!.field = null;
    });
    const { stderr } = await calledLater("announce", folder);
    expect(stderr).toMatch(
      /readings\.json 检查对象\.csv F2: The statement says none here, and the tables give status “存续” → “active”/,
    );
    expect(stderr).toMatch(/readings\.json 检查对象\.csv F3: The statement says status “存续” → “closed”/);
    expect(stderr).toMatch(/readings\.json 检查对象\.csv A99: .*, and the tables give none\./);
    expect(stderr).toMatch(
      /readings\.json lists\[units\]\.columns\[id\]\.field: .* and the tables give id\./,
    );
  });

  test("a statement that names files of other contents", async () => {
    stated(({ files }) => {
      files.length = 0;
    });
    expect((await calledLater("announce", folder)).stderr).toMatch(
      /readings\.json files\.检查对象\.csv: The statement says none here, and the tables give [0-9a-f]{64}/,
    );
  });

  test("a table that is not at hand any more is asked for", async () => {
    rmSync(join(folder, "检查人员.csv"));
    for (const name of ["announce", "plan", "run"]) {
      const said = await calledLater(name, folder);
      expect([name, said.status, said.stderr]).toEqual([
        name,
        2,
        expect.stringContaining("检查人员.csv is not here any more"),
      ]);
    }
    expect(() => ledgerIn(folder)).toThrow("ENOENT");
  });
});

describe("acts of a year", () => {
  const VOID = ["void", "--round", "H1", "--reason", "r", "--approver", "head", "--dry-run"];
  const voided = () => {
    const [name, ...words] = VOID;
    const when = ["--at", "2026-01-06T09:00:00+08:00", "--by", "officer-1"];
    return calledLater(name!, folder, ...words, ...when);
  };

  test("read the tables again as well: bytes are noted, a list that was bent is refused before anything is shown", async () => {
    for (const name of ["announce", "run"]) expect((await calledLater(name, folder)).status).toBe(0);
    writeFileSync(join(folder, "检查对象.csv"), `\ufeff${textOf("检查对象.csv")}`);
    const noted = await voided();
    expect([noted.status, noted.stderr]).toEqual([
      0,
      expect.stringContaining("! 检查对象.csv: Only its bytes"),
    ]);
    bent("units.csv", (text) => text.replace(/active/, "suspended"));
    const said = await voided();
    expect([said.status, said.stdout, said.stderr]).toEqual([
      2,
      "",
      expect.stringContaining("[cli/list-cell-differs]"),
    ]);
  });
});

describe("verify of a case that was read from tables", () => {
  beforeEach(async () => {
    for (const name of ["announce", "run"]) expect((await calledLater(name, folder)).status).toBe(0);
  });

  test("says nothing of one that is as it was", async () => {
    const said = await calledLater("verify", folder);
    expect([said.status, said.stdout]).toEqual([0, expect.not.stringMatching(/readings\.json|\.csv/)]);
  });

  test("names another statement than the ledger, and the cell where it was bent", async () => {
    stated(({ readings }) => {
      readings[1]!.readAs = "closed";
    });
    const said = await calledLater("verify", folder);
    expect(said.status).toBe(1);
    expect(said.stdout).toMatch(
      /✗ readings\.json: It is another statement than the ledger names since .* \(entry 1\): its digest is [0-9a-f]{64}, and there stands [0-9a-f]{64}\./,
    );
    expect(said.stdout).toMatch(/✗ readings\.json 检查对象\.csv F3: The statement says .*“closed”/);
    expect((await calledLater("verify", folder, "--zh")).stdout).toMatch(
      /readings\.json：这不是账本自 .*（第 1 条）起载明的读法说明/,
    );
  });

  test("names a table, a list and the meaning of a column that have changed, and the cells that differ by it", async () => {
    const rewrite = (name: string, from: string, to: string) =>
      writeFileSync(join(folder, name), textOf(name).replace(from, to));
    rewrite("检查对象.csv", "存续", "停业");
    expect((await calledLater("verify", folder)).stdout).toContain("✗ 检查对象.csv has changed since");
    rewrite("检查对象.csv", "停业", "存续");
    rewrite("columns.json", '"region": "region"', '"region": null');
    const mapped = await calledLater("verify", folder);
    expect([mapped.status, mapped.stdout]).toEqual([
      1,
      expect.stringContaining("✗ columns.json is not any more what was written"),
    ]);
    expect(mapped.stdout).toContain("✗ readings.json lists[units].columns[region].field: ");
    rewrite("columns.json", '"region": null', '"region": "region"');
    rewrite("units.csv", "active", "suspended");
    const listed = await calledLater("verify", folder);
    expect(listed.stdout).toContain(
      "✗ units.csv line 2 status: Here stands “suspended”, and the tables of the office give “active”.",
    );
    expect(listed.stdout).toMatch(
      /✗ units\.csv: It is another list than was drawn from: the ledger has had the one of .* \(entry 1\)/,
    );
  });

  test("says of a table in another coding that only its bytes differ, which is no fault", async () => {
    const text = `\ufeff${textOf("检查对象.csv").trimEnd().replaceAll("\n", "\r\n")}\r\n`;
    writeFileSync(join(folder, "检查对象.csv"), Buffer.from(text, "utf16le"));
    const said = await calledLater("verify", folder);
    expect([said.status, said.stdout]).toEqual([
      0,
      expect.stringContaining("(检查对象.csv: Only its bytes have changed"),
    ]);
  });

  test("an archive carries the statement, and verify reads it from there", async () => {
    const path = join(folder, "archive.json");
    expect((await calledLater("archive", folder, "--out", path)).status).toBe(0);
    const said = await calledLater("verify", path);
    expect([said.status, said.stdout]).toEqual([0, expect.not.stringContaining("statement of how")]);
    const archive = JSON.parse(textOf("archive.json"));
    expect(archive.registries[0].statement).toEqual(JSON.parse(textOf("readings.json")));
    archive.registries[0].statement.readings[1].readAs = "closed";
    writeFileSync(path, JSON.stringify(archive));
    const bentOne = await calledLater("verify", path);
    expect([bentOne.status, bentOne.stdout]).toEqual([
      1,
      expect.stringContaining("holds a statement of readings that its ledger does not name"),
    ]);
    expect((await calledLater("verify", path, "--zh")).stdout).toContain("读法说明不是账本所载明的");
    delete archive.registries[0].statement;
    writeFileSync(path, JSON.stringify(archive));
    expect((await calledLater("verify", path)).stdout).toContain("statement of how");
  });
});
