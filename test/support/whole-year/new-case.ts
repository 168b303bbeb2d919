/** The beginning of the year: an empty case, filled in by a person, checked, and what is done before the first draw. */
import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { anchorChain } from "../../../src/ceremony.js";
import { openYear, orThrow, parsePolicy, publishVisits } from "../../../src/index.js";
import { chainStep } from "../../../src/protocol.js";
import { fillIn } from "../filled-form.js";
import type { Row } from "../small-case.js";
import { type Desk, SALTS } from "./desk.js";
import { AUTHORITY, rulesOf } from "./rules.js";

export const unit = (n: number): string => `U-${100 + n}`;

/** Rows of units below the headings of the empty workbook, by tier; the last eight are for gas. */
export function unitRows(desk: Desk, count = 24): string[][] {
  const tiers = [desk.say("高", "high"), desk.say("中", "medium"), desk.say("低", "low")];
  return Array.from({ length: count }, (_, n) => [
    ...[unit(n), desk.say(`示范店${n}`, `Shop ${n}`), desk.say("城关镇", "Northtown")],
    ...[n < 16 ? desk.say("餐饮", "food") : desk.say("燃气", "gas"), tiers[n % 3]!],
    desk.say("存续", "active"),
  ]);
}

/** Five people; only the sixth, who comes in May, may inspect gas. */
export function peopleRows(desk: Desk, count = 5): string[][] {
  return Array.from({ length: count }, (_, n) => [
    ...[`P-${n + 1}`, desk.say(`检查员${n + 1}`, `Officer ${n + 1}`), desk.say("一中队", "Team 1"), ""],
    ...[n === 5 ? "gas" : "", "2024-01-01", "2029-01-01", "40"],
  ]);
}

export async function newCase(desk: Desk): Promise<void> {
  const { folder } = desk;
  await desk.asks(0, "init", folder, "--year", "2026", "--authority", AUTHORITY, "--at", "2026-01-04");
  await fillIn(desk.path(desk.say("检查对象.xlsx", "units.xlsx")), unitRows(desk));
  await fillIn(desk.path(desk.say("检查人员.xlsx", "inspectors.xlsx")), peopleRows(desk));
  await fillIn(desk.path(desk.say("检查记录.xlsx", "history.xlsx")), [[unit(0), "2025-03-03", "P-1"]]);
  const first = JSON.parse(readFileSync(desk.path("policy.json"), "utf8")) as Row;
  desk.put("policy.json", rulesOf(first));
  desk.put("keys/salts.key", `${SALTS}\n`);
  expect(await desk.asks(desk.speech === "zh" ? 1 : 0, "check", folder)).toContain("24");
  await desk.asks(0, "check", folder, "--accept", "readings");
  // Nobody may inspect gas, which the plan says.
  expect(await desk.asks(1, "plan", folder)).toContain("plan/nobody-holds");
  const policy = orThrow(parsePolicy(JSON.parse(readFileSync(desk.path("policy.json"), "utf8"))));
  desk.begin(openYear({ policy, registry: desk.registry("2026-01-04"), secret: SALTS }));
}

/** An anchored chain of secrets, and what another authority has told. */
export async function beforeTheDraw(desk: Desk): Promise<void> {
  const [at, by] = ["2026-01-04T09:00:00+08:00", desk.say("张经办", "officer-1")];
  const party = desk.say("公证处", "notary");
  const value = chainStep(party, "7".repeat(64));
  await desk.writes(
    anchorChain(desk.year, { party, value, at, by }),
    ...([0, "anchor", desk.folder, "--name", party, "--hash", value] as const),
    ...occasion(desk, at),
  );
  const table = desk.put("visits.csv", `unit,day,kind,result\n${unit(9)},2025-11-03,routine,1\n`);
  const visits = [{ unit: unit(9), day: "2025-11-03", kind: "routine", result: "1" }];
  await desk.writes(
    publishVisits(desk.year, { authority: "market", level: "county", visits, at, by }),
    ...([0, "visits", desk.folder, "--authority", "market", "--level", "county", "--file", table] as const),
    ...occasion(desk, at),
  );
}

/** When and by whom. */
export function when(desk: Desk, at: string): string[] {
  return ["--at", at, "--by", desk.say("张经办", "officer-1")];
}

/** With a yes beforehand. */
export function occasion(desk: Desk, at: string): string[] {
  return [...when(desk, at), "--yes"];
}
