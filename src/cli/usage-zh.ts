/** How a command is called, with Chinese words for what is filled in: `--by NAME` as --by 记入人. What names files stays as in the help. */
const WORDS: readonly (readonly [form: RegExp, zh: string])[] = [
  [/--by NAME/g, "--by 记入人"],
  [/--approver NAME/g, "--approver 批准人"],
  [/--authority NAME/g, "--authority 机关"],
  [/--name (?:NAME|ORIGIN)/g, "--name 名称"],
  [/--round ID/g, "--round 轮次"],
  [/--matter ID/g, "--matter 事项"],
  [/--lane (?:LANE|ID)/g, "--lane 通道"],
  [/--level LEVEL/g, "--level 层级"],
  [/--ground CODE/g, "--ground 事由"],
  [/--code CODE/g, "--code 原因"],
  [/--hash HASH/g, "--hash 哈希"],
  [/--year YEAR/g, "--year 年度"],
  [/\bTEXT\b/g, "理由"],
  [/\bINSTANT\b/g, "时刻"],
  [/\bDAY\b/g, "日期"],
  [/\bID\b/g, "编号"],
];

export function usageInChinese(usage: string): string {
  return WORDS.reduce((text, [form, zh]) => text.replace(form, zh), usage);
}
