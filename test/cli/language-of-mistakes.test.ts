/** A call that cannot be read is answered in the language that `--lang`, the case or the system asks for, in this order. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { newFolder } from "../support/case-on-disk.js";
import { calledLater } from "../support/command.js";

const home = newFolder();
const [chinese, english, broken, silent] = ["zh", "en", "broken", "silent"].map((name) => join(home, name));

beforeAll(() => {
  for (const [folder, settings] of [
    [chinese!, '{ "language": "zh" }'],
    [english!, '{ "language": "en" }'],
    [broken!, "{ language"],
    [silent!, undefined],
  ] as const) {
    mkdirSync(folder);
    if (settings !== undefined) writeFileSync(join(folder, "settings.json"), settings);
    writeFileSync(join(folder, "ledger.jsonl"), "");
  }
});

const kept = { ...process.env };
afterEach(() => {
  vi.restoreAllMocks();
  for (const name of ["LC_ALL", "LANG"]) {
    delete process.env[name];
    if (kept[name] !== undefined) process.env[name] = kept[name];
  }
});

const isChinese = async (...words: string[]) =>
  /\p{Script=Han}{3}/u.test((await calledLater(...words)).stderr);

/** Mistakes that are seen before any option is known, by what is wrong with them. */
const MISTAKES: Readonly<Record<string, (place: string) => string[]>> = {
  "an option that is none": (place) => ["plan", place, "--frob"],
  "an option that is none before the case": (place) => ["plan", "--frob", place],
  "an option without its value": (place) => ["plan", place, "--out"],
  "an option with a value that it does not take": (place) => ["run", place, "--again=yes"],
  "an option twice": (place) => ["plan", place, "--out", "a", "--out", "b"],
  "a command that is none": (place) => ["frob", place],
  "a part of a command that is none": (place) => ["case", "frob", place],
  "an option that the command does not read": (place) => ["plan", place, "--unit", "U-1"],
  "a language that is none": (place) => ["plan", place, "--lang", "fr"],
};

describe.each(Object.entries(MISTAKES))("%s", (_, words) => {
  test("is told as the case says", async () => {
    expect(await isChinese(...words(chinese!))).toBe(true);
    expect(await isChinese(...words(join(chinese!, "ledger.jsonl")))).toBe(true);
    expect(await isChinese(...words(english!))).toBe(false);
    expect(await isChinese(...words(silent!))).toBe(false);
  });

  test("is told as the system says where the case says nothing, and not where it does", async () => {
    process.env["LC_ALL"] = "";
    process.env["LANG"] = "zh_CN.UTF-8";
    expect(await isChinese(...words(silent!))).toBe(true);
    expect(await isChinese(...words(join(home, "nowhere")))).toBe(true);
    expect(await isChinese(...words(english!))).toBe(false);
  });

  test("is told as --zh and --lang say, whatever the case says", async () => {
    expect(await isChinese(...words(english!), "--zh")).toBe(true);
    expect(await isChinese(...words(chinese!), "--lang", "en")).toBe(false);
    expect(await isChinese(...words(chinese!), "--lang=en")).toBe(false);
    expect(await isChinese(...words(english!), "--lang", "zh")).toBe(true);
  });
});

test("settings that cannot be read do not hide what is wrong with the call", async () => {
  expect((await calledLater("plan", broken!, "--frob")).stderr).toContain("[cli/unknown-option]");
  expect((await calledLater("plan", broken!)).stderr).toContain("settings.json");
});

test("Windows, which sets no variable, speaks the language that it has", async () => {
  delete process.env["LC_ALL"];
  delete process.env["LANG"];
  const locale = (tag: string) =>
    vi
      .spyOn(Intl.DateTimeFormat.prototype, "resolvedOptions")
      .mockReturnValue({ locale: tag } as Intl.ResolvedDateTimeFormatOptions);
  locale("zh-CN");
  expect(await isChinese("plan", "--frob")).toBe(false);
  const { platform } = process;
  Object.defineProperty(process, "platform", { value: "win32" });
  try {
    expect(await isChinese("plan", "--frob")).toBe(true);
    locale("en-US");
    expect(await isChinese("plan", "--frob")).toBe(false);
  } finally {
    Object.defineProperty(process, "platform", { value: platform });
  }
});
