/**
 * Facts that hold one of a few English words, as a Chinese message says them. What a policy itself writes
 * (modes, sides, ids) stays as it is written.
 */
import type { JsonFault } from "../kernel/json-fault.js";
import { cut } from "./cut.js";
import { expectedInChinese, placeInChinese } from "./findings-in-chinese.js";
import { ID_FAULTS, problemInChinese } from "./problems-in-chinese.js";

const KINDS: Readonly<Record<string, string>> = {
  text: "文本",
  day: "日期",
  number: "数字",
  boolean: "真假值",
  registry: "名录库",
  roster: "人员名录",
};

/** Forms of text in tables for upload. */
const FORMS: Readonly<Record<string, string>> = {
  digits: "数字",
  "region-code": "六位行政区划代码",
  "credit-code": "统一社会信用代码",
  "identity-number": "居民身份证号码",
};

/** Facts that hold several words, ids or numbers of the library's own joining. */
const LISTS: ReadonlySet<string> = new Set([
  ...["amounts", "caps", "codes", "fields", "first", "freed"],
  ...["example", "ids", "inspectors", "known", "limits", "matters", "missing", "parties"],
  ...["people", "periods", "places", "regions", "sizes", "targets"],
  ...["units"],
]);

/** Facts that may hold what a checker of forms says. */
const HOLD_FORMS: ReadonlySet<string> = new Set(["expected", "found"]);

const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  expected: {
    "small letters of ASCII, digits and hyphens": "小写英文字母、数字和连字符",
    "a name that can be read": "可以辨认的名称",
    "a short name of a file, without folder and ending": "应为不含目录和扩展名的短文件名",
  },
  fault: ID_FAULTS,
  asks: KINDS,
  list: { units: "检查对象", inspectors: "检查人员", visits: "检查记录" },
  damage: {
    scientific: "科学计数法",
    "fifteen-digits": "第十五位以后变为零",
    "formula-text": "公式形式",
    apostrophe: "撇号",
    "number-form": "数字格式",
    day: "日期",
  },
  counts: { characters: "字", "gb18030-bytes": "字节（GB 18030）" },
  limit: { year: "全年", round: "每轮" },
  post: { officer: "执法人员", expert: "专家" },
  syntax: {
    empty: "没有内容",
    end: "文本在中途结束",
    "comma-extra": "右括号之前多了逗号",
    "comma-missing": "缺少逗号或右括号",
    "colon-missing": "字段名之后缺少冒号",
    comment: "出现注释，而 JSON 没有注释",
    quotes: '文本应使用英文直引号（"）',
    "full-width": "出现全角标点，应使用半角的逗号、冒号和括号",
    key: "缺少加引号的字段名",
    control: "文本中换行或有控制字符：请写成 \\n，或补上缺少的引号",
    escape: "反斜杠之后不能是该字符",
    number: "数字的写法不合规定",
    behind: "结束之后还有内容",
    value: "应为加引号的文本、数字、true、false、null、列表或对象",
  } satisfies Readonly<Record<JsonFault, string>>,
  region: { "any region": "任一区域", "(no region)": "无区域" },
  round: { any: "任一轮" },
};

/** How a round of a year that was played ahead failed, and how often. */
const FAILURES: readonly (readonly [RegExp, string])[] = [
  [/: refused, (\d+)/g, "：无法编制 $1 次"],
  [/: short, (\d+)/g, "：对象不足 $1 次"],
  [/: unstaffed, (\d+)/g, "：人员不足 $1 次"],
  [/; /g, "；"],
];

/** What was handed over, as `nameOfThing` says it. */
const THINGS: readonly (readonly [RegExp, string])[] = [
  [/^an instance of a class without a name$/, "无名称的类的实例"],
  [/^an instance of (.+)$/, "类 $1 的实例"],
  [/^an object with a symbol among its names$/, "含有 symbol 名称的对象"],
  [/^an object that cannot be looked at$/, "无法查看的对象"],
  [/^an answer whose value `orThrow` gives$/, "尚未用 `orThrow` 取值的结果"],
  [/^an answer that holds a `year`$/, "含有 `year` 的结果"],
  [/^a year, which holds a `ledger`$/, "含有 `ledger` 的年度"],
  [/^a list$/, "列表"],
  [/^a plain object$/, "普通对象"],
  [/^a function$/, "函数"],
  [/^the text (.+)$/s, "文本 $1"],
  [/^the number (.+)$/, "数字 $1"],
  [/^an? (.+)$/, " $1 "],
];
const NOT_PLAIN = /^is (.+), not a plain object with named fields$/s;

function thingInChinese(text: string): string {
  const [form, chinese] = THINGS.find(([each]) => each.test(text)) ?? [/^.*$/s, "$&"];
  return text.replace(form, chinese);
}

const LENGTHS: Readonly<Record<string, string>> = { months: "个月", days: "日", years: "年" };

/** "3 years" as "3 年"; anything else as it is. */
function lengthInChinese(text: string): string {
  const [, number, unit] = /^(\d+) (months|days|years)$/.exec(text) ?? [];
  return unit === undefined ? text : `${number} ${LENGTHS[unit]}`;
}

function listInChinese(list: string, words: Readonly<Record<string, string>>): string {
  return list
    .split(", ")
    .map((each) => (Object.hasOwn(words, each) ? words[each]! : each))
    .join("、");
}

/** The value of a fact in a Chinese message. */
export function factInChinese(name: string, value: string | number | boolean | null): string {
  return cut(wholeInChinese(name, value), (length) => `（共 ${length} 字）`);
}

function wholeInChinese(name: string, value: string | number | boolean | null): string {
  if (value === null || value === "none") return "无";
  if (name === "window" || name === "nearest") return lengthInChinese(String(value));
  if (name === "rounds")
    return FAILURES.reduce((text, [english, chinese]) => text.replace(english, chinese), String(value));
  if (name === "given") return thingInChinese(String(value));
  if (name === "problem" && NOT_PLAIN.test(String(value)))
    return String(value).replace(
      NOT_PLAIN,
      (_, thing: string) => `是${thingInChinese(thing)}，不是带字段名的普通对象`,
    );
  if (name === "problem") return problemInChinese(String(value));
  if (name === "kind") return listInChinese(String(value), KINDS);
  if (name === "inspectors") return listInChinese(String(value), {});
  if (name === "forms") return listInChinese(String(value), FORMS);
  const words = Object.hasOwn(WORDS, name) ? WORDS[name]! : {};
  const text = String(value);
  if (text === "–") return name === "why" || name === "approver" ? "未写明" : "无";
  if (Object.hasOwn(words, text)) return words[text]!;
  if (name === "at") return placeInChinese(text);
  if (LISTS.has(name)) return text.replaceAll(", ", "、").replaceAll("; ", "；");
  if (!HOLD_FORMS.has(name)) return text;
  return /Invalid |Too (?:small|big): |Unrecognized key/.test(text)
    ? problemInChinese(text)
    : expectedInChinese(text);
}
