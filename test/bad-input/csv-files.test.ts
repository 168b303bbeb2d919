/**
 * Bad CSV files: every fault is named with file, line, column, value, reason and advice; a byte-order mark is
 * accepted.
 */

import { describe, expect, test } from "vitest";
import { orThrow } from "../../src/index.js";
import { readRegistryCsv } from "../../src/io.js";
import { snapshotOf } from "../../src/verify.js";
import { said } from "../support/said.js";

const UNITS =
  'id,name,region,categories,tier,status,opened,closed,exclusions\nU-1,一号店,town,hotel,key,active,2001-05-01,,\nU-2,"二号, ""老店""",town,,,,,,\n';
const INSPECTORS =
  "id,name,agency,regions,qualifications,certificates,grade,leave,capacity,recusals,team,status\nI-1,甲,north,town,lead,law||2024-01-01..2027-12-31,senior,,6,U-1|kin,,active\n";
const HISTORY = "unit,day,inspectors,kind,result\nU-1,2025-06-01,I-1,routine,pass\n";

type Files = {
  readonly units?: string | Uint8Array;
  readonly inspectors?: string | Uint8Array;
  readonly history?: string | Uint8Array;
};

function read({ units = UNITS, inspectors = INSPECTORS, history = HISTORY }: Files = {}) {
  return readRegistryCsv({
    units: { name: "units.csv", data: units },
    inspectors: { name: "inspectors.csv", data: inspectors },
    history: { name: "history.csv", data: history },
    asOf: "2026-01-04",
  });
}

function refusals(files: Files) {
  const answer = read(files);
  return answer.ok ? [] : answer.refusals;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe("CSV files", () => {
  test("good ones are read; a byte-order mark and CRLF change nothing", () => {
    const digest = snapshotOf(orThrow(read())).digest;
    expect(snapshotOf(orThrow(read({ units: `\ufeff${UNITS}` }))).digest).toBe(digest);
    expect(snapshotOf(orThrow(read({ units: utf8(`\ufeff${UNITS}`) }))).digest).toBe(digest);
    expect(snapshotOf(orThrow(read({ units: UNITS.replaceAll("\n", "\r\n") }))).digest).toBe(digest);
  });

  test.each<[string, Files, string, readonly (string | number)[]]>([
    [
      "a missing column",
      { units: UNITS.replace("id,name,", "id,").replace("U-1,一号店,", "U-1,") },
      "io/missing-column",
      ["units.csv"],
    ],
    ["a doubled column", { units: UNITS.replace("id,name,", "id,id,") }, "io/doubled-column", ["units.csv"]],
    ["an unknown column", { units: UNITS.replace("tier", "teir") }, "io/unknown-column", ["units.csv"]],
    [
      "a quote that is never closed",
      { history: `${HISTORY}U-2,2025-06-02,I-1,"routine,pass\n` },
      "io/quote-not-closed",
      ["history.csv", "line", 3],
    ],
    [
      "a quote in the middle of a cell",
      { units: UNITS.replace("一号店", '一"号店') },
      "io/stray-quote",
      ["units.csv", "line", 2],
    ],
    [
      "a row that is too long",
      { units: UNITS.replace("2001-05-01,,", "2001-05-01,,,x") },
      "io/row-too-long",
      ["units.csv", "line", 2],
    ],
    [
      "a row that is too short",
      { history: `${HISTORY}U-2,2025-06-02\n` },
      "io/row-too-short",
      ["history.csv", "line", 3],
    ],
    ["an empty file", { units: "" }, "io/empty-file", ["units.csv"]],
    [
      "a day that is none",
      { units: UNITS.replace("2001-05-01", "2001-13-01") },
      "registry/not-a-day",
      ["units.csv", "line", 2, "opened"],
    ],
    [
      "a unit that stands twice",
      { units: `${UNITS}U-1,again,town,,,,,,\n` },
      "registry/duplicate-id",
      ["units.csv", "line", 4, "id"],
    ],
    [
      "an inspector nobody knows",
      { history: HISTORY.replace("I-1", "I-9") },
      "registry/unknown-inspector",
      ["history.csv", "line", 2, "inspectors"],
    ],
  ])("%s", (_name, files, code, path) => {
    const found = refusals(files);
    const match = found.find(
      (each) => each.code === code && path.every((step, at) => each.path[at] === step),
    );
    expect(match, JSON.stringify(found.map((each) => [each.code, each.path]))).toBeDefined();
    expect(`${said(match!).message} ${said(match!).advice}`).not.toMatch(/\{\w+\}/);
  });

  test("a file in another encoding is refused with the encoding it looks like", () => {
    const gbk = Uint8Array.from([
      ...utf8(UNITS.slice(0, UNITS.indexOf("一"))),
      0xd2,
      0xbb,
      0xba,
      0xc5,
      0xb5,
      0xea,
      ...utf8(",town,,,,,,\n"),
    ]);
    const found = refusals({ units: gbk });
    expect(found).toHaveLength(1);
    expect(found[0]!.path[0]).toBe("units.csv");
    expect(`${said(found[0]!).message} ${said(found[0]!).advice}`).toMatch(/GB/);
  });

  test("a record over several lines is named by the line where it starts, and those after it rightly", () => {
    const found = refusals({ units: `${UNITS}U-3,"three\nlines\nlong",town,,,,,,\nU-4,,town,,,shut,,,\n` });
    expect(found.map(({ path }) => path)).toEqual([["units.csv", "line", 7, "status"]]);
  });

  test("among 200,000 rows the one bad row is named, and nothing else", () => {
    const rows = Array.from(
      { length: 200_000 },
      (_, n) =>
        `U-${String(n).padStart(6, "0")},name,town,hotel,key,active,2001-05-01,${n === 123_456 ? "2001-04-30" : ""},`,
    );
    const [head] = UNITS.split("\n");
    const found = refusals({
      units: `${head}\n${rows.join("\n")}\n`,
      inspectors: INSPECTORS.replace("U-1|kin", ""),
      history: "unit,day,inspectors,kind,result\n",
    });
    expect(found.map(({ code, path }) => [code, path])).toEqual([
      ["registry/closed-before-opened", ["units.csv", "line", 123_458, "closed"]],
    ]);
  });
});
