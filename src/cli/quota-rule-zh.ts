/** The rule that decided a quota, as a Chinese sentence says it; what it was taken from stays as it is. */
interface Amount {
  readonly kind: "比例" | "数";
  readonly said: (value: string) => string;
}

const AMOUNTS: Readonly<Record<string, Amount>> = {
  ratio: { kind: "比例", said: (value) => value },
  number: { kind: "数", said: (value) => `${value} 个` },
  perInspector: { kind: "数", said: (value) => `按人户比 ${value} 折算的数` },
  steps: { kind: "数", said: (value) => `按基数分段的数（${stepsInChinese(value)}）` },
  shareOfTotal: { kind: "数", said: (value) => `事项总数的 ${value}` },
  ladder: { kind: "比例", said: (value) => `随历年违法率升降的比例（${ladderInChinese(value)}）` },
};

const SIDES: Readonly<Record<Amount["kind"], Readonly<Record<string, string>>>> = {
  比例: { "at-least": "不低于", "at-most": "不高于", exactly: "为" },
  数: { "at-least": "不少于", "at-most": "不超过", exactly: "为" },
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
  const amount = AMOUNTS[found?.[2] ?? ""];
  if (found === null || amount === undefined) return text;
  const [, rest, , value = "", whole, side = "", more = ""] = found;
  const { period, source, phase } = periodInChinese(more);
  const of = whole === undefined ? "" : "（以整个事项为基数）";
  const owed = amount.said(value);
  // A number stands behind a blank, Chinese does not.
  const blank = /^\d/.test(owed) ? " " : "";
  const said = `${period}抽查${amount.kind}${SIDES[amount.kind][side]}${blank}${owed}${of}`;
  return `${rest === undefined ? "" : "其余部分："}${said}${source}${phase}`;
}

/** `year (a source), rounded by the random phase` or `3 years from 2026`. */
function periodInChinese(text: string) {
  const own = text.replace(/, rounded by the random phase$/, "");
  const [, period = "", source] = /^([^(]*?)(?: \((.*)\))?$/s.exec(own) ?? [];
  const years = /^(\d+) years from (\d+)$/.exec(period);
  return {
    period: years === null ? (PERIODS[period] ?? period) : `自 ${years[2]} 年起每 ${years[1]} 年`,
    source: source === undefined ? "" : `（依据：${source}）`,
    phase: own === text ? "" : "，按随机相位取整",
  };
}

interface Step {
  readonly upTo?: number;
  readonly from?: string;
  readonly number?: number;
  readonly ratio?: string;
}

function stepsInChinese(json: string): string {
  return (JSON.parse(json) as readonly Step[])
    .map(
      ({ upTo, number, ratio }) =>
        `基数${upTo === undefined ? "更大" : `不超过 ${upTo} 个`}的 ${number === undefined ? ratio : `${number} 个`}`,
    )
    .join("，");
}

function ladderInChinese(json: string): string {
  const { start, steps } = JSON.parse(json) as { readonly start: string; readonly steps: readonly Step[] };
  return [`起始 ${start}`, ...steps.map(({ from, ratio }) => `违法率达 ${from} 的 ${ratio}`)].join("，");
}
