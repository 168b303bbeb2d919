/** The rule that decided a quota, as a Chinese sentence says it; what it was taken from stays as it is. */
const AMOUNTS: Readonly<Record<string, string>> = {
  ratio: "比例",
  number: "数量",
  perInspector: "按执法人员人均",
  steps: "分段",
  shareOfTotal: "占总数",
  ladder: "阶梯比例",
};

const SIDES: Readonly<Record<string, string>> = {
  "at-least": "不少于",
  "at-most": "不超过",
  exactly: "恰为",
};

const PERIODS: Readonly<Record<string, string>> = {
  month: "每月",
  quarter: "每季度",
  half: "每半年",
  year: "每年",
  round: "每轮",
};

const RULE = /^(the rest of )?(\w+) (.+?)( of the whole matter)?, (at-least|at-most|exactly), per (.*)$/s;

export function quotaRuleInChinese(text: string): string {
  const forced = /^frequency rules, which force (\d+) units$/.exec(text)?.[1];
  if (forced !== undefined) return `频次规则，必须抽取 ${forced} 个对象`;
  const found = RULE.exec(text);
  if (found === null) return text;
  const [, rest, amount = "", value, whole, side = "", more = ""] = found;
  const kind = `${AMOUNTS[amount] ?? amount} ${value}`;
  const of = whole === undefined ? "" : "（以整个事项为基数）";
  return `${rest === undefined ? "" : "其余部分："}${kind}${of}，${SIDES[side]}，${periodInChinese(more)}`;
}

/** `year (a source), rounded by the random phase` or `3 years from 2026`. */
function periodInChinese(text: string): string {
  const own = text.replace(/, rounded by the random phase$/, "");
  const years = /^(\d+) years from (\d+)(.*)$/s.exec(own);
  const said =
    years === null
      ? own.replace(/^[a-z-]+/, (period) => PERIODS[period] ?? period).replace(/ \((.*)\)$/s, "（$1）")
      : `自 ${years[2]} 年起每 ${years[1]} 年${years[3]!.replace(/ \((.*)\)$/s, "（$1）")}`;
  return own === text ? said : `${said}，按随机相位取整`;
}
