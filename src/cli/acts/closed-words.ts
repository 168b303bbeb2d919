/** Columns of a few words in the tables of acts: each value with the words of offices that mean it. */
import { plainForm } from "../../kernel/near-word.js";
import { GROUNDS, type Ground } from "../../ledger/bodies.js";
import {
  CHANGE_CODES,
  type ChangeCode,
  type EventKind,
  type ResultStep,
  VOID_CODES,
  type VoidCode,
} from "../../ledger/year-bodies.js";
import { codeText } from "../../publish/site/parts/rule-words.js";
import { EVENTS_ZH, STEPS_ZH } from "../acts-zh.js";

/** A value of a closed list. */
export interface ClosedWord {
  readonly value: string;
  /** What an official calls it. */
  readonly zh: string;
  /** Other words for it. */
  readonly also: readonly string[];
}

export type ClosedWords = readonly ClosedWord[];

/** What stands for a word; undefined where it is none of the list. Case and blanks do not count. */
export function valueOfWord(word: string, words: ClosedWords): string | undefined {
  const form = plainForm(word);
  const meant = ({ zh, also }: ClosedWord): boolean => [zh, ...also].some((each) => plainForm(each) === form);
  return (words.find(({ value }) => plainForm(value) === form) ?? words.find(meant))?.value;
}

/** The values of a list, as a fact; whoever says it in Chinese has their words. */
export function namesOfWords(words: ClosedWords): { readonly known: string } {
  return { known: words.map(({ value }) => value).join(", ") };
}

function listOf<Value extends string>(
  values: readonly Value[],
  also: Readonly<Record<Value, readonly string[]>>,
  zh = (value: Value): string => codeText("zh", value),
): ClosedWords {
  return values.map((value) => ({
    value,
    zh: zh(value),
    also: [...also[value], codeText("en", value).toLowerCase()],
  }));
}

function wordsOf<Value extends string>(
  zh: Readonly<Record<Value, string>>,
  also: Readonly<Record<Value, readonly string[]>>,
): ClosedWords {
  return (Object.keys(zh) as Value[]).map((value) => ({ value, zh: zh[value], also: also[value] }));
}

export const STEP_WORDS: ClosedWords = /* @__PURE__ */ wordsOf<ResultStep>(STEPS_ZH, {
  enter: ["录入", "登记", "录入检查结果", "entered"],
  return: ["退回", "returned"],
  reject: ["不通过", "rejected"],
  publish: ["公示", "公开", "published"],
  correct: ["更正", "corrected"],
  annul: ["撤销", "annulled"],
  withdraw: ["撤下", "withdrawn"],
  close: ["整改", "整改完成", "办结", "closed"],
});

export const EVENT_WORDS: ClosedWords = /* @__PURE__ */ wordsOf<EventKind>(EVENTS_ZH, {
  penalty: ["处罚"],
  accident: ["安全事故", "责任事故"],
  complaint: ["投诉举报属实"],
  repair: ["修复"],
});

const CLOSED = ["关闭", "注销", "已注销", "吊销", "已吊销"];
const MOVED = ["迁移", "迁出", "已迁出", "搬迁"];

/** Why a drawn unit is not visited. */
export const VOID_WORDS: ClosedWords = /* @__PURE__ */ listOf<VoidCode>(VOID_CODES, {
  closed: CLOSED,
  moved: MOVED,
  "not-found": ["无法联系", "下落不明", "查无此户"],
  excused: ["批准免检", "免予检查"],
  "not-subject": ["不属于检查范围"],
  other: [],
});

/** Why a unit of the registry is not any more as it was. */
export const CHANGE_WORDS: ClosedWords = /* @__PURE__ */ listOf<ChangeCode>(CHANGE_CODES, {
  new: ["新设", "新开业"],
  removed: ["移除", "删除"],
  closed: CLOSED,
  reopened: ["恢复营业", "复业"],
  moved: [...MOVED, "迁址", "区域调整"],
  tier: ["等级调整", "风险等级调整"],
  excluded: ["排除"],
  readmitted: ["恢复抽查"],
  merged: ["并入"],
  corrected: ["信息更正", "勘误"],
});

/** Why somebody does not go. */
export const GROUND_WORDS: ClosedWords = /* @__PURE__ */ listOf<Ground>(GROUNDS, {
  illness: ["病假", "患病"],
  leave: ["请假"],
  recusal: ["申请回避"],
  duty: ["公务", "出差"],
  other: [],
});
