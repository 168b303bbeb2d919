/** What happens between the rounds: cases, illness, a closed shop, a holiday, results, a registry that changes. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import {
  amendPolicy,
  assignCase,
  changeRegistry,
  moveVisits,
  openCase,
  orThrow,
  parsePolicy,
  plannedVisits,
  recordEvents,
  recordResults,
  reopenCase,
  replaceUnits,
  runCase,
  staffRound,
  substituteEverywhere,
  voidCase,
} from "../../../src/index.js";
import { newFolder } from "../case-on-disk.js";
import type { Row } from "../small-case.js";
import type { Desk } from "./desk.js";
import { plain } from "./first-half.js";
import { occasion, peopleRows, unit, unitRows } from "./new-case.js";
import { rulesOf } from "./rules.js";

const instant = (day: string): string => `${day}T09:00:00+08:00`;

/** Visits that are still to be made from a day on, the earliest first. */
function coming(desk: Desk, from: string) {
  return [...plannedVisits(desk.year).visits]
    .filter(({ day }) => day !== null && day! >= from)
    .sort((a, b) => (a.day! < b.day! ? -1 : 1));
}

/** Who decides, and why. */
export function why(desk: Desk) {
  const [reason, approver] = [desk.say("来函", "a letter"), desk.say("王局长", "head")];
  return { said: { reason, approver }, words: ["--reason", reason, "--approver", approver] };
}

const by = (desk: Desk): string => desk.say("张经办", "officer-1");

/** A complaint that goes along with a planned visit until its unit is replaced; a campaign; a clue that comes to nothing. */
export async function cases(desk: Desk): Promise<void> {
  const { folder } = desk;
  const { said, words } = why(desk);
  const [first] = coming(desk, "2026-01-14");
  const day = first!.day!;
  const when = { at: instant(day), by: by(desk) };
  const C1 = ["--lane", "complaint", "--case", "C-1"];
  const complaint = { lane: "complaint", case: "C-1", units: [first!.unit], reason: said.reason };
  await desk.writes(
    runCase(desk.year, { ...complaint, seed: plain("merged"), ...when }),
    ...([0, "case", "open", folder, ...C1, "--unit", first!.unit, "--reason", said.reason] as const),
    ...["--seed", desk.put("c-1.json", { sources: plain("merged") }), ...occasion(desk, when.at)],
  );
  const gone = [{ unit: first!.unit, code: "closed", reason: said.reason }] as const;
  await desk.writes(
    replaceUnits(desk.year, {
      round: "2026-H1",
      matter: "M1",
      units: gone,
      approver: said.approver,
      ...when,
    }),
    ...([0, "replace", folder, "--round", "2026-H1", "--matter", "M1", "--unit", first!.unit] as const),
    ...["--code", "closed", ...words, ...occasion(desk, when.at)],
  );
  await desk.writes(
    reopenCase(desk.year, { lane: "complaint", case: "C-1", as: "C-1b", seed: plain("anew"), ...when }),
    ...([0, "case", "reopen", folder, ...C1, "--as", "C-1b"] as const),
    ...["--seed", desk.put("c-1b.json", { sources: plain("anew") }), ...occasion(desk, when.at)],
  );
  const planned = new Set(plannedVisits(desk.year).visits.map((visit) => visit.unit));
  const quiet = Array.from({ length: 24 }, (_, n) => unit(n)).filter((id) => !planned.has(id));
  const F1 = ["--lane", "festival", "--case", "F-1"];
  const campaign = { lane: "festival", case: "F-1", units: [quiet[1]!], ...said };
  const seed = desk.put("f-1.json", { sources: [{ type: "plain" }] });
  await desk.writes(
    openCase(desk.year, { ...campaign, until: "2026-03-31", sources: [{ type: "plain" }], ...when }),
    ...([0, "case", "open", folder, ...F1, "--unit", quiet[1]!, ...words, "--until", "2026-03-31"] as const),
    ...["--seed", seed, ...occasion(desk, when.at)],
  );
  desk.put("f-1.json", { sources: plain("festival") });
  await desk.writes(
    assignCase(desk.year, { lane: "festival", case: "F-1", seed: plain("festival"), ...when }),
    ...([0, "case", "assign", folder, ...F1, "--seed", seed, ...occasion(desk, when.at)] as const),
  );
  const K1 = ["--lane", "clue", "--case", "K-1"];
  const clue = { lane: "clue", case: "K-1", units: [quiet[2]!], reason: said.reason };
  await desk.writes(
    runCase(desk.year, { ...clue, seed: plain("clue"), ...when }),
    ...([0, "case", "open", folder, ...K1, "--unit", quiet[2]!, "--reason", said.reason] as const),
    ...["--seed", desk.put("k-1.json", { sources: plain("clue") }), ...occasion(desk, when.at)],
  );
  await desk.writes(
    voidCase(desk.year, { lane: "clue", case: "K-1", ...said, ...when }),
    ...([0, "case", "void", folder, ...K1, ...words, ...occasion(desk, when.at)] as const),
  );
}

/** Somebody is ill; a day is declared a holiday, and its visits move. */
export async function illnessAndHoliday(desk: Desk): Promise<void> {
  const { folder } = desk;
  const { said, words } = why(desk);
  const day = desk.year.ledger.at(-1)!.at.slice(0, 10);
  const when = { at: `${day}T15:00:00+08:00`, by: by(desk) };
  const next = coming(desk, day).filter((visit) => visit.day! > day);
  const away = { inspector: next[0]!.seats[0]!.inspector, from: day, until: next[0]!.day! };
  await desk.writes(
    substituteEverywhere(desk.year, { ...away, ground: "illness", ...said, authorities: [], ...when }),
    ...([0, "substitute", folder, "--inspector", away.inspector, "--from", day, "--until"] as const),
    ...[away.until, "--ground", "illness", ...words, ...occasion(desk, when.at)],
  );
  const holiday = next.at(-1)!.day!;
  const rules = rulesAmended(desk, holiday);
  const policy = orThrow(parsePolicy(rules));
  await desk.writes(
    amendPolicy(desk.year, { policy, ...said, moving: "later", ...when }),
    ...([0, "amend", folder, "--to", desk.put("new-policy.json", rules), "--later"] as const),
    ...[...words, ...occasion(desk, when.at)],
  );
  await desk.writes(
    moveVisits(desk.year, { ...said, ...when }),
    ...([0, "move", folder, ...words, ...occasion(desk, when.at)] as const),
  );
}

function rulesAmended(desk: Desk, holiday: string): unknown {
  const rules = JSON.parse(readFileSync(desk.path("policy.json"), "utf8")) as Row;
  const { matters, ...rest } = rules as { matters: Row[] } & Row;
  const { phase: _, schedule: __, ...first } = matters[0]!;
  return rulesOf({ ...rest, matters: [first] }, [holiday]);
}

/** A problem is found, entered and published; another agency tells of a penalty. */
export async function results(desk: Desk): Promise<void> {
  const { folder } = desk;
  const when = { at: instant("2026-05-06"), by: by(desk) };
  const made = plannedVisits(desk.year).visits.find(({ draws }) => draws[0]!.includes("M1"))!;
  const visit = { drawId: made.draws[0]!, unit: made.unit };
  const entered = {
    ...visit,
    step: "enter",
    day: made.day!,
    codes: ["A", "E"],
    correctBy: "2026-05-20",
  } as const;
  const rows = [
    "draw,unit,step,day,codes,correctBy",
    `${visit.drawId},${visit.unit},enter,${made.day},A;E,2026-05-20`,
    `${visit.drawId},${visit.unit},publish,,,`,
  ];
  await desk.writes(
    recordResults(desk.year, { steps: [entered, { ...visit, step: "publish" }], ...when }),
    ...([0, "result", folder, "--file", desk.put("results.csv", `${rows.join("\n")}\n`)] as const),
    ...occasion(desk, when.at),
  );
  const events = [{ unit: unit(2), event: "penalty", day: "2026-05-05", reference: "P-1" }] as const;
  const table = `unit,event,day,reference\n${unit(2)},penalty,2026-05-05,P-1\n`;
  await desk.writes(
    recordEvents(desk.year, { events, ...when }),
    ...([0, "event", folder, "--file", desk.put("events.csv", table), ...occasion(desk, when.at)] as const),
  );
}

/** A shop has closed and a sixth person comes, who may inspect gas: the units of January get their people. */
export async function registryChanges(desk: Desk): Promise<void> {
  const { folder } = desk;
  const { said, words } = why(desk);
  const day = "2026-05-07";
  const when = { at: instant(day), by: by(desk) };
  const lists = await listsOfMay(desk);
  const change = ["change", folder, "--to", lists, "--as-of", day] as const;
  expect(await desk.asks(1, ...change)).toContain(unit(23));
  const reasons = join(lists, desk.say("变更理由.csv", "reasons.csv"));
  const [head, row] = readFileSync(reasons, "utf8").split("\n");
  expect([head!.replace("\ufeff", ""), row]).toEqual([
    desk.say(
      "对象编号,对象名称,变动内容,可选原因,变更原因,并入对象,理由",
      "unit,differs,fits,code,into,reason",
    ),
    expect.stringMatching(new RegExp(`^${unit(23)},.*,,,$`)),
  ]);
  const answered = row!.replace(/,,,$/, `,${desk.say("注销", "closed")},,${said.reason}`);
  const filled = desk.put("filled.csv", `${head}\n${answered}\n`);
  const registry = desk.registry(day, lists);
  const code = [{ unit: unit(23), code: "closed", reason: said.reason }] as const;
  await desk.writes(
    changeRegistry(desk.year, { registry, reasons: code, approver: said.approver, ...when }),
    ...([
      0,
      ...change,
      "--file",
      filled,
      "--accept",
      "readings",
      "--approver",
      said.approver,
      ...occasion(desk, when.at),
    ] as const),
  );
  await desk.writes(
    staffRound(desk.year, { round: "2026-G1", matter: "GAS", ...said, ...when }),
    ...([0, "staff", folder, "--round", "2026-G1", "--matter", "GAS", ...words] as const),
    ...occasion(desk, when.at),
  );
}

/** The new lists are tables of the office as well, checked in a folder of their own. */
async function listsOfMay(desk: Desk): Promise<string> {
  const lists = join(newFolder(), "lists");
  const heads = desk.speech === "zh" ? HEADS_ZH : HEADS;
  const closed = desk.say("注销", "closed");
  const units = unitRows(desk).map((row, n) =>
    n === 23 ? [...row.slice(0, 5), closed, "", "2026-05-06"] : [...row, "", ""],
  );
  const text = (head: string, rows: readonly string[][]) =>
    `${[head, ...rows.map((row) => row.join(","))].join("\n")}\n`;
  desk.put("lists-of-may/检查对象.csv", text(heads[0], units));
  desk.put("lists-of-may/检查人员.csv", text(heads[1], peopleRows(desk, 6)));
  desk.put("lists-of-may/检查记录.csv", text(heads[2], [[unit(0), "2025-03-03", "P-1"]]));
  const from = desk.path("lists-of-may");
  const words = ["check", from, "--at", "2026-05-07", "--out", lists] as const;
  await desk.asks(desk.speech === "zh" ? 1 : 0, ...words);
  await desk.asks(0, ...words, "--accept", "readings");
  return lists;
}

const HEADS = [
  "unit id,name,region,categories,tier,status,opened,closed",
  "inspector id,name,agency,regions,qualifications,valid from,valid until,capacity",
  "unit id,day,inspectors",
] as const;
const HEADS_ZH = [
  "统一社会信用代码,名称,所属区域,行业,风险等级,登记状态,成立日期,注销日期",
  "执法证号,姓名,所属单位,负责区域,资质,发证日期,有效期至,任务上限",
  "统一社会信用代码,检查日期,检查人员证号",
] as const;
