/** What `explain` says of a unit or an inspector, in both languages. */

import { groupBy } from "../kernel/group-by.js";
import { ruleTitle } from "../publish/site/parts/rule-words.js";
import { PROTOCOL } from "../random/method.js";
import type { InspectorExplanation, SeatExplanation } from "../verify/explain/explain-inspector.js";
import type { UnitExplanation } from "../verify/explain/explain-unit.js";
import { chinese } from "./chinese.js";
import type { UnitNow } from "./explain-now.js";
import { instantsInChinese } from "./instants-in-chinese.js";
import type { Titles } from "./options.js";
import { quotaRuleInChinese } from "./quota-rule-zh.js";
import { quotedText } from "./shell-text.js";

interface ExplainWords {
  readonly standings: Readonly<Record<UnitExplanation["standing"], string>>;
  /** Cells of a terminal that the name of a line takes; a Chinese sign takes two. */
  readonly width: number;
  /** Names of the lines, each as wide as the others. */
  readonly labels: Readonly<Record<Label, string>>;
  /** Who, in which draw, and what became of them. */
  readonly of: (id: string, drawId: string, said: string) => string;
  readonly drawnOf: (stratum: string, quota: number | null, pool: number | null) => string;
  readonly nobody: string;
  readonly passedOver: (inspector: string) => string;
  readonly quotaRule: (text: string) => string;
  /** Of a rule that keeps somebody out, or makes sure of them. */
  readonly rule: (id: string) => string;
  readonly candidates: (list: readonly string[]) => string;
  readonly keptOut: (rules: readonly string[], people: readonly string[]) => string;
  readonly load: (visits: number, most: number | string) => string;
  readonly levels: (capacity: string, round: string, year: string) => string;
  readonly seat: (role: string, unit: string) => string;
  /** Who sits there. */
  readonly seatOf: (role: string, inspector: string) => string;
  readonly barred: (rule: string, seats: number) => string;
  readonly voided: string;
  /** Who goes now, by which entry. */
  readonly now: (now: UnitNow, called: Titles) => string;
  readonly notNamed: (id: string, drawIds: readonly string[]) => string;
}

type Label =
  | "rule"
  | "forced"
  | "stratum"
  | "quota"
  | "chance"
  | "score"
  | "rank"
  | "key"
  | "ticket"
  | "cutOff";

const KINDS_ZH: Readonly<Record<UnitNow["kind"], string>> = {
  substitution: "更换检查人员",
  replacement: "递补检查对象",
  staffing: "补派检查人员",
  move: "调整检查日期",
  void: "作废",
};

type SeatNow = UnitNow["seats"][number];

function seatNowText({ role, inspector, day }: SeatNow): string {
  return [role, inspector, ...(day === undefined ? [] : [day])].join(" ");
}

function seatNowInChinese({ role, inspector, day }: SeatNow, called: Titles): string {
  return `${called.role(role)} ${inspector}${day === undefined ? "" : `（${day}）`}`;
}

export const ENGLISH: ExplainWords = {
  standings: {
    drawn: "was drawn",
    skipped: "was skipped: since the announcement a rule keeps it out",
    reserve: "was not drawn; it stands in the reserve",
    "in-pool": "was in the pool and was not drawn",
    "left-out": "was not in the pool",
    unknown:
      "is neither in the record nor in a registry at hand; give the case folder too, if it is not given",
  },
  width: 9,
  labels: {
    rule: "rule     ",
    forced: "forced   ",
    stratum: "stratum  ",
    quota: "quota    ",
    chance: "chance   ",
    score: "score    ",
    rank: "rank     ",
    key: "key      ",
    ticket: "ticket   ",
    cutOff: "cut-off  ",
  },
  of: (id, drawId, said) => `${id} in ${drawId}: ${said}`,
  drawnOf: (stratum, quota, pool) => `${stratum} (${quota} of ${pool} drawn)`,
  nobody: "nobody",
  passedOver: (inspector) => `${inspector} (passed over)`,
  rule: (id) => id,
  quotaRule: (text) => text.replace(/, at-(least|most), /, ", at $1, "),
  candidates: (list) => `could go, in ticket order: ${list.join(", ")}`,
  keptOut: (rules, people) => `${rules.join(", ")} kept out: ${people.join(", ")}`,
  load: (visits, most) => `${visits} visits of at most ${most}`,
  levels: (capacity, round, year) =>
    `capacity ${capacity}, level of the round ${round}, level of the year ${year}`,
  seat: (role, unit) => `${role} of ${unit}`,
  seatOf: (role, inspector) => `${role}: ${inspector}`,
  barred: (rule, seats) => `${rule} kept the inspector from ${seats} seats`,
  voided: "this draw was given up later",
  now: ({ seats, seq, kind, at, reason }) =>
    `now: ${seats.length === 0 ? "nobody goes" : seats.map(seatNowText).join(", ")}; since entry ${seq} (${kind}, ${at})${reason === null ? "" : `: ${reason}`}`,
  notNamed: (id, drawIds) =>
    `${id} is neither in the record nor in a registry at hand of these draws: ${drawIds.join(", ")}`,
};

export const CHINESE: ExplainWords = {
  standings: {
    drawn: "抽中",
    skipped: "按名次应抽而未抽：公告之后，依规则不得再抽",
    reserve: "未抽中，列入候补",
    "in-pool": "在抽取范围内，未抽中",
    "left-out": "未进入抽取范围",
    unknown: "账本和现有名录库中没有该对象；未提供案卷目录的，请一并提供",
  },
  width: 8,
  labels: {
    rule: "规则    ",
    forced: "必须抽取",
    stratum: "层      ",
    quota: "应抽规则",
    chance: "抽中机会",
    score: "分数    ",
    rank: "名次    ",
    key: "密钥    ",
    ticket: "签号    ",
    cutOff: "截止签号",
  },
  of: (id, drawId, said) => chinese`${id} 在 ${drawId} 中：${said}`,
  drawnOf: (stratum, quota, pool) => `${stratum}（从 ${pool} 个中抽取 ${quota} 个）`,
  nobody: "无人",
  passedOver: (inspector) => `${inspector}（轮到而未派）`,
  rule: (id) => ruleTitle("zh", id),
  quotaRule: quotaRuleInChinese,
  candidates: (list) => `按签号顺序可派：${list.join("、")}`,
  keptOut: (rules, people) => `依规则不得派出（${rules.join("、")}）：${people.join("、")}`,
  load: (visits, most) => `检查 ${visits} 次，至多 ${most} 次`,
  levels: (capacity, round, year) =>
    `本人至多检查 ${capacity} 次，本轮均衡上限 ${round} 次，全年均衡上限 ${year} 次`,
  seat: (role, unit) => `${unit}，席位“${role}”`,
  seatOf: (role, inspector) => `${role}：${inspector}`,
  barred: (rule, seats) => `依规则不得担任的席位 ${seats} 个（${rule}）`,
  voided: "该次抽取后被作废",
  now: ({ seats, seq, kind, at, reason }, called) =>
    `现状：${seats.length === 0 ? "不再检查" : seats.map((seat) => seatNowInChinese(seat, called)).join("、")}；自第 ${seq} 条（${KINDS_ZH[kind]}，${instantsInChinese(at)}）起${reason === null ? "" : `，理由：${reason}`}`,
  notNamed: (id, drawIds) => `下列抽取的记录和现有名录库中没有 ${id}：${drawIds.join("、")}`,
};

export function unitText(answer: UnitExplanation, words: ExplainWords, called: Titles): string {
  const { drawId, unit, stratum, seed, key } = answer;
  const line = (label: Label, value: string | number | null): string[] =>
    value === null ? [] : [`  ${words.labels[label]} ${value}`];
  const digest = (text: string): string => `  ${" ".repeat(words.width)} ${digestCommand(text)}`;
  return [
    words.of(unit, drawId, words.standings[answer.standing]),
    ...line("rule", answer.rule === null ? null : words.rule(answer.rule)),
    ...line("forced", answer.forced === null ? null : words.rule(answer.forced)),
    ...line(
      "stratum",
      stratum === null ? null : words.drawnOf(called.stratum(stratum), answer.quota, answer.pool),
    ),
    ...line("quota", answer.quotaRule === null ? null : words.quotaRule(answer.quotaRule)),
    ...line("chance", answer.chance),
    ...line("score", answer.score),
    ...line("rank", answer.rank),
    ...line("key", key),
    digest(JSON.stringify([PROTOCOL, "key", seed, drawId, "unit"])),
    ...line("ticket", answer.ticket),
    digest(key + unit),
    ...line("cutOff", answer.cutOff),
    ...answer.seats.flatMap((seat) => seatLines(seat, words, called)),
  ].join("\n");
}

/** How anybody makes the digest of a text themselves. */
function digestCommand(text: string): string {
  return `= printf '%s' ${quotedText(text)} | sha256sum`;
}

function seatLines(
  { role, inspector, candidates, barred }: SeatExplanation,
  words: ExplainWords,
  called: Titles,
): string[] {
  const groups = groupBy(barred, ({ rules }) => rules.join());
  const able = candidates.map((each) =>
    each.answer === "passed-over" ? words.passedOver(each.inspector) : each.inspector,
  );
  return [
    `  ${words.seatOf(called.role(role), inspector ?? words.nobody)}`,
    `    ${words.candidates(able.length === 0 ? [words.nobody] : able)}`,
    ...[...groups.values()].map(
      (each) =>
        `    ${words.keptOut(
          each[0]!.rules.map(words.rule),
          each.map((one) => one.inspector),
        )}`,
    ),
  ];
}

export function inspectorText(answer: InspectorExplanation, words: ExplainWords, called: Titles): string {
  const { drawId, inspector, capacity, round, year, limit, load, seats, barredBy } = answer;
  const [most, able, ofRound, ofYear] = [limit ?? capacity, capacity, round, year].map((each) =>
    String(each ?? "-"),
  ) as [string, string, string, string];
  return [
    words.of(inspector, drawId, words.load(load, most)),
    `  ${words.levels(able, ofRound, ofYear)}`,
    ...seats.map(({ unit, role }) => `  ${words.seat(called.role(role), unit)}`),
    ...barredBy.map(({ rule, seats: count }) => `  ${words.barred(words.rule(rule), count)}`),
  ].join("\n");
}
