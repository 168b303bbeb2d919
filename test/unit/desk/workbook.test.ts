/** Workbooks as spreadsheets save them, and files that only look like one. */
import { describe, expect, test } from "vitest";
import { readTextSheet, readWorkbook } from "../../../src/desk.js";
import { orThrow } from "../../../src/index.js";
import { lookIntoWorkbook } from "../../../src/io/sheets/look-into-workbook.js";
import { inGb18030 } from "../../support/in-gb18030.js";
import { madeWorkbook, zipOf } from "../../support/made-workbook.js";

const name = "名单.xlsx";

describe("a workbook", () => {
  test("is read cell by cell, with its numbers as they are stored", async () => {
    const data = madeWorkbook([
      {
        name: "对象",
        rows: [
          ["统一社会信用代码", "名称", "成立日期", "户数", "计算", "错误", "是否"],
          [
            "0091",
            " 店 ",
            { day: 46_082 },
            { number: "912345678901234560" },
            { formula: "1+1", value: "2" },
            { error: "#N/A" },
            { yes: true },
          ],
        ],
      },
    ]);
    const [sheet] = orThrow(await readWorkbook({ name, data }));
    expect(sheet).toMatchObject({ file: name, name: "对象", system: 1900, numbers: [1, 2] });
    expect(sheet!.rows[1]).toEqual([
      "0091",
      " 店 ",
      { kind: "day", text: "2026-03-01" },
      { kind: "number", text: "912345678901234560" },
      { kind: "formula", text: "2" },
      { kind: "error", text: "#N/A" },
      { kind: "boolean", text: "TRUE" },
    ]);
  });

  test("of the system of 1904 has its own days", async () => {
    const data = madeWorkbook([{ name: "A", rows: [[{ day: 44_620 }]] }], { date1904: true });
    const [sheet] = orThrow(await readWorkbook({ name, data }));
    expect(sheet).toMatchObject({ system: 1904, rows: [[{ kind: "day", text: "2026-03-01" }]] });
  });
});

describe("a file that is not opened", () => {
  const codeOf = async (data: Uint8Array): Promise<string> => {
    const read = await readWorkbook({ name, data });
    return read.ok ? "read" : read.refusals.map(({ code }) => code).join();
  };
  const book = () => madeWorkbook([{ name: "A", rows: [["x"]] }]);

  test.each([
    ["locked", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), "io/locked-or-old-workbook"],
    ["no archive", new TextEncoder().encode("id,name\n"), "io/not-a-workbook"],
    ["empty", new Uint8Array(0), "io/not-a-workbook"],
    ["an archive of something else", zipOf([{ name: "a.txt", text: "x" }]), "io/not-a-workbook"],
    ["cut off", book().slice(0, -40), "io/not-a-workbook"],
    ["with macros", madeWorkbook([{ name: "A", rows: [["x"]] }], { macro: true }), "io/macro-workbook"],
  ])("%s", async (_, data, code) => expect(await codeOf(data)).toBe(code));

  test("whose sheet unpacks to more than its directory says", async () => {
    const parts = [{ name: "xl/worksheets/sheet1.xml", says: 100 }];
    expect(await codeOf(madeWorkbook([{ name: "A", rows: [["x".repeat(5000)]] }], { parts }))).toBe(
      "io/damaged-workbook",
    );
  });

  test("that would unpack to hundreds of times its size", async () => {
    const bomb = madeWorkbook([{ name: "A", rows: [["0".repeat(20_000_000)]] }]);
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await codeOf(bomb)).toBe("io/dense-workbook");
    expect((await lookIntoWorkbook(name, bomb)).ok).toBe(false);
  });
});

describe("a text table", () => {
  const table = "统一社会信用代码,企业名称\n0091,本溪市第一餐饮有限公司\n";

  test.each([
    ["UTF-8", new TextEncoder().encode(table), { coding: "utf-8", delimiter: "," }],
    ["UTF-8 with its mark", new TextEncoder().encode(`\ufeff${table}`), { coding: "utf-8", delimiter: "," }],
    ["GB 18030", inGb18030(table), { coding: "gb18030", delimiter: "," }],
    [
      "UTF-16",
      new Uint8Array(Buffer.from(`\ufeff${table.replaceAll(",", "\t")}`, "utf16le")),
      { coding: "utf-16", delimiter: "\t" },
    ],
    ["semicolons", new TextEncoder().encode(table.replaceAll(",", ";")), { coding: "utf-8", delimiter: ";" }],
  ])("in %s", (_, data, form) => {
    const sheet = orThrow(readTextSheet({ name: "a.csv", data }));
    expect(sheet.form).toEqual(form);
    expect(sheet.rows).toEqual([
      ["统一社会信用代码", "企业名称"],
      ["0091", "本溪市第一餐饮有限公司"],
    ]);
  });
});
