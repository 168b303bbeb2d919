import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, it } from "vitest";
import { scanLines } from "../../../src/io/scan-lines.js";

const SIGNS = ['"店,a"', '"a"""', "a", "店", " ", ",", ";", '"', "\n", "\r", "\r\n", "\u3000", ""];

/** Whole, with the physical line of each record; undefined where it is no table. */
function byCsvParse(text: string, delimiter: string): string[][] | undefined {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ["\r\n", "\n", "\r"],
    });
  } catch {
    return undefined;
  }
}

it("gives what csv-parse gives of the whole, or leaves it to the whole", () => {
  let [read, quoted] = [0, 0];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...SIGNS), { maxLength: 24 }).map((signs) => signs.join("")),
      fc.constantFrom(",", ";"),
      (text, delimiter) => {
        const quick = scanLines(text, delimiter);
        if (quick === undefined) return;
        read++;
        if (text.includes('"')) quoted++;
        expect(quick.records).toStrictEqual(byCsvParse(text, delimiter));
        const physical = text.split(/\r\n|\n|\r/);
        expect(quick.lines).toStrictEqual(physical.flatMap((line, at) => (line === "" ? [] : [at + 1])));
      },
    ),
    { seed: 20_261_129, numRuns: 4_000 },
  );
  expect(read).toBeGreaterThan(800);
  expect(quoted).toBeGreaterThan(100);
});

it("reads well-formed tables of quoted cells line by line, with the line of each record", () => {
  const text = 'id,name\n\n1,"甲店,分店"\n2,"他说""好"""\r\n3,丙\r';
  expect(scanLines(text, ",")).toStrictEqual({
    records: [
      ["id", "name"],
      ["1", "甲店,分店"],
      ["2", '他说"好"'],
      ["3", "丙"],
    ],
    lines: [1, 3, 4, 5],
  });
});

it.each([
  ["a cell over two lines, each with quotes in pairs", '1,"a ""b""\nc"\n'],
  ["a quote that is never closed", '1,"a\n2,b\n'],
  ["a quote inside of an open cell", '1,a"b"\n'],
])("leaves %s to whoever reads the whole", (_, text) => {
  expect(scanLines(text, ",")).toBeUndefined();
});
