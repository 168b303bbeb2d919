/** Two matters and two rounds in one folder: no table is overwritten, and every draw is explained. */

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Ledger, orThrow, type Policy, parsePolicy, readYear } from "../../src/index.js";
import { tableNames as namesIn } from "../../src/io/table-names.js";
import { announceRound } from "../support/acts.js";
import { calledLater, called as command } from "../support/command.js";
import { BY, matterOf, policy, rules, run, town } from "../support/small-case.js";

const UNITS = "id,name,region,categories,tier,status,opened,closed,exclusions";
const PEOPLE = "id,name,agency,regions,qualifications,certificates,grade,leave,capacity,recusals,team,status";

const two = policy((draft) => {
  draft["matters"] = ["bread", "milk"].map((id) => ({
    ...matterOf(draft),
    id,
    strata: [{ id: "all", number: 4 }],
    team: { region: false, officers: 1, roles: [{ id: "a" }] },
  }));
});

test("the tables of two matters stand beside each other, and a unit is explained in both", () => {
  const folder = mkdtempSync(join(tmpdir(), "double-random-"));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write("policy.json", JSON.stringify(two));
  write("units.csv", `${UNITS}\nU1,one,,,general,active,,,\nU2,two,,,general,active,,,\n`);
  write("inspectors.csv", `${PEOPLE}\nI1,an,,,,,,,9,,,active\n`);
  const seed = (matter: string, at: string) =>
    write(
      "seed.json",
      JSON.stringify({
        round: "H1",
        matter,
        sources: [{ type: "plain", value: matter }],
        at,
        by: "office",
        asOf: "2026-01-04",
      }),
    );
  seed("bread", "2026-01-05T09:00:00+08:00");
  expect(command("run", folder)).toMatchObject({ status: 0 });
  const bread = readFileSync(join(folder, "drawn.bread.H1.csv"), "utf8");
  seed("milk", "2026-01-06T09:00:00+08:00");
  expect(command("run", folder).stdout).toContain("drawn.milk.H1.csv");
  expect(readFileSync(join(folder, "drawn.bread.H1.csv"), "utf8")).toBe(bread);
  expect(readdirSync(folder).filter((name) => name.startsWith("pool."))).toEqual([
    "pool.bread.H1.csv",
    "pool.milk.H1.csv",
  ]);

  const explain = (...more: string[]) =>
    command("explain", join(folder, "ledger.jsonl"), folder, ...more).stdout;
  const both = JSON.parse(explain("--unit", "U1", "--json"));
  expect(both.map(({ drawId, standing }: Record<string, string>) => [drawId, standing])).toEqual([
    ["000000/2026/bread/H1", "drawn"],
    ["000000/2026/milk/H1", "drawn"],
  ]);
  expect(JSON.parse(explain("--unit", "U1", "--matter", "bread", "--json"))).toMatchObject({
    drawId: "000000/2026/bread/H1",
  });
  expect(explain("--inspector", "I1").match(/I1 in .*\n {2}capacity 9,/g)).toHaveLength(2);
  const alone = command("explain", join(folder, "ledger.jsonl"), "--inspector", "I1").stdout;
  expect(
    alone.match(/I1 in .*\n {2}capacity -,/g),
    "a roster that is not at hand gives nobody a capacity of 0",
  ).toHaveLength(2);
  expect(command("verify", join(folder, "ledger.jsonl"), folder, "--zh").stdout).toMatch(
    /发现问题 0 处，自由裁量 \d+ 项，重新抽取核对 2 次\n$/,
  );
});

test("a draw whose registry is not at hand any more is named when it says nothing of the unit", async () => {
  const folder = mkdtempSync(join(tmpdir(), "double-random-"));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const rounds = policy((draft) => {
    Object.assign(matterOf(draft), {
      strata: [{ id: "all", number: 2 }],
      team: { region: false, officers: 1, roles: [{ id: "a" }] },
    });
  });
  const rows = Array.from({ length: 9 }, (_, n) => `U${n + 1},unit ${n + 1},,,general,active,,,\n`);
  const seed = (round: string, day: string) =>
    write(
      "seed.json",
      JSON.stringify({
        round,
        sources: [{ type: "plain", value: round }],
        at: `${day}T09:00:00+08:00`,
        by: "office",
        asOf: day,
      }),
    );
  write("policy.json", JSON.stringify(rounds));
  write("units.csv", `${UNITS}\n${rows.slice(0, 8).join("")}`);
  write("inspectors.csv", `${PEOPLE}\nI1,an,,,,,,,9,,,active\n`);
  seed("H1", "2026-01-05");
  expect(command("run", folder).status).toBe(0);
  const next = join(folder, "registries", "2026-06-01");
  mkdirSync(next, { recursive: true });
  cpSync(join(folder, "inspectors.csv"), join(next, "inspectors.csv"));
  writeFileSync(join(next, "units.csv"), `${UNITS}\n${rows.join("")}`);
  write("reasons.csv", "unit,code,reason\nU9,new,opened\n");
  const change = [
    "change",
    folder,
    "--to",
    next,
    "--file",
    join(folder, "reasons.csv"),
    "--approver",
    "head",
  ];
  const on = ["--at", "2026-06-01T09:00:00+08:00", "--by", "office", "--yes"];
  expect((await calledLater(...change, ...on)).status).toBe(0);
  // The first lists are gone: the new ones stand in their place.
  cpSync(join(next, "units.csv"), join(folder, "units.csv"));
  rmSync(join(folder, "registries"), { recursive: true });
  seed("H2", "2026-07-01");
  expect(command("run", folder).status).toBe(0);
  const told = command("explain", join(folder, "ledger.jsonl"), folder, "--unit", "U9").stdout;
  expect(told).toMatch(/^U9 in 000000\/2026\/M-1\/H2: was /);
  expect(told).toMatch(
    /U9 is neither in the record nor in a registry at hand of these draws: 000000\/2026\/M-1\/H1\n$/,
  );
});

const tableNames = (ledger: Ledger, policy: Policy, drawId: string) =>
  namesIn(orThrow(readYear(ledger, { policy, registry: town() })), drawId);

describe("names of tables", () => {
  test("are the plain ones while the ledger holds nothing else", () => {
    const { ledger, draw } = run();
    expect(tableNames(ledger, rules(), draw.drawId)).toEqual({
      drawn: "drawn.csv",
      teams: "teams.csv",
      pool: "pool.csv",
    });
  });

  test("carry the round from the second on, and the attempt of a second attempt", () => {
    const first = run();
    const later = run({
      ledger: first.ledger,
      round: "H2",
      at: "2026-07-01T09:00:00+08:00",
      seed: [{ type: "plain", value: "2" }],
    });
    expect(tableNames(later.ledger, rules(), later.draw.drawId).teams).toBe("teams.H2.csv");
    const again = run({
      ledger: first.ledger,
      again: { reason: "r", approver: "head" },
      seed: [{ type: "plain", value: "3" }],
      at: "2026-01-06T09:00:00+08:00",
    });
    expect(tableNames(again.ledger, rules(), again.draw.drawId).pool).toBe("pool.M-1.H1.V2.csv");
  });

  test("a second attempt and a round that is called V2 have names of their own", () => {
    const named = rules((draft) => {
      matterOf(draft).rounds[1]!["id"] = "V2";
    });
    const first = run({ policy: named });
    const again = run({
      policy: named,
      ledger: first.ledger,
      again: { reason: "r", approver: "head" },
      seed: [{ type: "plain", value: "3" }],
      at: "2026-01-06T09:00:00+08:00",
    });
    const later = run({
      policy: named,
      ledger: again.ledger,
      round: "V2",
      at: "2026-07-01T09:00:00+08:00",
      seed: [{ type: "plain", value: "2" }],
    });
    const names = [first, again, later].map(
      ({ ledger, draw }) => tableNames(ledger, named, draw.drawId).pool,
    );
    expect(names).toEqual(["pool.csv", "pool.M-1.H1.V2.csv", "pool.V2.csv"]);
  });

  test("an announcement that was never drawn has no tables to be kept apart from", () => {
    const { ledger } = orThrow(
      announceRound({
        registry: town(),
        policy: rules(),
        round: "H1",
        at: "2026-01-05T09:00:00+08:00",
        by: BY,
        sources: [{ type: "plain" }],
      }),
    );
    const { draw, ledger: drawn } = run({ ledger, seed: [{ type: "plain", value: "1" }] });
    expect(tableNames(drawn, rules(), draw.drawId).drawn).toBe("drawn.csv");
  });

  test("of another authority carry everything, and what no file system bears is escaped", () => {
    const first = run();
    const other = orThrow(
      parsePolicy(
        policy((draft) => {
          draft["authority"] = "b:c";
          matterOf(draft).id = "x.y";
        }),
      ),
    );
    const second = run({ policy: other, ledger: first.ledger, at: "2026-01-06T09:00:00+08:00" });
    expect(tableNames(second.ledger, other, second.draw.drawId).drawn).toBe("drawn.b%3Ac.2026.x%2Ey.H1.csv");
  });
});
