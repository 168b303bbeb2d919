/** What the ledger writes in a word of its own, as an official says it: kinds of entries, steps of a result, events. */
import type { EntryKind } from "../ledger/bodies.js";
import type { EventKind, ResultStep } from "../ledger/year-bodies.js";
import type { SeedSource } from "../random/seed.js";
import type { ResultStage } from "../year/result-state.js";

export const KINDS_ZH: Readonly<Record<EntryKind, string>> = {
  policy: "抽查计划",
  registry: "检查对象名录库",
  roster: "执法检查人员名录库",
  plan: "公告",
  sources: "种子来源",
  draw: "抽取",
  teams: "派员",
  void: "作废",
  anchor: "秘密值链起点",
  phase: "全年秘密值",
  substitution: "更换检查人员",
  replacement: "对象递补",
  staffing: "补派检查人员",
  move: "改期",
  case: "立案",
  assignment: "个案派员",
  result: "检查结果",
  visit: "检查记录",
  change: "名录变更",
  amendment: "计划调整",
  event: "信用事件",
  rating: "等级评定",
  key: "公钥",
  receipts: "回执",
  codes: "检查码",
};

export const STEPS_ZH: Readonly<Record<ResultStep, string>> = {
  enter: "录入结果",
  return: "退回修改",
  reject: "审核不通过",
  publish: "公示结果",
  correct: "更正结果",
  annul: "撤销结果",
  withdraw: "撤下公示",
  close: "整改办结",
};

export const EVENTS_ZH: Readonly<Record<EventKind, string>> = {
  penalty: "行政处罚",
  accident: "事故",
  complaint: "投诉属实",
  repair: "信用修复",
};

/** Where a result stands. */
export const STAGES_ZH: Readonly<Record<ResultStage | "none", string>> = {
  none: "尚未录入",
  review: "已录入，待审核",
  returned: "已退回修改",
  rejected: "审核未通过",
  published: "已公示",
  annulled: "已撤销",
  withdrawn: "已撤下公示",
};

/** Levels of government, where they are written in English. */
export const LEVELS_ZH: Readonly<Record<string, string>> = {
  nation: "国家级",
  national: "国家级",
  province: "省级",
  prefecture: "市级",
  city: "市级",
  county: "县级",
  district: "区级",
  town: "乡镇级",
};

/** Where a seed comes from. */
export const SOURCES_ZH: Readonly<Record<SeedSource["type"], string>> = {
  beacon: "公共信标",
  reveal: "事先承诺的秘密值",
  chain: "秘密值链",
  text: "公布的文字或号码",
  plain: "自定文字",
};

/** Parts of `case`. */
export const PARTS_ZH: Readonly<Record<string, string>> = {
  open: "立案",
  assign: "派员",
  void: "作废",
  reopen: "重新立案",
};
