/** Workbooks made to do harm: a clear refusal, in bounded time and memory, and nothing of them is executed. */
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../../src/desk.js";
import { orThrow } from "../../../src/index.js";
import { madeWorkbook, zipOf } from "../../support/made-workbook.js";

const name = "名单.xlsx";
const SHEET = "xl/worksheets/sheet1.xml";
const MIB = 2 ** 20;

/** Most that a refusal may take here, on a machine that does something else besides. */
const MOST_MS = 20_000;
const MOST_BYTES = 1_200 * MIB;

async function codeOf(data: Uint8Array): Promise<string> {
  const [since, before] = [performance.now(), process.memoryUsage().rss];
  const read = await readWorkbook({ name, data });
  expect(performance.now() - since).toBeLessThan(MOST_MS);
  expect(process.memoryUsage().rss - before).toBeLessThan(MOST_BYTES);
  return read.ok ? "read" : read.refusals.map(({ code }) => code).join();
}

const book = (bent: Parameters<typeof madeWorkbook>[1] = {}) =>
  madeWorkbook(
    [
      {
        name: "A",
        rows: [
          ["对象编号", "名称"],
          ["U-1", "甲店"],
        ],
      },
    ],
    bent,
  );
const withSheet = (xml: string) =>
  book({
    change: (part, text) => (part === SHEET ? text.replace(/<sheetData>.*<\/sheetData>/s, xml) : text),
  });
const says = (size: number) => book({ parts: [{ name: SHEET, says: size }] });

describe("a workbook of great size", () => {
  test.each([
    ["says that a sheet unpacks to 300 MB", () => says(300 * MIB), "io/dense-workbook"],
    [
      "has several parts that come to 300 MB",
      () => book({ more: many(50, 6 * MIB + 1) }),
      "io/workbook-too-large",
    ],
    ["says that a part unpacks to less than it does", () => says(10), "io/damaged-workbook"],
    ["says that a part unpacks to a little more than it does", () => says(5_000), "io/damaged-workbook"],
    ["is a file of 65 MB", () => new Uint8Array(65 * MIB).fill(0x50), "io/workbook-too-large"],
    ["has a hundred thousand parts", () => book({ more: many(100_000, 1) }), "io/many-parts"],
    [
      "has as many parts as make another form of archive",
      () => book({ more: many(65_530, 1) }),
      "io/not-a-workbook",
    ],
  ])("%s", async (_, made, code) => expect(await codeOf(made())).toBe(code), 60_000);

  const many = (count: number, size: number) =>
    Array.from({ length: count }, (_, n) => ({ name: `xl/media/${n}.xml`, text: "x", says: size }));
});

describe("a sheet of great size", () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, n) => `<row r="${n + 1}"><c r="A${n + 1}"><v>${n}</v></c></row>`).join(
      "",
    );
  const data = (xml: string) => `<sheetData>${xml}</sheetData>`;
  const cell = (place: string) => `<c r="${place}"><v>1</v></c>`;

  test.each([
    ["of a million rows", () => data(rows(1_000_000)), "io/sheet-too-large"],
    ["of one row far below", () => data(`<row r="4000000000">${cell("A1")}</row>`), "io/damaged-workbook"],
    ["of an empty row far below", () => data(`<row r="1"/><row r="2000000000"/>`), "io/damaged-workbook"],
    ["of a column far behind", () => data(`<row r="1">${cell("ZZZ1")}</row>`), "io/damaged-workbook"],
    [
      "of few cells far apart",
      () => data(`<row r="1">${cell("XFD1")}</row><row r="200000">${cell("A200000")}</row>`),
      "io/sheet-too-large",
    ],
    ["of a million tags that never end", () => data("<c ".repeat(1_000_000)), "io/damaged-workbook"],
    ["of a million tags within each other", () => data("<row>".repeat(1_000_000)), "io/damaged-workbook"],
  ])("%s", async (_, xml, code) => expect(await codeOf(withSheet(xml()))).toBe(code), 60_000);

  test("of a million empty rows behind the list is read", async () => {
    const empty = Array.from({ length: 1_000_000 }, (_, n) => `<row r="${n + 2}" s="1"/>`).join("");
    expect(await codeOf(withSheet(data(`<row r="1">${cell("A1")}</row>${empty}`)))).toBe("read");
  }, 60_000);
});

describe("a workbook of bent parts", () => {
  const LOLS = `<!DOCTYPE lolz [<!ENTITY a "lol">${Array.from(
    { length: 9 },
    (_, n) => `<!ENTITY ${"bcdefghij"[n]} "${`&${"abcdefghi"[n]};`.repeat(10)}">`,
  ).join("")}]>`;
  const declaring = (name: string) =>
    book({
      more: [{ name: "xl/sharedStrings.xml", text: "<sst><si><t>&j;</t></si></sst>" }],
      change: (part, text) => (part === name ? text.replace(/^(<\?xml.*?\?>)?/, `$1${LOLS}`) : text),
    });

  test.each([SHEET, "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml"])(
    "declares entities in %s that grow when they are read",
    async (part) => expect(await codeOf(declaring(part))).toBe("io/damaged-workbook"),
  );

  test.each([
    ["a shared text that is none", '<c r="A1" t="s"><v>99</v></c>'],
    ["a kind that is none", '<c r="A1" t="zz"><v>1</v></c>'],
    ["a style that is none", '<c r="A1" s="77"><v>1</v></c>'],
    ["no place", "<c><v>1</v></c>"],
    ["a place twice", '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'],
    ["no end", '<c r="A1"><v>1</v>'],
  ])("has a cell with %s", async (_, cells) =>
    expect(await codeOf(withSheet(`<sheetData><row r="1">${cells}</row></sheetData>`))).toBe(
      "io/damaged-workbook",
    ),
  );

  test("leads to a sheet outside of it, or to none", async () => {
    for (const target of ["../../etc/passwd", "http://example.org/x.xml", "worksheets/none.xml"]) {
      const change = (part: string, text: string) =>
        part.endsWith("workbook.xml.rels") ? text.replace("worksheets/sheet1.xml", target) : text;
      expect(await codeOf(book({ change }))).toBe("io/damaged-workbook");
    }
  });

  test("is cut off anywhere, or has any of its bytes changed, and is never thrown over", async () => {
    const whole = book();
    for (let length = 0; length < whole.length; length += 97)
      expect(await codeOf(whole.slice(0, length))).toBe("io/not-a-workbook");
    for (let at = 0; at < whole.length; at += 11) {
      const bent = whole.slice();
      bent[at] = bent[at]! ^ 0xff;
      expect(await codeOf(bent)).toMatch(/^(?:read|io\/[a-z-]+)$/);
    }
  }, 60_000);

  test("is protected, old, or holds macros wherever they lie", async () => {
    const ole = Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...new Array(4_096).fill(0),
    ]);
    expect(await codeOf(ole)).toBe("io/locked-or-old-workbook");
    for (const place of ["xl/vbaProject.bin", "VBAPROJECT.BIN", "xl/deep/er/vbaProject.bin"])
      expect(await codeOf(book({ more: [{ name: place, text: "x" }] }))).toBe("io/macro-workbook");
    expect(await codeOf(zipOf([{ name: "[Content_Types].xml", text: "<Types/>" }]))).toBe(
      "io/not-a-workbook",
    );
  });
});

test("a formula is what it gave when the workbook was saved, and is not run", async () => {
  const formulas = ["cmd|'/c calc'!A0", 'WEBSERVICE("http://example.org")', "1+1"];
  const rows = [formulas.map((formula) => ({ formula, value: "7" }))];
  const [sheet] = orThrow(await readWorkbook({ name, data: madeWorkbook([{ name: "A", rows }]) }));
  expect(sheet!.rows).toEqual([formulas.map(() => ({ kind: "formula", text: "7" }))]);
});
