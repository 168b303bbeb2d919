/** Facts that hold one of a few English words, as a Chinese message says them. What a policy itself writes (modes, sides, ids) stays as it is written. */

const KINDS: Readonly<Record<string, string>> = { text: "文本", day: "日期", number: "数字", boolean: "真假值" };

const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  asks: KINDS,
  limit: { year: "全年", round: "每轮" },
  post: { officer: "执法人员", expert: "专家" },
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

/** The value of a fact in a Chinese message. */
export function factInChinese(name: string, value: string | number | boolean | null): string {
  if (value === null || value === "none") return "无";
  if (name === "rounds") return FAILURES.reduce((text, [english, chinese]) => text.replace(english, chinese), String(value));
  if (name === "kind")
    return String(value)
      .split(", ")
      .map((each) => (Object.hasOwn(KINDS, each) ? KINDS[each]! : each))
      .join("、");
  const words = Object.hasOwn(WORDS, name) ? WORDS[name]! : {};
  const text = String(value);
  return Object.hasOwn(words, text) ? words[text]! : text;
}
