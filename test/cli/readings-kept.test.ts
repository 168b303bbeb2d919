/** From the tables of an office to a verified draw, by command alone; and what has changed behind the accepted readings. */
import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { caseOnDisk, ledgerIn } from "../support/case-on-disk.js";
import { calledLater } from "../support/command.js";
import { PEOPLE_OF_OFFICE } from "../support/office-people.js";

let folder = "";

/** The lists of the small case as an office would hand them over: other headings, other words. */
beforeEach(async () => {
  folder = caseOnDisk();
  const units = readFileSync(join(folder, "units.csv"), "utf8");
  writeFileSync(join(folder, "检查对象.csv"), units.replaceAll("active", "存续"));
  writeFileSync(join(folder, "检查人员.csv"), PEOPLE_OF_OFFICE);
});

const check = () => calledLater("check", folder, "--accept", "readings");

describe("readings that were accepted", () => {
  test("are named by the ledger of the round that is announced and drawn, and verify clean", async () => {
    const said = await check();
    expect([said.status, said.stderr]).toEqual([0, ""]);
    expect((await calledLater("announce", folder)).status).toBe(0);
    expect((await calledLater("run", folder)).status).toBe(0);
    const { readings } = JSON.parse(readFileSync(join(folder, "readings.json"), "utf8"));
    expect(ledgerIn(folder)).toContain(`"readings":{"count":${readings.length},"digest":"`);
    const verified = await calledLater("verify", folder);
    expect([verified.status, verified.stdout]).toEqual([0, expect.not.stringContaining("statement of how")]);
    const statement = readFileSync(join(folder, "readings.json"), "utf8");
    expect((await check()).status).toBe(0);
    expect(readFileSync(join(folder, "readings.json"), "utf8"), "a second look keeps it").toBe(statement);
    expect((await calledLater("verify", folder)).status).toBe(0);
    appendFileSync(join(folder, "检查对象.csv"), "U-99,new,town/east,,,存续,,,\n");
    const newer = await check();
    expect([newer.status, newer.stderr]).toEqual([2, expect.stringContaining("[cli/lists-on-ledger]")]);
  });

  test("stand no longer when a table or a list has changed, and nothing is written then", async () => {
    await check();
    appendFileSync(join(folder, "检查对象.csv"), "U-99,new,town/east,,,存续,,,\n");
    const table = await calledLater("announce", folder);
    expect([table.status, table.stderr]).toEqual([2, expect.stringContaining("[cli/table-changed]")]);
    const again = await check();
    expect([again.status, again.stderr]).toEqual([0, ""]);
    appendFileSync(join(folder, "units.csv"), "U-98,new,town/east,,,active,,,\n");
    const list = await calledLater("announce", folder, "--zh");
    expect([list.status, list.stderr]).toEqual([2, expect.stringContaining("已不是由办公表格写出的内容")]);
    expect(() => ledgerIn(folder)).toThrow("ENOENT");
  });
});

describe("tables of an office", () => {
  test("that nobody has read are said to be so, and lists that nobody has read from them are not drawn from", async () => {
    await check();
    rmSync(join(folder, "readings.json"));
    expect((await calledLater("announce", folder)).stderr).toContain("[cli/no-readings]");
    for (const name of ["units.csv", "inspectors.csv"]) rmSync(join(folder, name));
    const said = await calledLater("announce", folder, "--zh");
    expect([said.status, said.stderr]).toEqual([2, expect.stringContaining("办公表格尚未读取")]);
  });

  test("keep the meaning of their columns: another one has to be accepted again", async () => {
    await check();
    const path = join(folder, "columns.json");
    writeFileSync(path, readFileSync(path, "utf8").replace('"region": "region"', '"region": null'));
    expect((await calledLater("announce", folder)).stderr).toContain("[cli/list-changed]");
  });
});
