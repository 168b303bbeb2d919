/** Facts that hold several words of the library, or several values of units, as a Chinese sentence says them. */
import { WORDS_OF_CELLS } from "../desk/words-of-cells.js";
import { plainNameInChinese } from "../languages/names-in-chinese.js";

/** `active, inactive` as 在岗（active）、离岗（inactive）: words of a column, by those that offices write. */
export function wordsOfColumn(list: string): string | undefined {
  const words = Object.values(WORDS_OF_CELLS).find((each) => Object.keys(each).join(", ") === list);
  if (words === undefined) return undefined;
  return Object.entries(words)
    .map(([value, [word]]) => `${word}（${value}）`)
    .join("、");
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
