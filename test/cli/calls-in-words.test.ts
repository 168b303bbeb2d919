/** A call that is to be copied works for any folder: blanks, Chinese and quotes stand in quotes. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { newFolder } from "../support/case-on-disk.js";
import { called, calledLater } from "../support/command.js";

const TOWN = "examples/data/town-market";
const AT = ["--at", "2026-01-06T09:00:00+08:00"];
let folder = "";

beforeEach(() => {
  folder = join(newFolder(), "2026 年 'market'");
  cpSync(TOWN, folder, { recursive: true });
});

/** The words of the first call in a text, as a shell takes them. */
function callIn(text: string): string[] {
  const call = /double-random (.*?)(?:[，。；]|\.? \[cli|\.?$)/m.exec(text)![1]!;
  return execFileSync("sh", ["-c", `printf '%s\\n' ${call}`], { encoding: "utf8" })
    .trim()
    .split("\n");
}

test("of the next step, in both languages, with its ledger where the case does not name it", () => {
  for (const language of ["--lang=en", "--zh"]) {
    expect(callIn(called("ceremony", folder, ...AT, language).stdout)).toEqual(["announce", folder]);
    const ledger = join(folder, "共用 账本");
    expect(callIn(called("ceremony", folder, ...AT, language, "--ledger", ledger).stdout)).toEqual([
      "announce",
      folder,
      "--ledger",
      ledger,
    ]);
  }
  writeFileSync(join(folder, "settings.json"), JSON.stringify({ ledger: "shared" }));
  expect(callIn(called("ceremony", folder, ...AT, "--lang=en").stdout)).toEqual(["announce", folder]);
});

test("of what comes first: lists to be read, an announcement, a change", async () => {
  expect(callIn(called("run", folder, "--zh").stderr)).toEqual(["announce", folder]);
  for (const name of ["announce", "run"]) expect(called(name, folder).status).toBe(0);
  mkdirSync(join(folder, "registries"));
  cpSync(join(folder, "lists-of-may"), join(folder, "registries/2026-05-20"), { recursive: true });
  const at = { asOf: "2026-05-20", at: "2026-06-29T17:00:00+08:00" };
  const said = { round: "H2", by: "张经办", sources: [{ type: "text", name: "双色球" }], ...at };
  writeFileSync(join(folder, "announcement.json"), JSON.stringify(said));
  rmSync(join(folder, "seed.json"));
  expect(callIn(called("announce", folder).stderr)).toEqual([
    ...["change", folder, "--to", join(folder, "registries/2026-05-20")],
  ]);
});

test("of tables that were not read yet", async () => {
  rmSync(join(folder, "units.csv"));
  writeFileSync(join(folder, "检查对象.csv"), "统一社会信用代码,企业名称\nU-1,甲\n");
  const { stderr } = await calledLater("plan", folder, "--zh");
  expect(stderr).toContain("[cli/unchecked-lists]");
  expect(callIn(stderr)).toEqual(["check", folder]);
});
