/** The ceremony by the command: announced, waited for, drawn, verified; each step says what comes next. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { called as command } from "../support/command.js";
import { matterOf, policy } from "../support/small-case.js";

const UNITS = "id,name,region,categories,tier,status,opened,closed,exclusions";
const PEOPLE = "id,name,agency,regions,qualifications,certificates,grade,leave,capacity,recusals,team,status";
const ANNOUNCED = {
  ...{ round: "H1", sources: [{ type: "text", name: "lottery 2026002" }], asOf: "2026-01-04" },
  ...{ at: "2026-01-05T09:00:00+08:00", by: "office", drawOn: "2026-01-06" },
  valuesFrom: "2026-01-06T09:00:00+08:00",
};

function folderOf(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), "double-random-"));
  const rules = policy((draft) => {
    Object.assign(matterOf(draft), {
      strata: [{ id: "all", number: 1 }],
      team: { region: false, officers: 1, roles: [{ id: "a" }] },
    });
  });
  write(folder, "policy.json", JSON.stringify(rules));
  write(folder, "units.csv", `${UNITS}\nU1,one,,,general,active,,,\nU2,two,,,general,active,,,\n`);
  write(folder, "inspectors.csv", `${PEOPLE}\nI1,an,,,,,,,9,,,active\n`);
  for (const [name, content] of Object.entries(files)) write(folder, name, JSON.stringify(content));
  return folder;
}

function write(folder: string, name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

test("a round is announced, waited for and drawn, and the guide says each step", () => {
  const folder = folderOf({ "announcement.json": ANNOUNCED });
  const guide = (at: string, ...more: string[]) => command("ceremony", folder, "--at", at, ...more).stdout;
  expect(guide(ANNOUNCED.at)).toMatch(/^M-1 H1: not announced\. /);
  expect(guide(ANNOUNCED.at, "--zh")).toMatch(/^M-1，H1：尚未公告。/);
  const announced = command("announce", folder);
  expect([announced.status, announced.stdout]).toEqual([
    0,
    expect.stringContaining("to be drawn all 1 of 2"),
  ]);
  expect(guide(ANNOUNCED.at)).toContain("Nobody can know its values before 2026-01-06T09:00:00+08:00");
  const seed = { ...ANNOUNCED, sources: [{ ...ANNOUNCED.sources[0], value: "01 02" }] };
  const { drawOn: _d, valuesFrom: _v, ...given } = seed;
  write(folder, "seed.json", JSON.stringify(given));
  const early = command("run", folder);
  expect([early.status, early.stderr]).toEqual([2, expect.stringContaining("[seed/too-early]")]);
  write(folder, "seed.json", JSON.stringify({ ...given, at: "2026-01-06T10:00:00+08:00" }));
  expect(command("run", folder).status).toBe(0);
  expect(guide("2026-01-06T11:00:00+08:00")).toContain("1 visits have no result yet");
  const verified = command("verify", join(folder, "ledger.jsonl"), folder);
  expect(verified.stdout).toMatch(/^0 findings, 2 uses of discretion, 1 draws made again$/m);
  expect(verified.stdout).toContain("[discretion/chosen-seed]");
  expect(verified.stdout).toContain("[discretion/drawn-in-round]");
});

test("what an announcement lacks is named, and nothing is written", () => {
  const folder = folderOf({ "announcement.json": { ...ANNOUNCED, revealBy: "soon", sorces: [] } });
  const answer = command("announce", folder);
  expect(answer.status).toBe(2);
  expect(answer.stderr).toContain("sorces");
  expect(answer.stderr).toContain("Nothing was written.");
  expect(command("ceremony", folder).stderr).toContain("--at");
});

test("a round that is drawn without people for everybody names the command that staffs it", () => {
  const folder = folderOf({ "announcement.json": ANNOUNCED });
  const rules = policy((draft) => {
    Object.assign(matterOf(draft), {
      strata: [{ id: "all", number: 1 }],
      team: { region: false, officers: 1, roles: [{ id: "a" }, { id: "b" }], staffing: "by-rank" },
    });
  });
  write(folder, "policy.json", JSON.stringify(rules));
  expect(command("announce", folder).status).toBe(0);
  const { drawOn: _d, valuesFrom: _v, ...given } = ANNOUNCED;
  const sources = [{ ...ANNOUNCED.sources[0], value: "01 02" }];
  write(folder, "seed.json", JSON.stringify({ ...given, sources, at: "2026-01-06T10:00:00+08:00" }));
  command("run", folder);
  for (const language of [[], ["--zh"]]) {
    const said = command("ceremony", folder, "--at", "2026-01-06T11:00:00+08:00", ...language).stdout;
    expect(said).toContain(`double-random staff ${folder} --round H1 --matter M-1`);
  }
});
