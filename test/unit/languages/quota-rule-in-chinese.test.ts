import { expect, test } from "vitest";
import { quotaRuleInChinese } from "../../../src/cli/quota-rule-zh.js";

test.each([
  ["ratio 100%, at-least, per year", "比例 100%，不少于，每年"],
  ["number 5, at-most, per month (notice 3)", "数量 5，不超过，每月（notice 3）"],
  ["ratio 3% of the whole matter, exactly, per round", "比例 3%（以整个事项为基数），恰为，每轮"],
  ["the rest of ratio 5%, at-least, per quarter", "其余部分：比例 5%，不少于，每季度"],
  ["ratio 100%, at-least, per 3 years from 2026", "比例 100%，不少于，自 2026 年起每 3 年"],
  ["ratio 7%, at-least, per year, rounded by the random phase", "比例 7%，不少于，每年，按随机相位取整"],
  ["frequency rules, which force 4 units", "频次规则，必须抽取 4 个对象"],
])("%s", (english, chinese) => {
  expect(quotaRuleInChinese(english)).toBe(chinese);
});
