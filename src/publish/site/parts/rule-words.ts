/** What the rules of a policy say to a citizen: title, sentence and source of each, in both languages. */
import type { SiteLanguage } from "../speech.js";

/** Chinese, then English. */
type Both = readonly [zh: string, en: string];

export interface RuleWords {
  readonly title: Both;
  readonly means: Both;
}

/** Why a unit is not in a pool. */
export const UNIT_RULE_WORDS: Readonly<Record<string, RuleWords>> = {
  "unit/status": {
    title: ["不在经营状态", "not in operation"],
    means: [
      "登记为停业、注销等状态的对象不参加抽取。",
      "A unit that is registered as suspended, closed or the like is not drawn.",
    ],
  },
  "unit/not-opened": {
    title: ["尚未开业", "not open yet"],
    means: [
      "抽取基准日尚未开业的对象不参加抽取。",
      "A unit that had not opened by the cut-off day is not drawn.",
    ],
  },
  "unit/closed": {
    title: ["已经关闭", "closed"],
    means: [
      "抽取基准日之前已经关闭的对象不参加抽取。",
      "A unit that had closed by the cut-off day is not drawn.",
    ],
  },
  "unit/flag": {
    title: ["名录中标明排除", "excluded in the registry"],
    means: [
      "名录中依规定标明在一定期限内不列入抽查的对象，在该期限内不参加抽取。",
      "A unit that the registry excludes for a time, with its ground, is not drawn in that time.",
    ],
  },
  "unit/population": {
    title: ["不属于本事项检查对象", "not subject to this matter"],
    means: [
      "每个抽查事项都写明检查对象的范围，范围以外的对象不参加该事项的抽取。",
      "Each matter says whom it concerns; nobody else is drawn for it.",
    ],
  },
  "unit/no-stratum": {
    title: ["不属于任何一层", "in no stratum"],
    means: [
      "抽取按层进行；不符合任何一层条件的对象不参加抽取。",
      "Units are drawn by strata; a unit that fits none is not drawn.",
    ],
  },
  "unit/recent-visit": {
    title: ["近期已被检查", "visited recently"],
    means: [
      "计划规定的天数以内已被检查过的对象，本轮不参加抽取，避免重复检查。",
      "A unit that was visited within the days that the plan names is left out of this round, so that nobody is visited twice in a row.",
    ],
  },
  "unit/drawn-this-year": {
    title: ["本年度已被抽中", "drawn this year already"],
    means: [
      "同一事项全年只抽中一次；本年度已被抽中的对象不再参加。",
      "One matter draws a unit once a year; who was drawn is not drawn again.",
    ],
  },
  "unit/times": {
    title: ["已达全年次数上限", "drawn as often as the year allows"],
    means: [
      "本年度被抽中次数已达计划上限的对象不再参加抽取。",
      "A unit that was drawn as often as the plan allows in a year is not drawn again.",
    ],
  },
  "unit/cycle": {
    title: ["本周期已被抽中", "drawn in this cycle already"],
    means: [
      "全年分为若干周期，每个周期内同一对象只抽中一次。",
      "The year has cycles; a unit is drawn once in each.",
    ],
  },
  "unit/cool-down": {
    title: ["间隔期内", "in the rounds after a draw"],
    means: [
      "被抽中后在计划规定的若干轮次内不再参加抽取。",
      "After having been drawn, a unit rests for as many rounds as the plan says.",
    ],
  },
};

/** Who may not go. */
export const TEAM_RULE_WORDS: Readonly<Record<string, RuleWords>> = {
  "team/officers": {
    title: ["执法人员不得少于规定人数", "enough officers"],
    means: [
      "每次检查的执法人员不得少于计划规定的人数，且应当出示执法证件。依据：《行政处罚法》第四十二条（不少于两人）。",
      "No visit is made by fewer officers than the plan says, and they show their papers. Source: Administrative Penalty Law, article 42 (at least two).",
    ],
  },
  "team/certificate": {
    title: ["持有效执法证件", "a valid certificate"],
    means: [
      "检查当日不持有计划所列有效执法证件的人员不得派出。",
      "Nobody goes without a certificate of the kind that the plan names, valid on that day.",
    ],
  },
  "team/qualification": {
    title: ["具备席位所需资格", "qualified for the seat"],
    means: [
      "检查小组的每个席位写明所需资格，不具备者不得派出。",
      "Each seat of a team says what it asks for; who does not have it does not take it.",
    ],
  },
  "team/region": {
    title: ["负责区域", "the own region"],
    means: [
      "计划规定属地检查或交叉检查的，检查人员只到相应区域的对象处检查。",
      "Where the plan says so, inspectors go only to units inside their regions, or only outside of them.",
    ],
  },
  "team/recusal": {
    title: ["回避", "recusal"],
    means: [
      "与检查对象有利害关系、已登记回避的人员不得派出；当事人也可以申请回避。",
      "Nobody goes who has declared an interest in the unit; whoever is inspected may ask for a recusal as well.",
    ],
  },
  "team/leave": {
    title: ["休假或外出", "leave"],
    means: ["检查当日休假、出差的人员不派出。", "Nobody is sent on a day of leave."],
  },
  "team/no-return": {
    title: ["轮换", "rotation"],
    means: [
      "计划规定的次数或年限内检查过该对象的人员，不再派往该对象。",
      "Whoever made the last visits to a unit, or went in the last years, as the plan says, is not sent there again.",
    ],
  },
  "team/home": {
    title: ["不在居住地检查", "not where they live"],
    means: [
      "计划有此规定的，检查人员不到其居住区域检查。",
      "Where the plan says so, nobody inspects where they live.",
    ],
  },
  "team/limits": {
    title: ["工作量上限", "limits of work"],
    means: [
      "每名检查人员每日、每周、全年的检查数不超过计划规定的上限。",
      "No inspector has more visits in a day, a week or the year than the plan allows.",
    ],
  },
  "team/pair": {
    title: ["避免固定搭档", "changing pairs"],
    means: [
      "同两名人员全年同组次数不超过计划规定的上限，另有人选时不再同组。",
      "The same two people go together at most as often as the plan says, where anybody else could go.",
    ],
  },
  "team/agency": {
    title: ["来自不同机关", "of different agencies"],
    means: [
      "计划规定部门联合的，同组人员来自不同机关。",
      "Where the plan says so, the people of a team come from different agencies.",
    ],
  },
};

/** Why a visit is not made, why somebody gives up a seat, why a registry changed, why somebody is visited beside the draw. */
const CODES: Readonly<Record<string, Both>> = {
  closed: ["已关闭", "closed"],
  moved: ["已迁移", "moved"],
  "not-found": ["查无下落", "not found"],
  excused: ["经批准免予检查", "excused"],
  "not-subject": ["不属于检查对象", "not subject to the check"],
  other: ["其他", "other"],
  illness: ["生病", "illness"],
  leave: ["休假", "leave"],
  recusal: ["回避", "recusal"],
  duty: ["另有公务", "other duty"],
  new: ["新增", "new"],
  removed: ["移出", "removed"],
  reopened: ["恢复经营", "reopened"],
  tier: ["类别调整", "tier changed"],
  excluded: ["列入排除", "excluded"],
  readmitted: ["取消排除", "readmitted"],
  merged: ["合并", "merged"],
  corrected: ["更正", "corrected"],
  draw: ["随机抽查", "drawn at random"],
  complaint: ["投诉举报", "complaint"],
  "re-inspection": ["复查", "re-inspection"],
  "notify-and-commit": ["告知承诺核查", "follow-up of a notified commitment"],
  "pre-event": ["活动前检查", "before an event"],
  clue: ["线索核查", "clue"],
  campaign: ["专项检查", "campaign"],
  joint: ["联合检查", "joint inspection"],
  routine: ["日常检查", "routine inspection"],
  case: ["个案检查", "inspection of a case"],
};

/** What a code of the record says; the code itself where nobody gave it words. */
export function codeText(language: SiteLanguage, code: string): string {
  const found = Object.hasOwn(CODES, code) ? CODES[code] : undefined;
  return found?.[language === "zh" ? 0 : 1] ?? code;
}

/** Title of a rule; of a frequency rule its id. */
export function ruleTitle(language: SiteLanguage, rule: string): string {
  const words = UNIT_RULE_WORDS[rule] ?? TEAM_RULE_WORDS[rule];
  if (words !== undefined) return words.title[language === "zh" ? 0 : 1];
  const frequency = /^unit\/frequency\/(.+)$/.exec(rule)?.[1];
  if (frequency === undefined) return rule;
  return language === "zh" ? `检查频次规则 ${frequency}` : `frequency rule ${frequency}`;
}
