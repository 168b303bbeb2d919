/** Twelve files with one family of faults each, and one with all: what becomes of every cell, and where it is marked. */
import { describe, expect, test } from "vitest";
import { doubtsWorkbook } from "../../src/cli/doubts-workbook.js";
import { addressOf, textOf } from "../../src/desk/sheet.js";
import { type CheckedLists, checkLists, readTextSheet, readWorkbook, type Sheet } from "../../src/desk.js";
import { orThrow } from "../../src/index.js";
import { unpackPart } from "../../src/io/sheets/unpack-part.js";
import { zipParts } from "../../src/io/sheets/zip-directory.js";
import { type FaultyFile, faultyFiles } from "../support/faulty-files.js";

const inspectors: Sheet = {
  ...{ file: "人员", name: null, numbers: [1, 2], system: 1900, form: { coding: null, delimiter: null } },
  rows: [
    ["姓名", "执法证号", "上限"],
    ["张三", "P1", "9"],
  ],
};

async function sheetOf({ name, data }: FaultyFile): Promise<Sheet> {
  if (!name.endsWith(".xlsx")) return orThrow(readTextSheet({ name, data }));
  return orThrow(await readWorkbook({ name, data }))[0]!;
}

const byPlace = (refusals: CheckedLists["refusals"]) =>
  Object.fromEntries(refusals.map(({ code, path }) => [String(path.at(-1)), code]));

/** Colour of each cell of the first sheet, as a spreadsheet finds it: by the styles of the workbook. */
async function fillsIn(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const part = async (name: string) => {
    const found = zipParts(bytes)!.find((each) => each.name === name)!;
    return new TextDecoder().decode(await unpackPart(bytes, found));
  };
  const [styles, sheet] = await Promise.all([part("xl/styles.xml"), part("xl/worksheets/sheet1.xml")]);
  const inside = (name: string) => new RegExp(`<${name}[ >].*?</${name}>`, "s").exec(styles)![0];
  const fills = [...inside("fills").matchAll(/<fill>.*?<\/fill>/gs)].map(
    ([fill]) => /fgColor rgb="(\w+)"/.exec(fill)?.[1] ?? "",
  );
  const formats = [...inside("cellXfs").matchAll(/<xf\b([^>]*)>/g)].map(([, xf = ""]) =>
    Number(/fillId="(\d+)"/.exec(xf)?.[1] ?? 0),
  );
  return new Map(
    [...sheet.matchAll(/<c r="(\w+)"([^>]*)>/g)].map(([, place = "", more = ""]) => [
      place,
      fills[formats[Number(/ s="(\d+)"/.exec(more)?.[1] ?? 0)] ?? 0]!,
    ]),
  );
}

const WRONG = "FFF8C9C4";
const DOUBTFUL = "FFFDEEB5";

describe.each(faultyFiles().map((file) => [file.fault, file] as const))("a list with %s", (_, file) => {
  const read = async () => {
    const units = await sheetOf(file);
    return { units, checked: orThrow(checkLists({ sheets: { units, inspectors }, asOf: "2026-04-01" })) };
  };

  test("has every cell accepted, read otherwise or refused, and the rows add up", async () => {
    const { units, checked } = await read();
    const { accepted, proposed, refused } = file;
    const { counts, heading } = checked.lists[0]!;
    expect(counts).toEqual({ all: accepted + proposed + refused, accepted, proposed, refused });
    const filled = units.rows.filter(
      (cells, at) => units.numbers[at]! > heading && cells.some((cell) => textOf(cell).trim() !== ""),
    );
    expect(filled).toHaveLength(counts.all);
    const own = checked.readings.filter(({ file: name }) => name === file.name);
    expect(Object.fromEntries(own.map(({ cell, readAs, why }) => [cell, [readAs, why.join(" ")]]))).toEqual(
      file.readings,
    );
    expect(own).toHaveLength(Object.keys(file.readings).length);
    expect(byPlace(checked.refusals)).toEqual(file.refusals);
    expect(checked.refusals).toHaveLength(Object.keys(file.refusals).length);
    expect(byPlace(checked.warnings.filter(({ code }) => code.startsWith("desk/")))).toEqual(
      file.warnings ?? {},
    );
    expect(checked.registry === null).toBe(Object.keys(file.refusals).length > 0);
  });

  test("has each of these cells marked in the workbook of the doubts, and no other", async () => {
    const { units, checked } = await read();
    const bytes = await doubtsWorkbook(checked, { units, inspectors }, { zh: true });
    const said = [
      ...Object.keys(file.readings),
      ...Object.keys(file.refusals),
      ...Object.keys(file.warnings ?? {}),
    ];
    const sheets = orThrow(await readWorkbook({ name: "疑点.xlsx", data: bytes! }));
    const sheet = sheets.find(({ name }) => name === "检查对象");
    expect(sheet === undefined).toBe(said.length === 0);
    if (sheet === undefined) return;
    const fills = await fillsIn(bytes!);
    const { heading } = checked.lists[0]!;
    for (const [at, cells] of units.rows.entries()) {
      const number = at + 1;
      const rowSaid = said.some(
        (place) => place === String(number) || place.replace(/^[A-Z]+/, "") === String(number),
      );
      if (number !== heading) expect((textOf(sheet.rows[at]?.[0]) !== "") === rowSaid).toBe(true);
      for (const [column, cell] of cells.entries()) {
        const place = addressOf(column, number);
        expect(textOf(sheet.rows[at]?.[column + 1])).toBe(textOf(cell));
        const wrong = Object.hasOwn(file.refusals, place) ? WRONG : undefined;
        const expected = wrong ?? (said.includes(place) ? DOUBTFUL : "");
        if (number !== heading)
          expect([place, fills.get(addressOf(column + 1, number)) ?? ""]).toEqual([place, expected]);
      }
    }
  });
});
