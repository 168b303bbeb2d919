import { expect, test } from "vitest";
import { quotaRuleInChinese } from "../../../src/cli/quota-rule-zh.js";

test.each([
  ["ratio 100%, at-least, per year", "每年抽查比例不低于 100%"],
  ["number 5, at-most, per month (notice 3)", "每月抽查数不超过 5 个（依据：notice 3）"],
  ["number 5, at-least, per year (notice (3))", "每年抽查数不少于 5 个（依据：notice (3)）"],
  ["ratio 3% of the whole matter, exactly, per round", "每轮抽查比例为 3%（以整个事项为基数）"],
  ["the rest of ratio 5%, at-least, per quarter", "其余部分：每季度抽查比例不低于 5%"],
  ["ratio 100%, at-least, per 3 years from 2026", "自 2026 年起每 3 年抽查比例不低于 100%"],
  ["ratio 7%, at-least, per year, rounded by the random phase", "每年抽查比例不低于 7%，按随机相位取整"],
  ["perInspector 1:2.5, at-least, per half", "每半年抽查数不少于按人户比 1:2.5 折算的数"],
  ["shareOfTotal 70%, exactly, per year", "每年抽查数为事项总数的 70%"],
  [
    'steps [{"upTo":10,"number":2},{"ratio":"50%"}], at-least, per year',
    "每年抽查数不少于按基数分段的数（基数不超过 10 个的 2 个，基数更大的 50%）",
  ],
  [
    'ladder {"start":"10%","steps":[{"from":"0","ratio":"10%"},{"from":"1%","ratio":"50%"}],"lowerAfter":2}, at-least, per year',
    "每年抽查比例不低于随历年违法率升降的比例（起始 10%，违法率达 0 的 10%，违法率达 1% 的 50%）",
  ],
  ["frequency rules, which force 4 units", "频次规则，必须抽取 4 个对象"],
])("%s", (english, chinese) => {
  expect(quotaRuleInChinese(english)).toBe(chinese);
});
