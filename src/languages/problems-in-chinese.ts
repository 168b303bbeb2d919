/**
 * What a checker of forms, the engine or a short English phrase of ours says is wrong, as a Chinese message says it.
 * What is none of these stays as it is: it is the text of another program, or of the caller.
 */

/** Kinds of values, as checkers of forms name them. */
const VALUES: Readonly<Record<string, string>> = {
  string: "文本",
  number: "数字",
  int: "整数",
  boolean: "真假值",
  array: "列表",
  object: "对象",
  record: "对象",
  undefined: "空缺",
  null: "null",
  never: "空缺",
  nonoptional: "必填值",
  map: "Map",
  date: "Date",
};

const valueIn = (word: string): string => (Object.hasOwn(VALUES, word) ? VALUES[word]! : word);

type Phrase = readonly [form: RegExp, chinese: (...parts: string[]) => string];

/** Forms of documents: the sentences of `zod`. */
const OF_FORMS: readonly Phrase[] = [
  [/Invalid input: expected (\S+), received undefined$/, (kind) => `应为${valueIn(kind!)}，而此处空缺`],
  [
    /Invalid input: expected (\S+), received (\S+)$/,
    (kind, other) => `应为${valueIn(kind!)}，而填写的是${valueIn(other!)}`,
  ],
  [/Invalid input: expected (.+)$/, (value) => `应为 ${value}`],
  [/Invalid option: expected one of (.+)$/, (list) => `应为以下之一：${list!.replaceAll("|", "、")}`],
  [
    /Too (?:small|big): expected (\S+) to have ([<>]=?|exactly )(\S+) (?:\S+)$/,
    (kind, sign, most) => `${valueIn(kind!)}的长度应${SIGNS[sign!]}${most}`,
  ],
  [
    /Too (?:small|big): expected (\S+) to be ([<>]=?|exactly )(\S+)$/,
    (kind, sign, most) => `${valueIn(kind!)}应${SIGNS[sign!]}${most}`,
  ],
  [
    /Invalid discriminator value\. Expected (.+)$/,
    (list) => `应为以下之一：${list!.replaceAll(" | ", "、")}`,
  ],
  [/Invalid string: must match pattern (.+)$/, (pattern) => `文本不符合格式 ${pattern}`],
  [/Invalid number: must be a multiple of (\S+)$/, (step) => `应为 ${step} 的倍数`],
  [/Unrecognized keys?: (.+)$/, (keys) => `含有未知字段 ${keys}`],
  [/Invalid key in (\S+)$/, () => "字段名不符合格式"],
  [/Invalid value in (\S+)$/, () => "所含的值不符合格式"],
  [/Invalid input(?:: more than one option matched)?$/, () => "不符合任何一种允许的形式"],
];

const SIGNS: Readonly<Record<string, string>> = {
  "<=": "不大于 ",
  "<": "小于 ",
  ">=": "不小于 ",
  ">": "大于 ",
  "exactly ": "等于 ",
};

/** Our own phrases. */
const OWN: readonly Phrase[] = [
  [/^nests deeper than (\d+) levels$/, (most) => `嵌套超过 ${most} 层`],
  [/^nests more than (\d+) lists and objects in each other$/, (most) => `列表和对象的嵌套超过 ${most} 层`],
  [/^asks for the class that it decides$/, () => "以其所决定的等级为条件"],
  [/^is not an object of fields$/, () => "不是带字段名的对象"],
  [/^needs a list of queries$/, () => "应为条件的列表"],
  [/^is neither a value nor a set of operators$/, () => "既不是值，也不是一组运算符"],
  [/^needs text, a whole number, true, false or null$/, () => "应为文本、整数、true、false 或 null"],
  [/^needs a list of values$/, () => "应为值的列表"],
  [/^needs true or false$/, () => "应为 true 或 false"],
  [/^asks for a field that is always there; compare it with null$/, () => "该字段始终存在，请与 null 比较"],
  [/^has no seat$/, () => "没有席位"],
  [/^stands twice$/, () => "出现两次"],
  [/^has seats but no rank$/, () => "有席位而无排名"],
  [/^names no unit or inspector by its id$/, () => "未写明检查对象或人员的标识"],
  [/^is not an RFC 3339 instant$/, () => "不是带时区的时刻"],
  [/^is not a day$/, () => "不是日期"],
];

/** What a system says of a call that failed: only its code is the same everywhere. */
const OF_SYSTEMS: Readonly<Record<string, string>> = {
  EACCES: "没有权限",
  EPERM: "没有权限",
  EROFS: "所在位置只读",
  ENOSPC: "磁盘空间不足",
  EDQUOT: "超出磁盘配额",
  EFBIG: "文件过大",
  ENAMETOOLONG: "名称过长",
  ELOOP: "链接循环",
  EBUSY: "正被占用",
  EIO: "读写出错",
  EMFILE: "打开的文件过多",
  ENFILE: "打开的文件过多",
  ENOENT: "位置不存在",
  ENOTDIR: "上级位置不是目录",
  EISDIR: "该处是目录",
};

const SYSTEM: Phrase = [/^(E[A-Z]+): .*$/s, (code) => OF_SYSTEMS[code!] ?? `错误代码 ${code}`];

const PHRASES = [...OF_FORMS, ...OWN, SYSTEM];

/** The phrase in Chinese, where it is known; what stands before the sentence of a form (its place) stays. */
export function problemInChinese(text: string): string {
  for (const [form, chinese] of PHRASES) {
    const found = form.exec(text);
    if (found !== null) return text.slice(0, found.index) + chinese(...found.slice(1));
  }
  return text;
}

/** What is wrong with an id. */
export const ID_FAULTS: Readonly<Record<string, string>> = {
  "not-text": "不是文本",
  "lone-surrogate": "含有不完整的字符",
  empty: "为空",
  "forbidden-character": "含有不允许的字符",
  "edge-space": "首尾有空格",
  "not-nfc": "不是 NFC 形式",
  "too-long": "过长",
};
