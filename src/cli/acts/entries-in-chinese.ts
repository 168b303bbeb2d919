/** The same in Chinese, as an official would write it. */
import type { StaffingBody } from "../../ledger/year-bodies.js";
import { placeText } from "../../publish/site/parts/amended-words.js";
import type { Say } from "../../publish/site/speech.js";
import { RESULT_CODES } from "../../registry/result-codes.js";
import { EVENTS_ZH, STEPS_ZH } from "../acts-zh.js";
import { chinese } from "../chinese.js";
import { instantsInChinese } from "../instants-in-chinese.js";
import { changedText, type EntriesText, visitsOf } from "./entries-text.js";
import { unitFieldInChinese } from "./unit-fields-zh.js";

const CHANGED = {
  became: (before: string, after: string) => chinese`由 ${before} 改为 ${after}`,
  gone: (text: string) => chinese`删去 ${text}`,
  added: (text: string) => chinese`增加 ${text}`,
};

const CHINESE: Say = (zh) => zh;

export const chineseOfEntries: EntriesText = {
  place: (seq, at) => `第 ${seq} 条（${instantsInChinese(at)}）　`,
  bodies: {
    policy: ({ policy }) =>
      chinese`${policy.authority} ${policy.year} 年度抽查计划${policy.title === "" ? ` ${policy.id}` : `《${policy.title}》`}`,
    registry: ({ asOf, units, history }) =>
      `检查对象名录库（截止 ${asOf}）：${units.size} 个对象，历史检查 ${history.size} 次`,
    roster: ({ asOf, inspectors }) => `执法检查人员名录库（截止 ${asOf}）：${inspectors.size} 人`,
    plan: ({ drawId, strata }, { called }) =>
      chinese`${drawId} 的公告：${strata.map(({ stratum, quota }) => `${called.stratum(stratum)} ${quota} 个`).join("，")}`,
    sources: ({ drawId, announced }) => `${drawId} 的种子来源：${announced.length} 项`,
    draw: ({ drawId, strata }, { called }) =>
      `${drawId} 的抽取：${strata.map(({ stratum, drawn, pool }) => chinese`${called.stratum(stratum)} 从 ${pool} 个中抽取 ${drawn.length} 个`).join("，")}`,
    teams: (body) => `${body.drawId} 的检查人员${teamsText(body)}`,
    void: ({ drawId, reason, approver }) => `${drawId} 作废：${reason}${approvedBy(approver)}`,
    anchor: ({ party, value }) => chinese`${party} 秘密值链的起点：${value}`,
    phase: ({ matter }, { called }) => chinese`公开 ${called.matter(matter)} 的全年秘密值`,
    substitution: ({ drawId, ground, reason, approver, seats }, { code, called }) =>
      lines(
        `${drawId} 更换检查人员（${code(ground)}）：${reason}${approvedBy(approver)}`,
        seats.map(({ unit, role, from, to }) => `${unit}，席位“${called.role(role)}”：${from} 改为 ${to}`),
      ),
    replacement: ({ drawId, units, replaced, approver, staffed }, { code }) =>
      lines(`${drawId} 递补检查对象${approvedBy(approver)}`, [
        ...units.map(({ unit, code: why, reason }) => {
          const by = replaced.find((each) => each.unit === unit)?.by;
          return `${unit}（${code(why)}）：${reason}；${by == null ? "无可递补的对象" : `递补 ${by}`}`;
        }),
        ...seatsText(staffed),
      ]),
    staffing: ({ drawId, reason, approver, staffed }) =>
      `${drawId} 补派检查人员：${reason}${approvedBy(approver)}${teamsText(staffed)}`,
    move: ({ drawId, reason, approver, visits, seats, unmoved }, { called }) =>
      lines(`${drawId} 调整检查日期：${reason}${approvedBy(approver)}`, [
        ...visits.map(({ unit, from, to }) => `${unit}：由 ${from} 改为 ${to}`),
        ...seats.map(({ unit, role, from, to }) => `${unit}，席位“${called.role(role)}”：${from} 改为 ${to}`),
        ...unmoved.map(({ unit, day }) => `${unit}：仍为 ${day}，已无可用工作日`),
      ]),
    case: ({ drawId, ground, reason, approver, units, merged, from, until, due, urgent }, { code }) =>
      lines(
        `立案（${code(ground)}${urgent ? "，紧急" : ""}）：${drawId}；事由：${reason}${approvedBy(approver)}；检查时间 ${from} 至 ${until}${due === null ? "" : `，期限 ${due}`}`,
        units.map((unit) => {
          const along = merged.find((each) => each.unit === unit)?.drawId;
          return along === undefined ? unit : `${unit}：并入 ${along} 已安排的检查`;
        }),
      ),
    assignment: (body) => `${body.drawId} 的检查人员${teamsText(body)}`,
    result: ({ drawId, unit, step, day, codes, inspectors, correctBy, text, approver }) =>
      [
        `${STEPS_ZH[step]}：${drawId} 的 ${unit}`,
        day === undefined ? [] : `日期 ${day}`,
        codes === undefined ? [] : codes.map((code) => `${code} ${codeOfResult(code)}`).join("、"),
        inspectors === undefined ? [] : `检查人员 ${inspectors.join("、")}`,
        correctBy === undefined ? [] : `整改期限 ${correctBy}`,
        text === undefined ? [] : text,
        approver === undefined ? [] : `批准人：${approver}`,
      ]
        .flat()
        .join("；"),
    visit: ({ unit, day, authority, kind, result }, { code }) =>
      chinese`其他检查：${authority} 于 ${day} 检查 ${unit}，${code(kind)}${result === null ? "" : `，结果 ${resultWords(result)}`}`,
    change: ({ units, approver }, { code }) =>
      lines(
        `名录库变更，涉及 ${units.length} 个对象${approvedBy(approver)}`,
        units.map(
          ({ unit, code: why, reason, into, fields }) =>
            `${unit}（${code(why)}${into === undefined ? "" : `，并入 ${into}`}）：${reason}${fields.length === 0 ? "" : `［${fields.map((field) => unitFieldInChinese(field)).join("、")}］`}`,
        ),
      ),
    amendment: ({ changes, reason, approver }) =>
      lines(
        `调整抽查计划：${reason}${approvedBy(approver)}`,
        changes.map(
          ({ path, before, after }) =>
            `${placeText(CHINESE, path)}：${changedText(CHINESE, { path, before, after }, CHANGED)}`,
        ),
      ),
    event: ({ unit, event, day, reference }) => `事件：${unit}，${day} ${EVENTS_ZH[event]}，${reference}`,
    rating: ({ until, units }) =>
      lines(
        `信用评分（截至 ${until}），${units.length} 个对象有变动`,
        units.map(({ unit, before, after }) => `${unit}：${before ?? "无"} → ${after}`),
      ),
    key: ({ party, from }) => chinese`${party} 自 ${from} 起使用的公钥`,
    receipts: ({ drawId, size }) => `${drawId} 的回执 ${size} 份`,
    codes: ({ drawId, given, ended }) =>
      `${drawId} 的检查码：发放 ${given.length} 个，终止 ${ended.length} 个`,
  },
};

function lines(first: string, rest: readonly string[]): string {
  return [first, ...rest.map((line) => `　　${line}`)].join("\n");
}

function approvedBy(approver: string | null): string {
  return approver === null ? "" : `（批准人：${approver}）`;
}

type Teams = StaffingBody["staffed"];

function seatsText(teams: Teams | null): string[] {
  if (teams === null) return [];
  return [
    ...visitsOf(teams).map(
      ({ unit, day, people }) => `${unit}${day === undefined ? "" : `（${day}）`}：${people.join("、")}`,
    ),
    ...teams.unstaffed.map((unit) => `${unit}：无人可派`),
  ];
}

function teamsText(teams: Teams): string {
  return lines(`：检查 ${visitsOf(teams).length} 次`, seatsText(teams));
}

function codeOfResult(code: string): string {
  return RESULT_CODES.find((each) => each.code === code)?.zh ?? "";
}

/** What another authority says came of it: codes of the field in words, anything else as it is. */
function resultWords(result: string): string {
  return result
    .split("+")
    .map((code) => `${code} ${codeOfResult(code)}`.trimEnd())
    .join("、");
}
