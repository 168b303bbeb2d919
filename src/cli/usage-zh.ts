/** How a command is called, with Chinese words for what is filled in: `plan CASE --by NAME` as plan 案卷目录 --by 记入人. */
const WORDS: readonly (readonly [form: RegExp, zh: string])[] = [
  [/--by NAME/g, "--by 记入人"],
  [/--approver NAME/g, "--approver 批准人"],
  [/--authority (?:NAME|ID)/g, "--authority 机关"],
  [/--name (?:NAME|ORIGIN)/g, "--name 名称"],
  [/--round ID/g, "--round 轮次"],
  [/--matter ID/g, "--matter 事项"],
  [/--lane (?:LANE|ID)/g, "--lane 通道"],
  [/--level LEVEL/g, "--level 层级"],
  [/--ground CODE/g, "--ground 事由"],
  [/--code CODE/g, "--code 原因"],
  [/--hash HASH/g, "--hash 哈希"],
  [/--year YEAR/g, "--year 年度"],
  [/--entry N\b/g, "--entry 序号"],
  [/\bTEXT\b/g, "理由"],
  [/\bINSTANT\b/g, "时刻"],
  [/\bDAY\b/g, "日期"],
  [/\bID\b/g, "编号"],
];

/** What stands for a file or a folder of whoever reads. */
const PLACES: Readonly<Record<string, string>> = {
  ARCHIVE: "归档文件",
  CASE: "案卷目录",
  DIR: "目录",
  ENTRY: "条目文件",
  FILE: "文件",
  FOLDER: "目录",
  LEDGER: "账本",
  "ONE OTHER": "甲 乙",
  RECEIPT: "回执",
  ROOM: "抽签页",
  VISIT: "检查码文件",
};

const PLACE = /( ?)\b(ARCHIVE|CASE|DIR|ENTRY|FILE|FOLDER|LEDGER|ONE OTHER|RECEIPT|ROOM|VISIT)\b( ?)/g;
const HAN = /[\p{Script=Han}，。：；、（）“”]/u;

/** Files and folders of a call in words; beside Chinese a blank falls away, within a call it stays. */
export function placesInChinese(text: string): string {
  return text.replace(
    PLACE,
    (_, before: string, name: string, after: string, at: number) =>
      `${besides(text[at - 1], before)}${PLACES[name]}${besides(text[at + before.length + name.length + after.length], after)}`,
  );
}

function besides(sign: string | undefined, blank: string): string {
  return sign !== undefined && HAN.test(sign) ? "" : blank;
}

export function usageInChinese(usage: string): string {
  return placesInChinese(WORDS.reduce((text, [form, zh]) => text.replace(form, zh), usage));
}
