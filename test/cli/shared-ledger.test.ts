/** Two authorities on one ledger that stands in no case folder: every command finds it, by `--ledger` or by settings.json. */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newFolder } from "../support/case-on-disk.js";
import { called, calledLater, type Said } from "../support/command.js";

const TOWN = "examples/data/town-market";
const FIRE = "示范县消防救援大队";
const ON = ["--at", "2026-01-06T09:00:00+08:00", "--by", "张经办"];
let made = "";
let home = "";
const [market, fire, shared] = ["market", "fire", "账本"].map((name) => () => join(home, name)) as [
  () => string,
  () => string,
  () => string,
];

/** Both have announced and drawn their first round; the second has other units. */
beforeAll(() => {
  home = newFolder();
  for (const folder of [market(), fire()]) {
    cpSync(TOWN, folder, { recursive: true });
    writeFileSync(join(folder, "settings.json"), JSON.stringify({ language: "en", ledger: "../账本" }));
  }
  const policy = JSON.parse(text(fire(), "policy.json"));
  writeFileSync(join(fire(), "policy.json"), JSON.stringify({ ...policy, authority: FIRE }));
  writeFileSync(join(fire(), "units.csv"), text(fire(), "units.csv").replace(/D-12[^\n]*\n/, ""));
  fine(called("announce", market()));
  fine(called("announce", fire(), "--new-authority", FIRE));
  for (const folder of [market(), fire()]) fine(called("run", folder));
  made = home;
});

beforeEach(() => {
  home = newFolder();
  cpSync(made, home, { recursive: true });
});

function text(folder: string, name: string): string {
  return readFileSync(join(folder, name), "utf8");
}

function fine(said: Said): Said {
  expect(said, said.stderr).toMatchObject({ status: 0 });
  return said;
}

const ledger = () => text(shared(), "ledger.jsonl");

/** The same calls by the option, without settings. */
const unset = (): void => {
  for (const folder of [market(), fire()]) rmSync(join(folder, "settings.json"));
};

test("the ledger stands where it is named, the tables of each in its own case", () => {
  for (const folder of [market(), fire()]) expect(existsSync(join(folder, "ledger.jsonl"))).toBe(false);
  expect(existsSync(join(market(), "drawn.csv"))).toBe(true);
  expect(existsSync(join(fire(), `drawn.${FIRE}.2026.FOOD.H1.csv`))).toBe(true);
});

describe.each([
  ["settings.json", () => [] as string[]],
  [
    "--ledger",
    () => {
      unset();
      return ["--ledger", shared()];
    },
  ],
])("by %s", (_, begun) => {
  test("each sees how its own rounds stand", () => {
    const more = begun();
    for (const [folder, authority] of [
      [market(), "示范县市场监管局"],
      [fire(), FIRE],
    ] as const) {
      const { stdout } = fine(called("ceremony", folder, "--at", ON[1]!, ...more));
      expect(stdout).toContain(`FOOD H1: drawn as ${authority}/2026/FOOD/H1`);
      expect(
        fine(called("explain", folder, "--unit", "D-01", "--draw", `${authority}/2026/FOOD/H1`, ...more))
          .stdout,
      ).toContain("D-01");
    }
  });

  test("codes and receipts are those of the own draws, and papers, uploads and archive are made", async () => {
    const more = begun();
    for (const folder of [market(), fire()]) {
      expect(fine(await calledLater("codes", folder, ...ON, ...more)).stdout).toContain("4 codes stand");
      const { stdout } = fine(await calledLater("receipts", folder, ...ON, ...more));
      expect(stdout.match(/receipts\.\S+jsonl/g)).toHaveLength(1);
      fine(await calledLater("papers", folder, "--html", ...more));
      const upload = await calledLater("upload", folder, "--edition", "national", ...more);
      expect([upload.status, upload.stdout]).toEqual([1, expect.stringContaining("抽查对象: 4 rows")]);
      const view = await calledLater("view", folder, "--out", join(folder, "view.jsonl"), ...more);
      expect(view.stderr).toContain("entry 0: Entry 0 (policy) has no salt");
      fine(await calledLater("publish", folder, "--out", join(folder, "site"), "--whole", ...more));
      fine(await calledLater("carry", folder, "--to", join(folder, "next"), ...more));
      fine(await calledLater("report", folder, "--at", ON[1]!, ...more));
    }
    expect(ledger().match(/"kind":"codes"/g)).toHaveLength(2);
    expect(ledger().match(/"kind":"receipts"/g)).toHaveLength(2);
    const [code] = /[A-Z0-9]{5}-[A-Z0-9]{5}/.exec(text(fire(), "codes.csv"))!;
    fine(called("verify", fire(), "--code", code, ...more));
    const archive = join(home, "archive.json");
    const alone = called("archive", market(), "--out", archive, ...more);
    expect([alone.status, alone.stdout]).toEqual([1, expect.stringContaining("is not at hand")]);
    fine(called("archive", market(), fire(), "--out", archive, ...more));
    expect(fine(called("verify", archive)).stdout).toContain("2 draws made again");
  });

  test("verify draws both again, and compares the tables of each", async () => {
    const more = begun();
    const both = ["verify", market(), fire(), ...more];
    expect(fine(called(...both)).stdout).toContain("2 draws made again");
    const name = `drawn.${FIRE}.2026.FOOD.H1.csv`;
    writeFileSync(join(fire(), name), text(fire(), name).replace(/D-\d\d/, "D-99"));
    const found = called(...both);
    expect([found.status, found.stdout]).toEqual([1, expect.stringContaining(name)]);
  });

  test("an act goes onto it, and a round is not drawn again beside it", async () => {
    const more = begun();
    const before = ledger();
    expect(called("run", market(), ...more).stderr).toContain("[round/drawn-already]");
    const event = ["event", market(), "--file", join(market(), "events.csv"), "--yes", ...more];
    fine(await calledLater(...event, "--at", "2026-05-07T09:00:00+08:00", "--by", "张经办"));
    expect(ledger().startsWith(before)).toBe(true);
    expect(ledger()).not.toBe(before);
  });
});

test("tables beside the ledger itself are compared as well", () => {
  const table = join(shared(), "drawn.csv");
  renameSync(join(market(), "drawn.csv"), table);
  const both = ["verify", join(shared(), "ledger.jsonl"), market(), fire()];
  fine(called(...both));
  writeFileSync(table, readFileSync(table, "utf8").replace(/D-\d\d/, "D-99"));
  expect(called(...both)).toMatchObject({ status: 1, stdout: expect.stringContaining("drawn.csv") });
});

test("whoever forgets to name it begins no second ledger", async () => {
  unset();
  const words = [
    ["announce", market()],
    ["run", fire()],
    ["event", market(), "--file", join(market(), "events.csv"), "--yes", ...ON],
  ];
  for (const each of words) {
    const { status, stderr } = await calledLater(...each);
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/--ledger DIR.*\[cli\/(ledger-gone|lost-ledger)\]/s),
    ]);
  }
});

test("a ledger is named for a case, as a folder", () => {
  const file = called("due", market(), "--at", ON[1]!, "--ledger", join(shared(), "ledger.jsonl"));
  expect([file.status, file.stderr]).toEqual([2, expect.stringContaining("[cli/file-for-folder]")]);
  const away = join(home, "账簿");
  for (const name of ["due", "report"])
    expect(called(name, market(), "--at", ON[1]!, "--ledger", away).stderr).toMatch(
      /账簿\/ledger\.jsonl is not there.*\[cli\/not-there\]/,
    );
  const next = called("ceremony", market(), "--at", ON[1]!, "--ledger", away);
  expect([next.status, next.stderr]).toEqual([2, expect.stringContaining("[cli/ledger-gone]")]);
  const alone = called("verify", join(shared(), "ledger.jsonl"), "--ledger", shared());
  expect([alone.status, alone.stderr]).toEqual([2, expect.stringContaining("[cli/ledger-without-case]")]);
  mkdirSync(join(home, "empty"));
  writeFileSync(join(market(), "settings.json"), JSON.stringify({ ledger: 3 }));
  expect(called("due", market(), "--at", ON[1]!, "--zh").stderr).toContain("[io/settings-field]");
});
