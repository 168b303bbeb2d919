/** Fields of a unit as an official calls them. */
const UNIT_FIELDS_ZH: Readonly<Record<string, string>> = {
  name: "名称",
  region: "区域",
  categories: "行业类别",
  tier: "等级",
  facts: "其他信息",
  status: "状态",
  opened: "成立日期",
  closed: "关闭日期",
  exclusions: "排除",
};

/** `facts.面积` is 面积: the office has named it itself. */
export function unitFieldInChinese(field: string): string {
  const fact = /^facts\.(.+)$/.exec(field)?.[1];
  return fact ?? UNIT_FIELDS_ZH[field] ?? field;
}
