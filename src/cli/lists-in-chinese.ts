/** Facts that hold several words of the library, or several values of units, as a Chinese sentence says them. */
import { plainNameInChinese } from "../languages/names-in-chinese.js";
import { codeText } from "../publish/site/parts/rule-words.js";
import { EVENTS_ZH, STEPS_ZH } from "./acts-zh.js";

/** Words of the columns that have a few, as offices write them in whatever list. */
const WORDS: Readonly<Record<string, string>> = {
  active: "正常",
  suspended: "停业",
  closed: "关闭",
  inactive: "离岗",
  officer: "执法人员",
  expert: "专家",
  auxiliary: "辅助人员",
};

/** 正常（active）, 录入结果（enter）; anything else as it is. */
export function wordOfColumn(value: string): string {
  const words = { ...EVENTS_ZH, ...STEPS_ZH, ...WORDS };
  const said = Object.hasOwn(words, value) ? words[value as keyof typeof words] : codeText("zh", value);
  return said === value || said === undefined ? value : `${said}（${value}）`;
}

/** `active, inactive` as 正常（active）、离岗（inactive）. */
export function wordsOfColumn(list: string): string {
  return list.split(", ").map(wordOfColumn).join("、");
}

/** `units.csv line 2` as units.csv 第 2 行. */
export function lineInChinese(place: string): string {
  return place.replace(/ (?:line|row) (\d+)$/, " 第 $1 行");
}

/** `tier general + categories null (8); …` as 等级 general、行业类别 无（8 个）. */
export function valuesInChinese(values: string): string {
  return values
    .split("; ")
    .map((each) => {
      const [, fields = each, count] = /^(.*) \((\d+)\)$/.exec(each) ?? [];
      const said = fields.split(" + ").map(valueInChinese).join("、");
      return count === undefined ? said : `${said}（${count} 个）`;
    })
    .join("；");
}

function valueInChinese(text: string): string {
  const [, field, value] = /^(\S+) (.*)$/s.exec(text) ?? [];
  if (field === undefined || value === undefined) return text;
  const name = field.startsWith("facts.")
    ? `“${field.slice("facts.".length)}”`
    : (plainNameInChinese(field) ?? field);
  return `${name} ${value === "null" ? "无" : value}`;
}

/** `law: P-1, P-2; food: P-3` as “law”：P-1、P-2；“food”：P-3. */
export function holdersInChinese(holders: string): string {
  return holders
    .split("; ")
    .map((each) => each.replace(/^(.+?): /, "“$1”：").replaceAll(", ", "、"))
    .join("；");
}
