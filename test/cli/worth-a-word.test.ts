/**
 * What is allowed and yet worth a word is said by the command when it is done, as data with --json, and by
 * the audit afterwards.
 */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { called as command } from "../support/command.js";
import { matterOf, policy } from "../support/small-case.js";

const UNITS = "id,name,region,categories,tier,status,opened,closed,exclusions";
const PEOPLE = "id,name,agency,regions,qualifications,certificates,grade,leave,capacity,recusals,team,status";
const FIRST = {
  round: "H1",
  sources: [{ type: "plain", value: "1" }],
  at: "2026-01-05T09:00:00+08:00",
  by: "office",
  asOf: "2026-01-04",
};
const SECOND = { ...FIRST, sources: [{ type: "plain", value: "2" }], at: "2026-01-06T09:00:00+08:00" };
const AGAIN = ["--again", "--reason", "wrong roster"];

/**
 * A folder with two units and one person; what `run` says of each seed in turn, in English, Chinese and as
 * data.
 */
function ran(seeds: readonly object[], words: readonly string[]) {
  const sayings = [[], ["--zh"], ["--json"]].map((how) => {
    const folder = mkdtempSync(join(tmpdir(), "double-random-"));
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
    const rules = policy((draft) => {
      Object.assign(matterOf(draft), {
        strata: [{ id: "all", number: 2 }],
        team: { region: false, officers: 1, roles: [{ id: "a" }] },
      });
    });
    write("policy.json", JSON.stringify(rules));
    write("units.csv", `${UNITS}\nU1,one,,,general,active,,,\nU2,two,,,general,active,,,\n`);
    write("inspectors.csv", `${PEOPLE}\nI1,an,,,,,,,9,,,active\n`);
    const told = seeds.map((seed, at) => {
      write("seed.json", JSON.stringify(seed));
      return command("run", folder, ...(at > 0 ? words : []), ...how);
    });
    return { last: told.at(-1)!, audit: command("verify", join(folder, "ledger.jsonl"), folder, "--json") };
  });
  const [english, chinese, data] = sayings.map(({ last }) => last);
  const { notes, discretions } = JSON.parse(sayings[0]!.audit.stdout) as Record<string, { code: string }[]>;
  const { warnings } = JSON.parse(data!.stdout) as { warnings: { code: string }[] };
  return {
    english: english!,
    chinese: chinese!,
    warnings: warnings.map(({ code }) => code),
    noted: [...notes!, ...discretions!].map(({ code }) => code),
  };
}

test.each([
  [
    "a registry of four years ago",
    [{ ...FIRST, asOf: "2022-01-04" }],
    "input/registry-stale",
    "discretion/registry-stale",
  ],
  [
    "a draw after its round",
    [{ ...FIRST, at: "2026-07-01T09:00:00+08:00" }],
    "round/over",
    "discretion/after-round",
  ],
  [
    "dice that nobody has compared",
    [{ ...FIRST, sources: [{ type: "text", name: "dice", value: "3 1" }] }],
    "seed/text-unchecked",
    "verify/note-seed-unchecked",
  ],
  [
    "a beacon that nobody has compared",
    [{ ...FIRST, sources: [{ type: "beacon", chain: "ab".repeat(32), round: 7, value: "cd".repeat(32) }] }],
    "seed/beacon-unchecked",
    "verify/note-seed-unchecked",
  ],
])("%s", (_name, seeds, said, noted) => {
  const told = ran(seeds, []);
  expect(told.english.status).toBe(0);
  expect(told.english.stderr).toContain(`[${said}]`);
  expect(told.chinese.stderr).toMatch(new RegExp(`^! .*\\p{Script=Han}.*\\[${said}\\]$`, "mu"));
  expect(told.warnings).toContain(said);
  expect(told.noted).toContain(noted);
});

test("what is as it should be is not spoken of", () => {
  const told = ran(
    [{ ...FIRST, sources: [{ type: "text", name: "dice", value: "3 1" }], checked: "two witnesses" }],
    [],
  );
  expect(told.english.stderr).not.toMatch(/registry-stale|round-over|unchecked|approved-alone/);
  const approved = ran([FIRST, SECOND], [...AGAIN, "--approver", "head of office"]);
  expect(approved.english.stderr).not.toContain("approved-alone");
  expect(approved.noted).not.toContain("discretion/approved-alone");
});
